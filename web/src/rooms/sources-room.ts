import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { empty } from '../parts/loading';
import { foreign, styled } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { dayOf } from '../state/days';
import { store, type Field } from '../state/store';
import { number, percent, shortDay, span, word, words } from '../words/words';
import { chosen, filters } from './filters';
import { ListRoom } from './list-room';
import type { Listing, SourceRecord, Worth } from './records';

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

  protected override path(): 'sources' {
    return 'sources';
  }

  protected override query(): Query {
    return { 'as-known': store.view.known };
  }

  protected override tools(): unknown {
    return html`<div class="bar">${filters([{ key: 'name', label: words().inRooms.sources.search, kind: 'text' }])}</div>`;
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(items: readonly SourceRecord[], page: Listing<SourceRecord>): unknown {
    const w = words().inRooms.sources;
    const sought = chosen('name').toLowerCase();
    const shown = items.filter((s) => nameOf(s).toLowerCase().includes(sought));
    const outlets = shown.filter((s) => s.sort === 'outlet').sort((a, b) => (b.reports ?? 0) - (a.reports ?? 0) || (a.source < b.source ? -1 : 1));
    return html`${outlets.length === 0 ? empty() : outletTable(outlets)}
      ${reliability(shown, page.fit ?? '')}
      ${copies(shown)}
      <table-twin .caption=${words().rooms.sources} .file=${'sources.csv'}
        .columns=${[{ label: w.name }, { label: w.reports, numeric: true }, { label: w.claims, numeric: true }, { label: w.first }, { label: w.last }, ...Object.values(w.directions).map((label) => ({ label: `${w.held}: ${label}`, numeric: true })), { label: w.copies }]}
        .rows=${() => shown.map((s): Cell[] => [nameOf(s), s.reports ?? null, s.claims ?? null, s.first?.slice(0, 10) ?? '', s.last?.slice(0, 10) ?? '', ...Object.keys(w.directions).map((d) => worthText(s.right[d as keyof SourceRecord['right']])), s.copies.map((c) => `${c.of} (${c.reports})`).join(', ')])}></table-twin>`;
  }
}

function nameOf(s: SourceRecord): string {
  return s.source || words().inRooms.list.unnamed;
}

function worthText(worth: Worth | undefined): string {
  return worth ? `${percent(worth.share)} (${percent(worth.low)}–${percent(worth.high)})` : '';
}

function outletTable(outlets: readonly SourceRecord[]): TemplateResult {
  const w = words().inRooms.sources;
  const first = Math.min(...outlets.map((s) => dayOf(s.first) ?? Infinity));
  const last = Math.max(...outlets.map((s) => dayOf(s.last) ?? -Infinity));
  const most = Math.max(...outlets.map((s) => s.claims ?? 0), 1);
  return html`<div class="card sources" tabindex="0" role="region" aria-label=${w.chart}><table>
      <caption class="sr">${w.chart}</caption>
      <thead><tr><th scope="col">${w.name}</th><th scope="col" class="num">${w.reports}</th><th scope="col">${w.claims}</th><th scope="col">${w.span}</th></tr></thead>
      <tbody>${outlets.map((s) => row(s, first, last, most))}</tbody>
    </table></div>`;
}

function row(s: SourceRecord, first: number, last: number, most: number): TemplateResult {
  const w = words().inRooms.sources;
  const long = Math.max(last - first, 1);
  const from = ((dayOf(s.first) ?? first) - first) / long;
  const to = ((dayOf(s.last) ?? last) - first) / long;
  return html`<tr>
    <th scope="row">${s.source ? html`<a href=${store.link({ room: 'reports', item: null, claim: null, own: { source: s.source } })} title=${w.toReports}>${foreign(s.source)}</a>` : html`<span class="quiet">${nameOf(s)}</span>`}</th>
    <td class="num">${number(s.reports ?? 0)}</td>
    <td><span class="amount"><span class="track" aria-hidden="true"><i ${styled({ 'inset-inline-start': '0', 'inline-size': `${(((s.claims ?? 0) / most) * 100).toFixed(1)}%` })}></i></span><span class="num">${number(s.claims ?? 0)}</span></span></td>
    <td><span class="amount"><span class="track days" aria-hidden="true"><i ${styled({ 'inset-inline-start': `min(${(from * 100).toFixed(1)}%, calc(100% - 8px))`, 'inline-size': `${((to - from) * 100).toFixed(1)}%` })}></i></span><span>${s.first?.slice(0, 10) === s.last?.slice(0, 10) ? shortDay(s.first) : span(s.first?.slice(0, 10), s.last?.slice(0, 10))}</span></span></td>
  </tr>`;
}

/** How often each source is right, by whose places it speaks of, with its range. */
function reliability(items: readonly SourceRecord[], fit: string): TemplateResult {
  const w = words().inRooms.sources;
  const rows = items.flatMap((s) => Object.entries(s.right).map(([direction, worth]) => [s, direction, worth] as const));
  return html`<section class="card"><h2>${w.reliability}</h2>
    ${rows.length === 0
      ? html`<p>${w.notLearned}</p>`
      : html`<p class="quiet">${w.reliabilityHint}</p>
        <div class="twin-scroll" tabindex="0" role="region" aria-label=${w.reliability}><table>
          <thead><tr><th scope="col">${w.name}</th><th scope="col">${w.direction}</th><th scope="col">${w.held}</th><th scope="col" class="num">${w.low}</th><th scope="col" class="num">${w.high}</th><th scope="col" class="num">${w.cases}</th></tr></thead>
          <tbody>${rows.map(([s, direction, worth]) => html`<tr><th scope="row">${foreign(nameOf(s))}${s.sort === 'speaker' ? html` <span class="chip">${w.speaker}</span>` : nothing}</th><td>${word(w.directions, direction)}</td><td>${whisker(worth)}</td><td class="num">${percent(worth.low)}</td><td class="num">${percent(worth.high)}</td><td class="num">${number(worth.votes, 1)}</td></tr>`)}</tbody>
        </table></div>`}
    ${fit ? html`<p class="quiet" dir="auto">${fit}</p>` : nothing}</section>`;
}

function whisker(worth: Worth): TemplateResult {
  return html`<span class="amount"><span class="track whisker" aria-hidden="true"><i ${styled({ 'inset-inline-start': `${worth.low * 100}%`, 'inline-size': `${(worth.high - worth.low) * 100}%` })}></i><b ${styled({ 'inset-inline-start': `${worth.share * 100}%` })}></b></span><span class="num">${percent(worth.share)}</span></span>`;
}

/** Who carries whose texts. */
function copies(items: readonly SourceRecord[]): TemplateResult {
  const w = words().inRooms;
  const rows = items.flatMap((s) => s.copies.map((c) => [s, c] as const));
  return html`<section class="card"><h2>${w.sources.copies}</h2><p class="quiet">${w.sources.copiesHint}</p>
    ${rows.length === 0 ? html`<p>${w.sources.noCopies}</p>` : html`<ul>${rows.map(([s, c]) => html`<li><bdi>${w.sources.copiedBy(nameOf(s), c.of || w.list.unnamed)}</bdi> <span class="quiet">${w.list.reports(number(c.reports))}</span></li>`)}</ul>`}</section>`;
}

customElements.define('sources-room', SourcesRoom);
