import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ReportClaim, ReportPage } from '../api/types';
import { Load, shown } from '../parts/loading';
import { Part } from '../parts/part';
import { copy, foreign } from '../parts/pieces';
import { store, type Field } from '../state/store';
import { number, shortDay, word, words } from '../words/words';
import { stretches, unitsOf, type Marked, type Stretch } from './marked-text';
import './explain-tree';

/**
 * One report, whole: its text with every claim marked, the claim that the address names brought into view, and how it was found. The text is the
 * report's own and is only ever shown as text.
 */
export class ReportView extends Part {
  readonly #load = new Load<ReportPage>(() => this.requestUpdate());
  #scrolled = '';

  protected override watched(): readonly Field[] {
    return ['item', 'claim', 'room'];
  }

  protected override noticed(changed: ReadonlySet<Field>): void {
    if (changed.has('item')) {
      this.#ask();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#load.stop();
  }

  #ask = (): void => {
    const { item, room } = store.view;
    if (!item || (room !== 'reports' && room !== 'claim')) {
      return;
    }

    this.#load.start(async (signal) => {
      if (room === 'claim') {
        const { report } = await api.ask('claims/{id}', [item], {}, signal);
        store.step({ room: 'reports', item: report, claim: item });
        return inUnits(await api.report(report, signal));
      }

      return inUnits(await api.report(item, signal));
    });
  };

  protected override updated(): void {
    const key = `${store.view.item}|${store.view.claim}`;
    if (this.#load.state.is === 'ready' && key !== this.#scrolled) {
      this.#scrolled = key;
      const mark = this.querySelector<HTMLElement>('mark.chosen');
      mark?.scrollIntoView({ block: 'center' });
      (mark ?? this.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
    }
  }

  protected override render(): unknown {
    return html`<article class="room report">${shown(this.#load.state, (page) => this.#page(page), this.#ask)}</article>`;
  }

  #page(page: ReportPage): TemplateResult {
    const w = words().report;
    const claims = page.claims;
    const chosen = claims.find((c) => c.claim === store.view.claim);
    return html`
      <header class="report-head">
        <p class="quiet"><a href=${store.link({ room: 'reports', item: null, claim: null, own: {} })}>${words().rooms.reports}</a></p>
        <h1 tabindex="-1" dir="auto">${page.title || page.captures?.[0]?.name || page.id}</h1>
        <p class="quiet dots"><span>${foreign(page.source || w.noOutlet)}</span>${page.author ? html`<span>${foreign(page.author)}</span>` : nothing}
          <span>${words().claim.published} ${page.published ? shortDay(page.published) : w.undated}</span><span>${w.claims(number(claims.length))}</span></p>
        ${page['declared-interest'] ? html`<p class="quiet">${w.interest}: ${foreign(page['declared-interest'])}</p>` : nothing}
        ${page.captures?.some((c) => c.url) ? html`<ul class="quiet report-urls">${page.captures.filter((c) => c.url).map((c) => html`<li>${w.from} <bdi>${c.url}</bdi>, ${w.captured} ${shortDay(c.captured)}</li>`)}</ul>` : nothing}
        <p class="tools"><button type="button" @click=${(event: Event) => void copy(citation(page, chosen), event.currentTarget as HTMLElement)}>${words().shell.cite}</button></p>
      </header>
      <div class="report-body">
        <div class="report-text" dir="auto" lang=${page.language || nothing}>${this.#text(page, claims, chosen)}</div>
        <div class="report-side">
          ${chosen ? html`<explain-tree .claim=${chosen.claim}></explain-tree>` : nothing}
          <section><h2>${w.found}</h2>${claims.length === 0 ? html`<p class="quiet">${w.noneFound}</p>` : nothing}
            <ol class="report-claims">${claims.map((c) => html`<li><a href=${store.link({ claim: c.claim })} aria-current=${c === chosen ? 'true' : nothing}>
              <span class="kind">${word(words().kinds, c.kind)}</span> <bdi>${c.summary}</bdi></a></li>`)}</ol></section>
        </div>
      </div>`;
  }

  #text(page: ReportPage, claims: readonly ReportClaim[], chosen: ReportClaim | undefined): unknown {
    const [from, to] = chosen ? [chosen['sentence-start'], chosen['sentence-end']] : [-1, -1];
    const marks: Marked[] = [
      ...claims.map((c) => ({ start: c.start, end: c.end, claim: c.claim })),
      ...page.marks.map((m) => ({ start: m.start, end: m.end, aside: m.kind })),
      ...(chosen ? [{ start: from, end: to }] : []),
    ];
    let first = true;
    return stretches(page.text, marks).map((s) => {
      const inSentence = s.start >= from && s.start < to;
      if (!inSentence) {
        return piece(s);
      }

      const anchor = first;
      first = false;
      return html`<mark class=${anchor ? 'chosen' : ''} tabindex=${anchor ? '-1' : nothing}>${s.claims.includes(chosen!.claim) ? html`<strong>${s.text}</strong>` : s.text}</mark>`;
    });
  }
}

function piece(s: Stretch): unknown {
  const text = s.claims.length > 0 ? html`<a class="claimed" href=${store.link({ claim: s.claims[0]! })}>${s.text}</a>` : s.text;
  return s.aside ? html`<span class="aside" title=${words().report.aside}>${text}</span>` : text;
}

/** The report with its offsets in UTF-16 units. */
function inUnits(page: ReportPage): ReportPage {
  const at = unitsOf(page.text);
  return {
    ...page,
    marks: page.marks.map((m) => ({ ...m, start: at(m.start), end: at(m.end) })),
    claims: page.claims.map((c) => ({
      ...c, start: at(c.start), end: at(c.end), 'sentence-start': at(c['sentence-start']), 'sentence-end': at(c['sentence-end']),
    })),
  };
}

function citation(page: ReportPage, chosen: ReportClaim | undefined): string {
  const quote = chosen ? ` “${page.text.slice(chosen['sentence-start'], chosen['sentence-end'])}” (${chosen.claim})` : '';
  return `${page.source || page.captures?.[0]?.name || ''}, “${page.title}”, ${page.published ?? words().report.undated}.${quote} ${page.captures?.find((c) => c.url)?.url ?? ''} ${page.id}. ${location.href}`;
}

customElements.define('report-view', ReportView);
