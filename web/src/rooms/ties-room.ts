import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { empty } from '../parts/loading';
import { citedClaim, foreign } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { dayOf } from '../state/days';
import { store, type Field } from '../state/store';
import { day, number, span, word, words } from '../words/words';
import { chosen, filters, usualQuery, validDay } from './filters';
import { ListRoom } from './list-room';
import type { Listing, Tie } from './records';
import { idOf, standing, tiesGraph } from './ties-graph';
import { speakers } from './words-of';

/** After so many days without a word a tie is drawn pale. */
const longAgo = 365;

/** Who supports, commands, fights or is linked to whom: a graph that changes with the valid day. */
export class TiesRoom extends ListRoom<Tie> {
  protected override readonly name = 'ties';
  protected override readonly perPage = 500;
  #width = 900;
  #watch: ResizeObserver | null = null;
  #items: readonly Tie[] = [];

  protected override asked(): readonly Field[] {
    return ['known'];
  }

  protected override watched(): readonly Field[] {
    return [...super.watched(), 'on', 'own'];
  }

  protected override noticed(changed: ReadonlySet<Field>): void {
    super.noticed(changed);
    if (changed.has('own') && this.#question !== JSON.stringify(this.query())) {
      this.again();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new ResizeObserver(() => this.#measure());
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  #question = '';

  #measure(): void {
    const width = Math.round(this.querySelector('.room-body')?.clientWidth ?? 0);
    if (width > 0 && Math.abs(width - this.#width) > 8) {
      this.#width = width;
      this.requestUpdate();
    }
  }

  protected override updated(): void {
    this.#measure();
  }

  protected override path(): 'ties' {
    return 'ties';
  }

  protected override query(): Query {
    const { actor, from, to } = usualQuery();
    return { actor: actor ?? null, from: from ?? null, to: to ?? null, 'as-known': store.view.known };
  }

  protected override async ask(signal: AbortSignal): Promise<Listing<Tie>> {
    this.#question = JSON.stringify(this.query());
    const page = await super.ask(signal);
    this.#items = page.items;
    return page;
  }

  protected override tools(): unknown {
    const w = words().inRooms;
    const names = this.#items.flatMap((tie) => [tie.one.name, tie.other.name]);
    return html`<div class="bar">${validDay()}${filters([
      { key: 'days', label: w.ties.when, kind: 'choice', choices: [['all', w.ties.allDays]] },
      { key: 'relation', label: w.ties.relation, kind: 'choice', choices: Object.entries(w.ties.relations) },
      { key: 'actor', label: w.filters.actor, kind: 'text', offered: names, hint: w.filters.any },
    ])}</div>`;
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(items: readonly Tie[]): unknown {
    const w = words().inRooms.ties;
    const all = items.filter((tie) => !chosen('relation') || tie.relation === chosen('relation'));
    const shown = chosen('days') === 'all' ? all : all.filter((tie) => (dayOf(tie.first) ?? 0) <= store.on);
    const pale = new Set(chosen('days') === 'all' ? [] : shown.filter((tie) => (dayOf(tie.last) ?? 0) < store.on - longAgo));
    const who = chosen('who');
    const listed = who ? shown.filter((tie) => idOf(tie.one) === who || idOf(tie.other) === who) : shown;
    const name = who ? (all.flatMap((tie) => [tie.one, tie.other]).find((party) => idOf(party) === who)?.name ?? who) : '';
    const label = chosen('days') === 'all' ? w.allDays : day(store.on);
    return html`<figure class="card graph">${tiesGraph(items, shown, pale, who, Math.max(this.#width - 34, 300), w.chart(label))}
        <figcaption class="quiet"><p>${w.hint}</p>${legend(items)}</figcaption></figure>
      <section aria-labelledby="ties-list">
        <h2 id="ties-list">${who ? w.chosen(name) : w.list} <span class="quiet">${number(listed.length)} · ${label}</span></h2>
        ${who ? html`<p><a href=${store.link({ own: without('who') })}>${w.everyone}</a></p>` : nothing}
        ${listed.length === 0 ? empty(w.none) : html`<ul class="plain-list">${listed.map((tie) => html`<li>${tieItem(tie, who !== '')}</li>`)}</ul>`}
      </section>
      <table-twin .caption=${w.chart(label)} .file=${'ties.csv'}
        .columns=${[{ label: w.one }, { label: w.relation }, { label: w.other }, { label: w.standing }, { label: words().inRooms.list.day }, { label: words().claim.said }]}
        .rows=${() => shown.map((tie): Cell[] => [tie.one.name, word(w.relations, tie.relation), tie.other.name, w[standing(tie)], span(tie.first, tie.last), speakers([...tie.asserted, ...tie.suspected, ...tie.denied])])}></table-twin>`;
  }
}

function without(key: string): Record<string, string> {
  const { [key]: _, ...rest } = store.view.own;
  return rest;
}

function tieItem(tie: Tie, open: boolean): TemplateResult {
  const w = words().inRooms;
  const group = (label: string, claims: Tie['asserted']): unknown =>
    claims.length > 0 ? html`<p class="chips"><span class="chip chip-${label}">${w.ties[label as 'told']}</span></p>${claims.map((claim) => citedClaim(claim))}` : nothing;
  return html`<details class="tie-item" ?open=${open}>
    <summary><span class="tie-line ${standing(tie)}">${foreign(tie.one.name)} <em>${word(w.ties.relations, tie.relation)}</em> ${foreign(tie.other.name)}</span>
      <span class="quiet dots">${standing(tie) === 'told' ? nothing : html`<span class="chip">${w.ties[standing(tie)]}</span>`}${tie['contradicted-by'].length > 0 ? html`<span class="chip chip-denies">${w.ties.contradicted}</span>` : nothing}<span>${span(tie.first, tie.last)}</span><span>${w.list.origins(number(tie.origins))}</span></span></summary>
    ${group('told', tie.asserted)}${group('suspected', tie.suspected)}${group('denied', tie.denied)}
  </details>`;
}

/** The lines that are used, each with its word. */
function legend(items: readonly Tie[]): TemplateResult {
  const w = words().inRooms.ties;
  const used = [...new Set(items.map((tie) => tie.relation))].sort();
  const sample = (classes: string): TemplateResult => html`<svg width="34" height="10" aria-hidden="true"><path class="tie ${classes}" d="M1 5H33" /></svg>`;
  return html`<ul class="lines" aria-label=${w.legend}>
    ${used.map((relation) => html`<li>${sample(`tie-${relation} told ${relation === 'fights' || relation === 'opposes' ? 'against' : 'plain'}`)}${word(w.relations, relation)}</li>`)}
    <li>${sample('plain suspected')}${w.suspected}</li><li>${sample('plain denied')}${w.denied}</li></ul>`;
}

customElements.define('ties-room', TiesRoom);
