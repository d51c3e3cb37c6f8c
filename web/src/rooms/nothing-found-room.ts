import { html, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import type { ReportRecord } from '../api/types';
import { empty } from '../parts/loading';
import { foreign, quoted } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { number, shortDay, word, words } from '../words/words';
import { clipped } from './clip';
import { chosen, filters } from './filters';
import { ListRoom } from './list-room';
import type { Listing, SilentSentence } from './records';
import { reportNames } from './report-names';

/** Sentences that were read and gave nothing, and why. */
export class NothingFoundRoom extends ListRoom<SilentSentence> {
  protected override readonly name = 'nothingFound';
  protected override readonly perPage = 50;
  #names: ReadonlyMap<string, ReportRecord> = new Map();

  protected override path(): 'nothing-found' {
    return 'nothing-found';
  }

  protected override query(): Query {
    return { why: chosen('why') || null, 'as-known': store.view.known };
  }

  protected override async ask(signal: AbortSignal): Promise<Listing<SilentSentence>> {
    const [page, names] = await Promise.all([super.ask(signal), reportNames(store.view.known, signal)]);
    this.#names = names;
    return page;
  }

  protected override tools(): unknown {
    const w = words().inRooms.nothing;
    return html`<div class="bar">${filters([{ key: 'why', label: w.why, kind: 'choice', choices: Object.entries(w.whys) }])}</div>`;
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(items: readonly SilentSentence[]): unknown {
    const w = words().inRooms;
    const byReport = new Map<string, SilentSentence[]>();
    for (const silent of items) {
      byReport.set(silent.report, [...(byReport.get(silent.report) ?? []), silent]);
    }

    return html`<p class="quiet">${w.nothing.note}</p>
      ${[...byReport].map(([report, sentences]) => this.#ofReport(report, sentences))}
      <table-twin .caption=${w.nothing.list} .file=${'nothing-found.csv'}
        .columns=${[{ label: w.nothing.sentence }, { label: w.nothing.why }, { label: w.nothing.report }, { label: w.list.outlet }, { label: w.list.published }]}
        .rows=${() => items.map((s) => this.#row(s))}></table-twin>`;
  }

  #row(s: SilentSentence): Cell[] {
    const report = this.#names.get(s.report);
    const title = report?.title || s.report;
    return [clipped(s.sentence), word(words().inRooms.nothing.whys, s.why), { text: title, show: html`<a href=${reportLink(s.report)}>${foreign(clipped(title, 80))}</a>` }, report?.source ?? '', report?.known ?? ''];
  }

  #ofReport(id: string, sentences: readonly SilentSentence[]): TemplateResult {
    const w = words().inRooms;
    const report = this.#names.get(id);
    return html`<section class="card silent">
      <h2><a href=${reportLink(id)} title=${w.nothing.open}>${foreign(report?.title || w.reports.untitled)}</a></h2>
      <p class="dots quiet">${report?.source ? html`<span>${foreign(report.source)}</span>` : ''}${report ? html`<time datetime=${report.known}>${shortDay(report.known)}</time>` : ''}<span>${w.nothing.sentences(number(sentences.length))}</span></p>
      <ul>${sentences.map((s) => html`<li>${quoted(clipped(s.sentence))} <span class="chip">${word(w.nothing.whys, s.why)}</span></li>`)}</ul>
    </section>`;
  }
}

function reportLink(report: string): string {
  return store.link({ room: 'reports', item: report, claim: null, own: {} });
}

customElements.define('nothing-found-room', NothingFoundRoom);
