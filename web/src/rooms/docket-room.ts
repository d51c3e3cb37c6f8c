import { html, nothing, type TemplateResult } from 'lit';
import { api, type Query } from '../api/client';
import type { CitedClaim } from '../api/types';
import { empty } from '../parts/loading';
import { citedClaim, foreign, placeLink, quoted, sentenceLink } from '../parts/pieces';
import type { Cell } from '../parts/table-twin';
import { store } from '../state/store';
import { number, shortDay, span, word, words } from '../words/words';
import { chosen, filters, usual, usualQuery } from './filters';
import { ListRoom } from './list-room';
import type { Allegation, Count, Listing, Toll } from './records';
import { spanText, speakers } from './words-of';

/** What is alleged, denied, confirmed; and, with an event in the address, all that is told of it. */
export class DocketRoom extends ListRoom<Allegation> {
  protected override readonly name = 'docket';

  protected override path(): 'docket' {
    return 'docket';
  }

  protected override query(): Query {
    return { ...usualQuery(), unanswered: chosen('open') ? 'true' : null, 'as-known': store.view.known };
  }

  protected override async ask(signal: AbortSignal): Promise<Listing<Allegation>> {
    const { item, known } = store.view;
    return item
      ? { items: [await api.ask('events/{id}', [item], { 'as-known': known }, signal)], next: null, count: 1 }
      : super.ask(signal);
  }

  protected override tools(): unknown {
    return store.view.item ? '' : html`<div class="bar">${filters([...usual(), { key: 'open', label: words().inRooms.docket.unanswered, kind: 'tick' }])}</div>`;
  }

  protected override show(page: Listing<Allegation>): unknown {
    const [told] = page.items;
    return told && store.view.item === told.id ? dossier(told) : super.show(page);
  }

  protected override none(): unknown {
    return empty();
  }

  protected override list(items: readonly Allegation[]): unknown {
    const w = words().inRooms;
    return html`<p class="quiet">${w.docket.note}</p>
      <ul class="plain-list">${items.map((a) => html`<li>${allegation(a)}</li>`)}</ul>
      <table-twin .caption=${w.docket.list} .file=${'allegations.csv'}
        .columns=${[{ label: w.docket.when }, { label: w.docket.what }, { label: w.docket.where }, { label: w.docket.status }, { label: words().claim.said }, { label: w.list.speaker }]}
        .rows=${() => items.map((a): Cell[] => [when(a), { text: a.summary, show: html`<a href=${dossierLink(a)}><bdi>${a.summary}</bdi></a>` }, a.place?.name ?? '', statuses(a).join(', '), speakers(a.claims), speakers(a.answers)])}></table-twin>`;
  }
}

function dossierLink(a: Allegation): string {
  return store.link({ room: 'allegations', item: a.id, claim: null });
}

function when(a: Allegation): string {
  return a.when ? span(a.when.first, a.when.last) : words().inRooms.list.undated;
}

/** How it was answered, each way once. */
function statuses(a: Allegation): string[] {
  const w = words().inRooms.docket;
  const answered = [...new Set(a.answers.map((answer) => word(w.answers, answer.answer)))];
  return [...(a.claims.some((c) => c.stance === 'alleges') ? [w.alleged] : []), ...(answered.length > 0 ? answered : [w.unansweredChip])];
}

function chips(a: Allegation): TemplateResult {
  return html`${[...new Set(a.claims.filter((c) => c.stance === 'alleges').map(() => words().inRooms.docket.alleged))].map((text) => html`<span class="chip">${text}</span>`)}
    ${[...new Set(a.answers.map((answer) => answer.answer))].map((answer) => html`<span class="chip chip-${answer}">${word(words().inRooms.docket.answers, answer)}</span>`)}
    ${a.answers.length === 0 ? html`<span class="chip chip-none">${words().inRooms.docket.unansweredChip}</span>` : nothing}`;
}

/** A sentence once, with all that was done in it: alleged here, denied or confirmed there. */
function sentences(a: Allegation): { claim: CitedClaim; answers: string[]; bases: string[] }[] {
  const found = new Map<string, { claim: CitedClaim; answers: string[]; bases: string[] }>();
  const add = (claim: CitedClaim, answer: string | null): void => {
    const key = claim.report + claim.sentence + claim.by;
    const entry = found.get(key) ?? { claim, answers: [], bases: [] };
    if (answer !== null && !entry.answers.includes(answer)) {
      entry.answers.push(answer);
    }

    if (claim.basis && !entry.bases.includes(claim.basis)) {
      entry.bases.push(claim.basis);
    }

    found.set(key, entry);
  };
  a.answers.forEach((claim) => add(claim, claim.answer));
  a.claims.forEach((claim) => add(claim, claim.stance === 'alleges' ? 'alleged' : null));
  return [...found.values()].sort((one, other) => (one.claim.known < other.claim.known ? -1 : one.claim.known > other.claim.known ? 1 : 0));
}

function sentence({ claim, answers, bases }: { claim: CitedClaim; answers: string[]; bases: string[] }): TemplateResult {
  const w = words().inRooms;
  return html`<div class="answer">
    ${answers.length > 0 ? html`<p class="chips">${answers.map((answer) => html`<span class="chip chip-${answer}">${answer === 'alleged' ? w.docket.alleged : word(w.docket.answers, answer)}</span>`)}</p>` : nothing}
    ${citedClaim(claim)}
    ${bases.length > 0 ? html`<p class="quiet">${w.list.onBasis(bases.map((basis) => word(w.docket.bases, basis)).join(', '))}</p>` : nothing}
  </div>`;
}

function allegation(a: Allegation): TemplateResult {
  const w = words().inRooms;
  const all = sentences(a);
  return html`<article class="card allegation">
    <h2><a href=${dossierLink(a)}><bdi>${a.summary}</bdi></a></h2>
    <p class="quiet dots"><span>${when(a)}</span>${a.place ? html`<span>${placeLink(a.place.id, a.place.name)}</span>` : nothing}<span>${w.list.origins(number(a.origins))}</span><span>${w.list.reports(number(a.reports))}</span></p>
    ${a.answers.length === 0 ? html`<p class="chips"><span class="chip chip-none">${w.docket.unansweredChip}</span></p>` : nothing}
    ${all.slice(0, 4).map(sentence)}
    ${all.length > 4 ? html`<p><a href=${dossierLink(a)}>${w.docket.open} (${number(all.length)})</a></p>` : nothing}
  </article>`;
}

function parties(named: readonly { id: string | null; name: string; origins: number }[]): TemplateResult {
  const w = words().inRooms.list;
  return named.length === 0
    ? html`<span class="quiet">${w.unnamed}</span>`
    : html`${named.map((p, at) => html`${at > 0 ? ', ' : ''}${foreign(p.name)} <span class="quiet">(${w.origins(number(p.origins))})</span>`)}`;
}

/** All that is told of one event: every sentence, every count with what it rests on, and who answered. */
function dossier(a: Allegation): TemplateResult {
  const w = words().inRooms;
  const d = w.docket;
  return html`<article class="dossier">
    <p><a href=${store.link({ item: null, claim: null })}>${w.list.back}</a></p>
    <h2><bdi>${a.summary}</bdi></h2>
    <p class="chips">${chips(a)}</p>
    <dl class="facts">
      <dt>${d.what}</dt><dd>${word(d.happenings, a.event)}</dd>
      <dt>${d.when}</dt><dd>${when(a)}${a.when && !a.when.told ? html` <span class="quiet">(${d.untold})</span>` : nothing}</dd>
      <dt>${d.where}</dt><dd>${a.place ? placeLink(a.place.id, a.place.name) : html`<span class="quiet">${w.list.unplaced}</span>`}</dd>
      <dt>${d.who}</dt><dd>${parties(a.actors)}</dd>
      <dt>${d.whom}</dt><dd>${parties(a.targets)}</dd>
      <dt>${words().claim.known}</dt><dd>${span(a['first-known'], a['last-known'])}</dd>
    </dl>
    <h3>${d.words}</h3>
    ${sentences(a).map(sentence)}
    ${a.answers.length === 0 ? html`<p class="quiet">${d.noAnswers}</p>` : nothing}
    ${a.figures.length > 0 ? tolls(a) : nothing}
    <p class="quiet">${d.note}</p>
  </article>`;
}

function tolls(a: Allegation): TemplateResult {
  const d = words().inRooms.docket;
  const sentence = (count: Count): TemplateResult | string => {
    const claim = [...a.claims, ...a.answers].find((c) => c.claim === count.claim);
    return claim ? html`<a href=${sentenceLink(claim.report, claim.claim)}>${quoted(claim.quote)}</a>` : '';
  };
  return html`<h3>${d.counts}</h3>
    ${a.figures.map((toll: Toll) => html`<div class="twin-scroll" tabindex="0" role="region" aria-label=${word(d.effects, toll.effect)}><table>
      <caption>${word(d.effects, toll.effect)}: ${spanText(toll, 0)}</caption>
      <thead><tr><th scope="col" class="num">${d.count}</th><th scope="col">${d.of}</th><th scope="col">${words().inRooms.list.speaker}</th><th scope="col">${words().claim.known}</th><th scope="col">${d.role}</th><th scope="col">${words().inRooms.list.quote}</th></tr></thead>
      <tbody>${toll.counts.map((count) => html`<tr><th scope="row" class="num">${spanText(count, 0)}</th><td>${foreign(count.of)}</td><td>${foreign(count.by)}</td><td>${shortDay(count.known)}</td><td>${word(d.roles, count.role)}</td><td>${sentence(count)}</td></tr>`)}</tbody>
    </table></div>`)}`;
}

customElements.define('docket-room', DocketRoom);
