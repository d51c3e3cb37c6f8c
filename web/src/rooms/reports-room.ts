import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import type { ReportRecord } from '../api/types';
import { empty } from '../parts/loading';
import { foreign, quoted } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { number, shortDay, words } from '../words/words';
import { clipped } from './clip';
import { chosen, filters } from './filters';
import { ListRoom } from './list-room';

/** The reports of the case: by words of their text, by source, by day. One report is shown by report-view. */
export class ReportsRoom extends ListRoom<ReportRecord> {
  protected override readonly name = 'reports';

  protected override path(): 'reports' {
    return 'reports';
  }

  protected override query(): Query {
    return { q: chosen('q') || null, source: chosen('source') || null, from: chosen('from') || null, to: chosen('to') || null, 'as-known': store.view.known };
  }

  protected override tools(): unknown {
    const w = words().inRooms;
    return html`<div class="bar">${filters([
      { key: 'q', label: w.reports.search, kind: 'text', hint: w.reports.searchHint },
      { key: 'source', label: w.filters.source, kind: 'text' },
      { key: 'from', label: w.filters.from, kind: 'day' },
      { key: 'to', label: w.filters.to, kind: 'day' },
    ])}</div>`;
  }

  protected override none(): unknown {
    return empty(chosen('q') ? words().inRooms.reports.none : words().status.emptyHint);
  }

  protected override list(items: readonly ReportRecord[]): unknown {
    const w = words().inRooms;
    return html`<ul class="plain-list">${items.map((r) => html`<li>${report(r)}</li>`)}</ul>
      <table-twin .caption=${w.reports.list} .file=${'reports.csv'}
        .columns=${[{ label: w.list.published }, { label: w.list.outlet }, { label: w.reports.title }, { label: w.sources.claims, numeric: true }]}
        .rows=${() => items.map((r): Cell[] => [r.published?.slice(0, 10) ?? '', r.source ?? '', { text: r.title ?? '', show: html`<a href=${linkOf(r)}>${foreign(titleOf(r))}</a>` }, r.claims ?? ''])}></table-twin>`;
  }
}

function linkOf(r: ReportRecord): string {
  return store.link({ room: 'reports', item: r.id, claim: null, own: {} });
}

function titleOf(r: ReportRecord): string {
  return clipped(r.title || words().inRooms.reports.untitled, 200);
}

function report(r: ReportRecord): TemplateResult {
  const w = words().inRooms;
  return html`<article class="card report-row">
    <h2><a href=${linkOf(r)}>${foreign(titleOf(r))}</a></h2>
    <p class="dots quiet">${r.source ? html`<span>${foreign(r.source)}</span>` : nothing}<time>${r.published ? shortDay(r.published) : w.list.undated}</time>
      ${r.claims === undefined ? nothing : html`<span>${w.list.claims(number(r.claims))}</span>`}${r.sentences === undefined ? nothing : html`<span>${w.reports.sentences(number(r.sentences))}</span>`}
      ${r.read === false ? html`<span>${w.reports.unread}</span>` : nothing}</p>
    ${r.excerpt ? html`<p>${quoted(clipped(r.excerpt, 400))}</p>` : nothing}
    ${r['declared-interest'] ? html`<p class="quiet">${quoted(r['declared-interest'])}</p>` : nothing}
  </article>`;
}

customElements.define('reports-room', ReportsRoom);
