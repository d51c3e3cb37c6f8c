import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { empty } from '../parts/loading';
import { citedClaim, foreign, quoted, sentenceLink, styled } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { shortDay, span, word, words } from '../words/words';
import { chosen, filters, usual, usualQuery, type Filter } from './filters';
import { ListRoom } from './list-room';
import type { Contradiction, FigureReading, Quantity, Span } from './records';
import { arithmetic, signs, spanText, speakers, told } from './words-of';

type Row = Contradiction | Quantity;

/** What contradicts what, with its arithmetic; and the figures about one quantity side by side. */
export class FiguresRoom extends ListRoom<Row> {
  protected override readonly name = 'figures';
  protected override readonly perPage = 40;

  get #sides(): boolean {
    return chosen('view') !== 'quantities';
  }

  protected override path(): 'contradictions' | 'figures' {
    return this.#sides ? 'contradictions' : 'figures';
  }

  protected override query(): Query {
    return { ...usualQuery(), 'as-known': store.view.known, ...(this.#sides ? { about: chosen('about') } : { all: chosen('single') ? 'true' : null }) };
  }

  protected override tools(): unknown {
    const w = words().inRooms.figures;
    const more: Filter = this.#sides
      ? { key: 'about', label: w.about, kind: 'choice', choices: Object.entries(w.abouts) }
      : { key: 'single', label: w.single, kind: 'tick' };
    return html`<nav class="views" aria-label=${w.views}>${this.#view('', w.sides, this.#sides)}${this.#view('quantities', w.quantities, !this.#sides)}</nav>
      <div class="bar">${filters([more, ...usual()])}</div>`;
  }

  #view(view: string, name: string, here: boolean): TemplateResult {
    return html`<a href=${store.link({ own: view ? { view } : {} })} aria-current=${here ? 'true' : nothing}>${name}</a>`;
  }

  protected override none(): unknown {
    return this.#sides ? empty(words().inRooms.figures.emptySides) : empty();
  }

  protected override list(items: readonly Row[]): unknown {
    // What came tells what it is: a reader who leaves has changed the address before.
    return 'figures' in items[0]! ? quantities(items as readonly Quantity[]) : sides(items as readonly Contradiction[]);
  }
}

function sides(items: readonly Contradiction[]): TemplateResult {
  const w = words().inRooms;
  return html`<p class="quiet">${w.figures.neither}</p>
    ${items.map(contradiction)}
    <table-twin .caption=${w.figures.list} .file=${'contradictions.csv'}
      .columns=${[{ label: w.list.day }, { label: w.figures.about }, { label: w.figures.one }, { label: w.figures.reckoned }, { label: w.figures.other }, { label: w.figures.reckoned }, { label: w.figures.rests }]}
      .rows=${() => items.map((c): Cell[] => [c.day, word(w.figures.abouts, c.about), words1(c.one), c['one-reckoned'], words1(c.other), c['other-reckoned'], told(w.figures.restsOn, c['rests-on'])])}></table-twin>`;
}

function words1(claims: Contradiction['one']): Cell {
  const first = claims[0];
  const text = claims.map((c) => `${c.by}: ${c.sentence}`).join(' / ');
  return first ? { text, show: html`<a href=${sentenceLink(first.report, first.claim)}><bdi>${text}</bdi></a>` } : '';
}

/** Two sides of a contradiction, side by side. */
export function contradiction(c: Contradiction): TemplateResult {
  const w = words().inRooms.figures;
  return html`<article class="card clash">
    <header class="line quiet"><span class="chip">${word(w.abouts, c.about)}</span><time datetime=${c.day}>${shortDay(c.day)}</time>
      ${c.event ? html`<a href=${store.link({ room: 'allegations', item: c.event, claim: null, own: {} })}>${w.event}</a>` : nothing}</header>
    <div class="sides">
      ${side(c.one, c['one-reckoned'], w.one)}
      <div class="against" aria-hidden="true">≠</div>
      <span class="sr">${w.against}</span>
      ${side(c.other, c['other-reckoned'], w.other)}
    </div>
    <p class="rests"><strong>${w.rests}</strong> <span dir="auto">${told(w.restsOn, c['rests-on'])}</span></p>
  </article>`;
}

function side(claims: Contradiction['one'], reckoned: string | null, label: string): TemplateResult {
  return html`<section aria-label=${label}>
    ${reckoned ? html`<p class="sum">${sum(reckoned)}</p>` : nothing}
    ${claims.map((claim) => citedClaim(claim))}
  </section>`;
}

/** Arithmetic, from left to right whatever the page's direction. */
function sum(text: string): TemplateResult {
  const shown = arithmetic(text);
  return html`<bdi dir=${signs(shown) ? 'ltr' : 'auto'}>${shown}</bdi>`;
}

function amount(f: Span, unit: string): TemplateResult {
  const text = spanText(f) + unit;
  return html`<bdi dir=${signs(text) ? 'ltr' : 'auto'}>${text}</bdi>`;
}

function quantities(items: readonly Quantity[]): TemplateResult {
  return html`${items.map(quantity)}`;
}

function quantity(q: Quantity): TemplateResult {
  const w = words().inRooms.figures;
  const percent = q.unit === 'percent';
  const most = percent ? 100 : scaleEnd(q);
  const unit = percent ? ' %' : '';
  return html`<article class="card quantity">
    <h2 dir="auto">${q.title}</h2>
    <ol class="readings">${q.figures.map((f) => reading(f, most, unit))}</ol>
    ${q.reckoned.length > 0
      ? html`<h3>${w.reckoned}</h3><ol class="readings">${q.reckoned.map((r) => html`<li class="reckoned">
          <span class="who"><span dir="auto">${told(w.meanings, r.meaning)}</span> <span class="sum">${sum(r.formula)}</span></span>
          ${track(r, 100)}<b class="num"><bdi dir="ltr">${spanText(r)} %</bdi></b></li>`)}</ol>`
      : nothing}
    ${q.contradictions.length > 0
      ? html`<ul class="disputes">${q.contradictions.map((d) => html`<li><bdi>${speakers(q.figures.filter((f) => f.claim === d.one))}</bdi>${d.formula ? html` (<span class="sum">${sum(d.formula)}</span>)` : nothing}
          <span aria-hidden="true">≠</span><span class="sr">${w.against}</span> <bdi>${speakers(q.figures.filter((f) => f.claim === d.other))}</bdi>
          <span class="quiet"><strong>${w.rests}</strong> <span dir="auto">${told(w.restsOn, d['rests-on'])}</span></span></li>`)}</ul>`
      : nothing}
    <table-twin .caption=${w.of(q.title)} .file=${'figures.csv'}
      .columns=${[{ label: w.time }, { label: words().inRooms.list.speaker }, { label: w.value, numeric: true }, { label: words().inRooms.list.published }, { label: words().claim.sentence }]}
      .rows=${() => q.figures.map((f): Cell[] => [span(f.first, f.last), f.by, spanText(f) + unit + (f.lost ? ` ${w.lost}` : ''), f.known, { text: f.sentence, show: html`<a href=${sentenceLink(f.report, f.claim)}><bdi>${f.sentence}</bdi></a>` }])}></table-twin>
  </article>`;
}

function reading(f: FigureReading, most: number, unit: string): TemplateResult {
  const w = words().inRooms.figures;
  return html`<li class=${f.replaced ? 'replaced' : ''}>
    <span class="who"><time>${span(f.first, f.last)}</time> ${foreign(f.by)}
      <a class="cited-quote quiet" href=${sentenceLink(f.report, f.claim)} title=${words().claim.open}>${quoted(f.quote)}</a>
      ${f.replaced ? html`<small class="quiet">${w.replaced}</small>` : nothing}</span>
    ${track(f, most, f.lost)}
    <b class="num">${amount(f, unit)}${f.lost ? html` <span class="quiet">${w.lost}</span>` : nothing}</b>
  </li>`;
}

function track(f: Span, most: number, lost = false): TemplateResult {
  const from = Math.min(Math.max(f.low / most, 0), 1) * 100;
  const to = f.high === null ? 100 : Math.min(f.high / most, 1) * 100;
  return html`<span class="track ${lost ? 'lost' : ''} ${f.high === null ? 'open' : ''}" aria-hidden="true"><i ${styled({ 'inset-inline-start': `min(${from.toFixed(2)}%, calc(100% - 8px))`, 'inline-size': `${Math.max(to - from, 0).toFixed(2)}%` })}></i></span>`;
}

/** A round number beyond the highest figure. */
function scaleEnd(q: Quantity): number {
  const most = Math.max(1, ...q.figures.map((f) => f.high ?? f.low * 1.5));
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

customElements.define('figures-room', FiguresRoom);
