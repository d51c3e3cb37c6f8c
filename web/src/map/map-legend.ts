import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Outcome } from '../api/types';
import { steps, type Palette } from '../layers/palette';
import { pathOf, signs } from '../layers/symbols';
import { Part } from '../parts/part';
import { foreign, styled } from '../parts/pieces';
import { store, type Field } from '../state/store';
import { number, outcomeName, percent, words } from '../words/words';

export interface LegendEntry {
  readonly key: string;
  readonly outcome: Outcome | null;
  readonly units: number;
}

/** What colours and signs mean. An actor that is chosen here stands out on the map and in the chart. */
export class MapLegend extends Part {
  static override properties = { entries: { attribute: false }, palette: { attribute: false }, shut: { attribute: false } };

  declare entries: readonly LegendEntry[];
  declare palette: Palette | null;
  declare shut: boolean;

  constructor() {
    super();
    this.entries = [];
    this.palette = null;
    this.shut = matchMedia('(max-width: 640px)').matches;
  }

  protected override watched(): readonly Field[] {
    return ['own'];
  }

  protected override render(): unknown {
    const w = words();
    const actors = this.entries.filter((e) => e.outcome && e.key !== 'contested' && e.key !== 'unknown');
    const majors = actors.filter((e) => this.palette?.isMajor(e.key) ?? true);
    const others = actors.filter((e) => !majors.includes(e));
    const count = (key: string): number => this.entries.find((e) => e.key === key)?.units ?? 0;
    return html`<details class="legend" ?open=${!this.shut}>
      <summary>${w.map.legend}</summary>
      <ul class="legend-actors">${majors.map((e) => this.#actor(e))}</ul>
      ${others.length === 0 ? nothing : html`<details class="legend-signs" ?open=${others.some((e) => e.key === store.view.own['only'])}>
        <summary>${w.map.others(number(others.length))}</summary><ul>${others.map((e) => this.#actor(e))}</ul></details>`}
      ${actors.length ? html`<p class="quiet legend-steps">${w.map.steps}: ${percent(steps[0].from)} · ${percent(steps[1].from)} · ${w.map.stepBelow(percent(steps[1].from))}</p>` : nothing}
      <ul class="legend-states">
        <li>${this.#state('contested', svg`<rect width="26" height="16" fill=${this.palette?.contested ?? ''}></rect><path d="M-2 10L10-2M4 18L22 0M16 18L30 4" stroke=${this.palette?.ink ?? ''} stroke-width="2"></path>`, count('contested'))}</li>
        <li>${this.#state('unknown', svg`<rect width="26" height="16" fill=${this.palette?.unknown ?? ''}></rect>`, count('unknown'))}</li>
        <li>${this.#state('no-word', svg`<rect x=".5" y=".5" width="25" height="15" class="legend-empty"></rect>`, count('no-word'))}</li>
        <li><span class="legend-row"><svg width="26" height="16" aria-hidden="true"><circle cx="13" cy="8" r="6" fill="none" stroke=${this.palette?.ink ?? ''} stroke-width="2.4"></circle></svg>${w.states['besieged']}: <span class="quiet">${w.map.besiegedHint}</span></span></li>
        <li><span class="legend-row"><svg width="26" height="16" aria-hidden="true"><path d="M0 8H26" stroke=${this.palette?.ink ?? ''} stroke-width="1.6" stroke-dasharray="5 3"></path></svg><span class="quiet">${w.map.disputedHint}</span></span></li>
      </ul>
      <details class="legend-signs"><summary>${w.map.events}</summary><ul>
        ${signs.map((s) => html`<li class="legend-row"><svg width="20" height="20" viewBox="-20 -20 40 40" aria-hidden="true"><path d=${pathOf(s)} fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"></path></svg>${w.map.signs[s]}</li>`)}
        <li class="legend-row"><span class="legend-patch" aria-hidden="true"></span><span>${w.map.regionHint}</span></li></ul></details>
    </details>`;
  }

  #actor(entry: LegendEntry): TemplateResult {
    const { palette } = this;
    const name = outcomeName(entry.outcome!);
    const chosen = store.view.own['only'] === entry.key;
    return html`<li><button type="button" class="legend-row plain" aria-pressed=${chosen} title=${words().map.only(name)} @click=${() => this.#only(chosen ? null : entry.key)}>
      <span class="legend-tones" aria-hidden="true">${steps.map((s) => html`<i ${styled({ background: palette?.colour(entry.key, s.from + 0.01) ?? '' })}></i>`)}</span>
      ${foreign(name)} <span class="quiet num">${number(entry.units)}</span></button></li>`;
  }

  #state(key: 'contested' | 'unknown' | 'no-word', swatch: unknown, count: number): TemplateResult {
    const w = words();
    const name = key === 'no-word' ? w.states['noWord'] : w.states[key];
    const hint = key === 'no-word' ? w.map.noWordHint : key === 'unknown' ? w.map.unknownHint : w.map.contestedHint;
    const chosen = store.view.own['only'] === key;
    return html`<button type="button" class="legend-row plain" aria-pressed=${chosen} @click=${() => this.#only(chosen ? null : key)}>
      <svg width="26" height="16" aria-hidden="true">${swatch}</svg><span>${name}: <span class="quiet">${hint}</span></span> <span class="quiet num">${number(count)}</span></button>`;
  }

  #only(key: string | null): void {
    const { only: _only, ...own } = store.view.own;
    store.go({ own: key ? { ...own, only: key } : own });
  }
}

customElements.define('map-legend', MapLegend);
