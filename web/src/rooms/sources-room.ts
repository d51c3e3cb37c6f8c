import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { empty } from '../parts/loading';
import { foreign, styled } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { dayOf } from '../state/days';
import { store, type Field } from '../state/store';
import { number, percent, shortDay, span, word, words } from '../words/words';
import { chosen, clocks, filters } from './filters';
import { ListRoom } from './list-room';
import type { Reliability, SourceRecord } from './records';

/** Who reports what, how often it held, and who copies whom. */
export class SourcesRoom extends ListRoom<SourceRecord> {
  protected override readonly name = 'sources';
  protected override readonly perPage = 500;

  protected override asked(): readonly Field[] {
    return ['known'];
  }

  protected override watched(): readonly Field[] {
    return [...super.watched(), 'own'];
  }

  protected override path(): string {
    return 'sources';
  }

  protected override query(): Query {
    return { 'as-known': store.view.known };
  }

  protected override tools(): unknown {
    return html`${clocks(false)}${filters([{ key: 'name', label: words().inRooms.sources.search, kind: 'text' }])}`;
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(items: readonly SourceRecord[]): unknown {
    const w = words().inRooms.sources;
    const sought = chosen('name').toLowerCase();
    const shown = items.filter((s) => s.source.toLowerCase().includes(sought)).sort((a, b) => b.reports - a.reports || (a.source < b.source ? -1 : 1));
    if (shown.length === 0) {
      return empty();
    }

    const first = Math.min(...shown.map((s) => dayOf(s.first) ?? Infinity));
    const last = Math.max(...shown.map((s) => dayOf(s.last) ?? -Infinity));
    const most = Math.max(...shown.map((s) => s.claims), 1);
    return html`<div class="card sources"><table>
        <caption class="sr">${w.chart}</caption>
        <thead><tr><th scope="col">${w.name}</th><th scope="col" class="num">${w.reports}</th><th scope="col">${w.claims}</th><th scope="col">${w.span}</th></tr></thead>
        <tbody>${shown.map((s) => row(s, first, last, most))}</tbody>
      </table></div>
      ${reliability(shown)}
      ${copies(shown)}
      <table-twin .caption=${words().rooms.sources} .file=${'sources.csv'}
        .columns=${[{ label: w.name }, { label: w.reports, numeric: true }, { label: w.claims, numeric: true }, { label: w.first }, { label: w.last }]}
        .rows=${() => shown.map((s): Cell[] => [nameOf(s), s.reports, s.claims, s.first.slice(0, 10), s.last.slice(0, 10)])}></table-twin>`;
  }
}

function nameOf(s: SourceRecord): string {
  return s.source || words().inRooms.list.unnamed;
}

function row(s: SourceRecord, first: number, last: number, most: number): TemplateResult {
  const w = words().inRooms.sources;
  const long = Math.max(last - first, 1);
  const from = ((dayOf(s.first) ?? first) - first) / long;
  const to = ((dayOf(s.last) ?? last) - first) / long;
  return html`<tr>
    <th scope="row">${s.source ? html`<a href=${store.link({ room: 'reports', item: null, claim: null, own: { source: s.source } })} title=${w.toReports}>${foreign(s.source)}</a>` : html`<span class="quiet">${nameOf(s)}</span>`}</th>
    <td class="num">${number(s.reports)}</td>
    <td><span class="amount"><span class="track" aria-hidden="true"><i ${styled({ 'inset-inline-start': '0', 'inline-size': `${((s.claims / most) * 100).toFixed(1)}%` })}></i></span><span class="num">${number(s.claims)}</span></span></td>
    <td><span class="amount"><span class="track days" aria-hidden="true"><i ${styled({ 'inset-inline-start': `${(from * 100).toFixed(1)}%`, 'inline-size': `${((to - from) * 100).toFixed(1)}%` })}></i></span><span>${s.first.slice(0, 10) === s.last.slice(0, 10) ? shortDay(s.first) : span(s.first.slice(0, 10), s.last.slice(0, 10))}</span></span></td>
  </tr>`;
}

/** How often claims of each direction held, where the estimator tells. */
function reliability(items: readonly SourceRecord[]): TemplateResult | typeof nothing {
  const w = words().inRooms.sources;
  const rows = items.flatMap((s) => (s.reliability ?? []).map((r) => [s, r] as const));
  if (rows.length === 0) {
    return nothing;
  }

  return html`<section class="card"><h2>${w.reliability}</h2><p class="quiet">${w.reliabilityHint}</p>
    <div class="twin-scroll" tabindex="0" role="region" aria-label=${w.reliability}><table>
      <thead><tr><th scope="col">${w.name}</th><th scope="col">${w.direction}</th><th scope="col">${w.held}</th><th scope="col" class="num">${w.low}</th><th scope="col" class="num">${w.high}</th><th scope="col" class="num">${w.cases}</th></tr></thead>
      <tbody>${rows.map(([s, r]) => html`<tr><th scope="row">${foreign(nameOf(s))}</th><td>${word(w.directions, r.direction)}</td><td>${whisker(r)}</td><td class="num">${percent(r.low)}</td><td class="num">${percent(r.high)}</td><td class="num">${number(r.claims)}</td></tr>`)}</tbody>
    </table></div></section>`;
}

function whisker(r: Reliability): TemplateResult {
  return html`<span class="amount"><span class="track whisker" aria-hidden="true"><i ${styled({ 'inset-inline-start': `${r.low * 100}%`, 'inline-size': `${(r.high - r.low) * 100}%` })}></i><b ${styled({ 'inset-inline-start': `${r.value * 100}%` })}></b></span><span class="num">${percent(r.value)}</span></span>`;
}

/** Who repeats whom, where the server tells. */
function copies(items: readonly SourceRecord[]): TemplateResult | typeof nothing {
  const w = words().inRooms;
  if (items.every((s) => s.copies === undefined)) {
    return nothing;
  }

  const rows = items.flatMap((s) => (s.copies ?? []).map((c) => [s, c] as const));
  return html`<section class="card"><h2>${w.sources.copies}</h2><p class="quiet">${w.sources.copiesHint}</p>
    ${rows.length === 0 ? html`<p>${w.sources.noCopies}</p>` : html`<ul>${rows.map(([s, c]) => html`<li><bdi>${w.sources.copiedBy(nameOf(s), c.source)}</bdi> <span class="quiet">${w.list.reports(number(c.reports))}</span></li>`)}</ul>`}</section>`;
}

customElements.define('sources-room', SourcesRoom);
