import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { Problem } from '../api/client';
import { empty } from '../parts/loading';
import { citedClaim, placeLink } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { outcomeName, shortDay, word, words } from '../words/words';
import { chosen, filters } from './filters';
import { ListRoom } from './list-room';
import type { Listing, StatementRow } from './records';
import { statementsChart } from './statements-chart';
import { spanText } from './words-of';

const states = new Set(['contested', 'unknown', 'other', 'undetermined']);

/** What one speaker said, beside the shares stated of it and the estimated changes of control of the places it spoke of. */
export class StatementsRoom extends ListRoom<StatementRow> {
  protected override readonly name = 'statements';
  protected override readonly perPage = 500;
  #width = 900;
  #watch: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new ResizeObserver(() => this.#measure());
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

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

  protected override path(): 'statements' {
    return 'statements';
  }

  protected override query(): Query {
    return { actor: chosen('speaker') || null, place: chosen('at') || null, from: chosen('from') || null, to: chosen('to') || null, 'as-known': store.view.known };
  }

  protected override async ask(signal: AbortSignal): Promise<Listing<StatementRow>> {
    const nobody = { items: [], next: null, count: 0 };
    if (!chosen('speaker')) {
      return nobody;
    }

    try {
      return await super.ask(signal);
    } catch (fault) {
      if (fault instanceof Problem && fault.status === 404) {
        return nobody;
      }

      throw fault;
    }
  }

  protected override tools(): unknown {
    const w = words().inRooms;
    const names = (store.facts?.outcomes ?? []).filter((o) => !states.has(o.id)).map((o) => o.name);
    return html`<div class="bar">${filters([
      { key: 'speaker', label: w.statements.speaker, kind: 'text', offered: names, hint: w.filters.any },
      { key: 'at', label: w.filters.place, kind: 'text', hint: w.filters.any },
      { key: 'from', label: w.filters.from, kind: 'day' },
      { key: 'to', label: w.filters.to, kind: 'day' },
    ])}</div>`;
  }

  protected override none(): unknown {
    const w = words().inRooms.statements;
    const name = chosen('speaker');
    const outcomes = (store.facts?.outcomes ?? []).filter((o) => !states.has(o.id));
    return html`${name ? empty(w.none(name)) : nothing}
      <section class="card"><h2>${w.choose}</h2><p class="quiet">${w.chooseHint}</p>
        <ul class="choices">${outcomes.map((o) => html`<li><a href=${store.link({ own: { ...store.view.own, speaker: o.name } })}><bdi>${outcomeName(o)}</bdi></a></li>`)}</ul></section>`;
  }

  protected override list(items: readonly StatementRow[]): unknown {
    const w = words().inRooms.statements;
    const name = chosen('speaker');
    return html`<figure class="card graph"><h2><bdi>${name}</bdi></h2>${statementsChart(items, Math.max(this.#width - 34, 300), w.chart(name))}</figure>
      <ol class="plain-list said-list">${items.map((row) => html`<li>${item(row)}</li>`)}</ol>
      <table-twin .caption=${w.list} .file=${'statements.csv'}
        .columns=${[{ label: words().inRooms.list.day }, { label: w.track }, { label: w.content }, { label: words().inRooms.list.speaker }, { label: words().inRooms.list.outlet }]}
        .rows=${() => items.map((row): Cell[] => [row.day, word(w.tracks, row.track), contentOf(row), ...(row.track === 'change' ? ['', ''] : [row.by, row.outlet])])}></table-twin>`;
  }
}

function contentOf(row: StatementRow): string {
  const w = words().inRooms.statements;
  return row.track === 'change' ? `${row.name}: ${w.change(row.from, row.to)} (${w.between(shortDay(row.early), shortDay(row.late))})` : row.content;
}

function item(row: StatementRow): TemplateResult {
  const w = words().inRooms;
  if (row.track === 'change') {
    return html`<article class="card change-row"><header class="line quiet"><time datetime=${row.day}>${shortDay(row.day)}</time><span class="chip chip-estimate">${w.statements.estimate}</span></header>
      <p>${placeLink(row.place, row.name)}: <bdi>${w.statements.change(row.from, row.to)}</bdi> <span class="quiet">(${w.statements.between(shortDay(row.early), shortDay(row.late))})</span></p></article>`;
  }

  const share = row.track === 'share' ? html`<b class="sum">${spanText(row)} %${row.lost ? ` ${w.figures.lost}` : ''}</b>` : nothing;
  return html`<article class="card"><header class="line quiet"><time datetime=${row.day}>${shortDay(row.day)}</time><span class="chip">${word(w.statements.tracks, row.track)}</span>${share}</header>
    <p dir="auto">${row.content}</p>${citedClaim(row)}</article>`;
}

customElements.define('statements-room', StatementsRoom);
