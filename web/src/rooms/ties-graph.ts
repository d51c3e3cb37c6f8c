import { html, nothing, svg, type TemplateResult } from 'lit';
import { store } from '../state/store';
import { word, words } from '../words/words';
import { labelWidth, placed, type Spot } from './ties-layout';
import type { Tie } from './records';

/** How sure a tie is: told, only suspected, or denied. */
export function standing(tie: Tie): 'told' | 'suspected' | 'denied' {
  return tie.asserted.length > 0 ? 'told' : tie.suspected.length > 0 ? 'suspected' : 'denied';
}

const directed = new Set(['supports', 'commands', 'part-of']);
const against = new Set(['fights', 'opposes']);

/**
 * Draws ties between actors. Where an actor stands follows from all ties of the list, so that stepping the day moves nothing: it only shows and hides lines.
 * @param all every tie, for the places of the nodes
 * @param shown the ties drawn
 * @param pale those that were last told of long before the day
 */
export function tiesGraph(all: readonly Tie[], shown: readonly Tie[], pale: ReadonlySet<Tie>, who: string, width: number, label: string): TemplateResult {
  const named = new Map(all.flatMap((tie) => [tie.one, tie.other]).map((party) => [idOf(party), party.name]));
  const pairs = [...new Set(all.map((tie) => [idOf(tie.one), idOf(tie.other)].sort().join('\n')))].map((key) => key.split('\n') as [string, string]);
  const { spots, height } = placed([...named].map(([id, name]) => ({ id, label: name })), pairs, width);
  const live = new Set(shown.flatMap((tie) => [idOf(tie.one), idOf(tie.other)]));
  const order = new Map<string, number>();
  return html`<svg class="ties-graph" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label=${label}>
    <defs>${['plain', 'against'].map((kind) => svg`<marker id="tip-${kind}" class="tip-${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" /></marker>`)}</defs>
    <g aria-hidden="true">${shown.map((tie) => line(tie, spots, order, pale.has(tie), who))}</g>
    ${[...spots.values()].map((spot) => node(spot, live.has(spot.id), who))}
  </svg>`;
}

/** The id of a party; one without an id goes by its name. */
export function idOf(party: { id: string | null; name: string }): string {
  return party.id ?? party.name;
}

function line(tie: Tie, spots: ReadonlyMap<string, Spot>, order: Map<string, number>, pale: boolean, who: string): TemplateResult | typeof nothing {
  const [one, other] = [spots.get(idOf(tie.one)), spots.get(idOf(tie.other))];
  if (!one || !other || one === other) {
    return nothing;
  }

  const key = [one.id, other.id].sort().join('\n');
  const nth = order.get(key) ?? 0;
  order.set(key, nth + 1);
  const bend = (nth % 2 === 0 ? nth / 2 : -(nth + 1) / 2) * 26 + 10;
  const far = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const [nx, ny] = [-(other.y - one.y) / far, (other.x - one.x) / far];
  const [mx, my] = [(one.x + other.x) / 2 + nx * bend, (one.y + other.y) / 2 + ny * bend];
  const from = edgeOf(one, mx, my);
  const to = edgeOf(other, mx, my);
  const kind = against.has(tie.relation) ? 'against' : 'plain';
  const faint = pale || (who !== '' && who !== one.id && who !== other.id);
  return svg`<path class="tie ${kind} tie-${tie.relation} ${standing(tie)} ${faint ? 'pale' : ''}" d="M${from[0].toFixed(1)} ${from[1].toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${to[0].toFixed(1)} ${to[1].toFixed(1)}"
    marker-end=${directed.has(tie.relation) ? `url(#tip-${kind})` : nothing}><title>${sentenceOf(tie)}</title></path>
    ${who !== '' && !faint ? svg`<text class="tie-name" x=${((from[0] + to[0]) / 4 + mx / 2).toFixed(1)} y=${((from[1] + to[1]) / 4 + my / 2).toFixed(1)} text-anchor="middle">${word(words().inRooms.ties.relations, tie.relation)}</text>` : nothing}`;
}

/** Where a line leaves a node's dot. */
function edgeOf(spot: Spot, x: number, y: number): [number, number] {
  const far = Math.hypot(x - spot.x, y - spot.y) || 1;
  return [spot.x + ((x - spot.x) / far) * 9, spot.y + ((y - spot.y) / far) * 9];
}

function node(spot: Spot, live: boolean, who: string): TemplateResult {
  const label = spot.label.length > 28 ? spot.label.slice(0, 27) + '…' : spot.label;
  const { who: _, ...rest } = store.view.own;
  const target = store.link({ own: who === spot.id ? rest : { ...rest, who: spot.id } });
  const side = Math.min(labelWidth(spot.label), 200);
  return svg`<a href=${target} class="node ${live ? '' : 'idle'} ${who === spot.id ? 'chosen' : ''}" aria-current=${who === spot.id ? 'true' : nothing}>
    <title>${spot.label}</title>
    <rect x=${spot.x - side / 2} y=${spot.y - 11} width=${side} height="34" class="touch" />
    <circle cx=${spot.x} cy=${spot.y} r="6" /><text x=${spot.x} y=${spot.y + 20} text-anchor="middle" direction=${/[\u0600-\u06ff]/.test(label) ? 'rtl' : 'ltr'}>${label}</text></a>`;
}

/** A tie as a sentence. */
export function sentenceOf(tie: Tie): string {
  const w = words().inRooms.ties;
  return `${tie.one.name} ${word(w.relations, tie.relation)} ${tie.other.name} (${w[standing(tie)]})`;
}
