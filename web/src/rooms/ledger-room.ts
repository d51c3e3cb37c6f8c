import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../api/client';
import { empty } from '../parts/loading';
import { chance, citedClaim, styled } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { likely, number, shortDay, word, words } from '../words/words';
import { choose, chosen, filters, usual, usualQuery } from './filters';
import { ListRoom } from './list-room';
import type { Forecast, Listing, Score } from './records';
import { told } from './words-of';

const order = ['met', 'not-met', 'never-met', 'diverted', 'open'] as const;

/** Forecasts and threats, and what became of them. */
export class LedgerRoom extends ListRoom<Forecast> {
  protected override readonly name = 'ledger';
  protected override readonly perPage = 200;

  protected override path(): 'ledger' {
    return 'ledger';
  }

  protected override query(): Query {
    return { ...usualQuery(), 'as-known': store.view.known };
  }

  protected override tools(): unknown {
    const w = words().inRooms.ledger;
    return html`<div class="bar">${filters([
      { key: 'how', label: w.how, kind: 'choice', choices: Object.entries(w.hows) },
      { key: 'outcome', label: w.outcome, kind: 'choice', choices: Object.entries(w.outcomes) },
      ...usual(),
    ])}</div>`;
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(all: readonly Forecast[], page: Listing<Forecast>): unknown {
    const w = words().inRooms.ledger;
    const scores = page.scores ?? [];
    const wanted = all.filter((f) => (!chosen('how') || f.how === chosen('how')) && (!chosen('outcome') || f.outcome === chosen('outcome')));
    return html`${outcomes(all)}
      ${wanted.length === 0 ? empty() : html`<ul class="plain-list">${wanted.map((f) => html`<li>${forecast(f)}</li>`)}</ul>`}
      ${scores.length > 0 ? scoreTable(scores) : nothing}
      <table-twin .caption=${w.list} .file=${'forecasts.csv'}
        .columns=${[{ label: w.made }, { label: w.how }, { label: words().inRooms.list.speaker }, { label: words().inRooms.statements.content }, { label: w.horizon }, { label: w.outcome }, { label: w.settled }, { label: w.reason }]}
        .rows=${() => wanted.map((f): Cell[] => [f.made, word(w.hows, f.how), f.by, f.content, f.horizon ?? '', word(w.outcomes, f.outcome), f.settled ?? '', told(w.reasons, f.reason)])}></table-twin>`;
  }
}

/** How many came to what, as one bar; each part filters. */
function outcomes(all: readonly Forecast[]): TemplateResult {
  const w = words().inRooms.ledger;
  const counted = order.map((outcome) => [outcome, all.filter((f) => f.outcome === outcome).length] as const).filter(([, count]) => count > 0);
  return html`<div class="sum-bar" role="group" aria-label=${w.sum}>${counted.map(([outcome, count]) => html`
    <button type="button" class="part part-${outcome}" aria-pressed=${chosen('outcome') === outcome} ${styled({ 'flex-grow': String(count) })}
      @click=${() => choose('outcome', chosen('outcome') === outcome ? '' : outcome)}><b>${number(count)}</b> ${word(w.outcomes, outcome)}</button>`)}</div>`;
}

function forecast(f: Forecast): TemplateResult {
  const w = words().inRooms.ledger;
  return html`<article class="card forecast">
    <header class="line quiet"><span class="chip">${word(w.hows, f.how)}</span><span class="chip chip-${f.outcome}">${word(w.outcomes, f.outcome)}</span>
      <span>${w.made} <time datetime=${f.made}>${shortDay(f.made)}</time></span>
      <span>${f.horizon ? html`${w.horizon} <time datetime=${f.horizon}>${shortDay(f.horizon)}</time>` : w.noHorizon}</span>
      ${f.repeats > 0 ? html`<span>${w.repeats(number(f.repeats))}</span>` : nothing}</header>
    <h2 dir="auto">${f.content}</h2>
    ${citedClaim(f)}
    <dl class="facts">
      ${f.condition ? html`<dt>${w.condition}</dt><dd dir="auto">${f.condition}</dd>` : nothing}
      ${f.likely !== null ? html`<dt>${w.likely}</dt><dd>${likely(f.likely)}</dd>` : nothing}
      <dt>${w.reason}</dt><dd><span dir="auto">${told(w.reasons, f.reason)}</span>${f.settled ? html` (${shortDay(f.settled)})` : nothing}</dd>
      ${f.estimate !== null ? html`<dt>${w.estimate}</dt><dd>${chance(f.estimate)}</dd>` : nothing}
      ${f.instead ? html`<dt>${w.instead}</dt><dd dir="auto">${f.instead}</dd>` : nothing}
    </dl>
    ${f.grounds.length > 0 ? html`<details><summary>${w.grounds} (${number(f.grounds.length)})</summary>${f.grounds.map((g) => citedClaim(g))}</details>` : nothing}
  </article>`;
}

function scoreTable(scores: readonly Score[]): TemplateResult {
  const w = words().inRooms.ledger;
  return html`<section class="card"><h2>${w.scores}</h2><p class="quiet">${w.scoresHint}</p>
    <table><thead><tr><th scope="col">${w.scoreOf}</th><th scope="col" class="num">${w.settledCount}</th><th scope="col" class="num">${w.brier}</th></tr></thead>
    <tbody>${scores.map((s) => html`<tr><th scope="row"><bdi>${s['brier-of'] === 'all' ? w.everybody : s['brier-of']}</bdi></th><td class="num">${number(s.settled)}</td><td class="num">${typeof s.brier === 'number' ? number(s.brier, 3) : w.tooFew}</td></tr>`)}</tbody></table></section>`;
}

customElements.define('ledger-room', LedgerRoom);
