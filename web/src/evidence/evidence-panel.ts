import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Evidence, PlaceEvidence, PlaceHistory, Standing, Sighting } from '../api/types';
import type { Palette } from '../layers/palette';
import { Load, shown } from '../parts/loading';
import { Part } from '../parts/part';
import { chance, copy, foreign, quoted, sentenceLink, styled } from '../parts/pieces';
import { isoOf } from '../state/days';
import { store, type Field } from '../state/store';
import { day, number, outcomeName, placeName, shortDay, word, words } from '../words/words';
import './history-chart';

interface Told {
  readonly evidence: PlaceEvidence;
  readonly history: PlaceHistory | null;
}

/** All that is known of one place on the valid day, as known by the known day: the estimate, every sentence for and against, and what other rules would say. */
export class EvidencePanel extends Part {
  static override properties = { palette: { attribute: false } };

  declare palette: Palette | null;
  readonly #load = new Load<Told>(() => this.requestUpdate());
  #wait: ReturnType<typeof setTimeout> | null = null;
  #shownPlace: string | null = null;

  constructor() {
    super();
    this.palette = null;
  }

  protected override watched(): readonly Field[] {
    return ['place', 'on', 'known', 'facts'];
  }

  protected override noticed(changed: ReadonlySet<Field>): void {
    if (changed.has('place') || changed.has('known')) {
      this.#ask();
    } else if (changed.has('on')) {
      // While days are being stepped the panel waits for the day to stand still.
      clearTimeout(this.#wait ?? undefined);
      this.#wait = setTimeout(() => this.#ask(), 200);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#wait ?? undefined);
    this.#load.stop();
  }

  #ask = (): void => {
    const { place, known } = store.view;
    if (place) {
      const on = isoOf(store.on);
      this.#load.start(async (signal) => {
        const [evidence, history] = await Promise.all([api.evidence(place, on, known, signal), api.history(place, known, signal).catch(() => null)]);
        return { evidence, history };
      });
    }
  };

  protected override updated(): void {
    // A panel that has just been opened takes the focus, so that keyboard and screen reader are where the reader looks.
    if (store.view.place !== this.#shownPlace && this.#load.state.is === 'ready') {
      this.#shownPlace = store.view.place;
      this.querySelector<HTMLElement>('.ev-title')?.focus({ preventScroll: false });
    }
  }

  protected override render(): unknown {
    const w = words();
    const state = this.#load.state.is === 'loading' && this.#load.latest && this.#load.latest.evidence.place.id === store.view.place
      ? { is: 'ready' as const, value: this.#load.latest } : this.#load.state;
    return html`<aside class="ev" aria-label=${w.evidence.title}>
      <button type="button" class="ev-close" aria-label=${w.evidence.close} title=${w.evidence.close} @click=${() => store.go({ place: null })}><span aria-hidden="true">✕</span></button>
      ${shown(state, (told: Told) => this.#told(told), this.#ask)}
    </aside>`;
  }

  #told({ evidence: e, history }: Told): TemplateResult {
    const w = words().evidence;
    return html`
      <h2 class="ev-title" tabindex="-1">${foreign(placeName(e.place))}</h2>
      <p class="quiet">${w.on(day(e.on))}, ${e['as-known'] ? w.asKnown(day(e['as-known'])) : w.asKnownAll}</p>
      ${this.#estimate(e)}
      ${this.#age(e)}
      <history-chart .history=${history} .palette=${this.palette}></history-chart>
      ${this.#changes(history)}
      ${e.standings.length === 0 && e.sightings.length === 0 ? html`<p class="ev-none">${w.noWord}</p>` : nothing}
      ${e.standings.map((s) => this.#standing(s))}
      ${this.#sightings(e)}
      ${this.#rules(e)}
      <p class="tools"><button type="button" @click=${(event: Event) => void copy(this.#citation(e), event.currentTarget as HTMLElement)}>${words().shell.cite}</button></p>`;
  }

  #estimate(e: PlaceEvidence): TemplateResult {
    const w = words().evidence;
    const p = Object.entries(e.estimate?.p ?? {}).filter(([, v]) => v >= 0.0005).sort((a, b) => b[1] - a[1]);
    const undetermined = e.estimate ? e.estimate.undetermined : true;
    return html`<section class="ev-estimate" aria-label=${w.estimate}>
      <h3>${w.estimate}${e.besieged ? html` <span class="ev-flag">${words().states['besieged']}</span>` : nothing}${e.contested ? html` <span class="ev-flag">${w.foughtOver}</span>` : nothing}</h3>
      ${undetermined ? html`<p><strong>${words().states['undetermined']}</strong> – ${w.undetermined}</p>` : nothing}
      ${this.#chances(p.slice(0, 5), e)}
      ${p.length > 5 ? html`<details class="quiet"><summary>${w.lessLikely(number(p.length - 5))}</summary>${this.#chances(p.slice(5), e)}</details>` : nothing}
      ${e.estimate ? html`<p class="quiet" dir="auto">${w.basis}: ${e.estimate.basis}</p>` : nothing}
    </section>`;
  }

  #chances(p: readonly [string, number][], e: PlaceEvidence): unknown {
    return p.length === 0 ? nothing : html`<ul class="ev-p">${p.map(([name, v]) => html`<li>
      <span class="ev-swatch" ${styled({ background: this.#colourOf(name, e) })}></span>${foreign(outcomeName({ id: name, name }))}${chance(v)}</li>`)}</ul>`;
  }

  /** The colour of an outcome that is told by its name. */
  #colourOf(name: string, e: PlaceEvidence): string {
    if (name === 'unknown' || name === 'contested' || !this.palette) {
      return this.palette?.unknown ?? 'transparent';
    }

    const id = e.standings.find((s) => s.name === name || s.also.includes(name))?.id ?? store.facts?.outcomes.find((o) => o.name === name || o.id === name)?.id;
    return this.palette.colour(id ?? name);
  }

  #age(e: PlaceEvidence): TemplateResult {
    const w = words().evidence;
    return html`<dl class="ev-facts">
      <div><dt>${w.newest}</dt><dd>${e['newest-evidence'] ? shortDay(e['newest-evidence']) : w.none}</dd></div>
      <div><dt>${w.origins}</dt><dd>${number(e.origins)}</dd></div>
      ${e['no-word-since'] && e['no-word-since'] < e.on ? html`<div><dt>${w.noWordSince}</dt><dd>${shortDay(e['no-word-since'])}</dd></div>` : nothing}
      ${e['described-nearby'] ? html`<div><dt>${w.nearby}</dt><dd>${number(e['described-nearby'])}</dd></div>` : nothing}
    </dl>`;
  }

  #changes(history: PlaceHistory | null): unknown {
    const w = words().evidence;
    const changes = history?.changes ?? [];
    return changes.length === 0 ? nothing : html`<section><h3>${w.changes}</h3><ul class="ev-changes">${changes.map((c) => html`<li>
      <a href=${store.link({ on: c.day })}>${shortDay(c.day)}</a>: ${foreign(outcomeName({ id: c.from, name: c.from }))} <span class="ev-arrow" aria-hidden="true"></span><span class="sr">${w.became}</span> ${foreign(outcomeName({ id: c.to, name: c.to }))}
      <span class="quiet">(${w.between(shortDay(c.early), shortDay(c.late))})</span></li>`)}</ul></section>`;
  }

  #standing(s: Standing): TemplateResult {
    const w = words().evidence;
    return html`<section class="ev-standing" aria-label=${s.name}>
      <h3><span class="ev-swatch" ${styled({ background: this.palette?.colour(s.id ?? s.name) ?? '' })}></span>${foreign(s.name)}
        <span class="quiet">${w.votes(number(s['votes-for']), number(s['votes-against']))}</span></h3>
      ${s.also.length ? html`<p class="quiet">${w.also}: ${s.also.map((a, i) => html`${i ? ', ' : ''}${foreign(a)}`)}</p>` : nothing}
      ${this.#side(w.for, 'for', s.for)}
      ${this.#side(w.against, 'against', s.against)}
    </section>`;
  }

  #side(title: string, kind: string, claims: readonly Evidence[]): unknown {
    return claims.length === 0 ? nothing : html`<h4 class="ev-side ev-${kind}"><span aria-hidden="true">${kind === 'for' ? '+' : '−'}</span> ${title} (${number(claims.length)})</h4>
      <ul class="ev-claims">${claims.map((c) => html`<li>${claimCard(c)}</li>`)}</ul>`;
  }

  #sightings(e: PlaceEvidence): unknown {
    const w = words().evidence;
    return e.sightings.length === 0 ? nothing : html`<section class="ev-standing"><h3>${w.sightings}</h3>
      <ul class="ev-claims">${e.sightings.map((c) => html`<li><span class="ev-flag">${word(words().states, c.condition)}</span>${claimCard(c)}</li>`)}</ul></section>`;
  }

  #rules(e: PlaceEvidence): unknown {
    const w = words().evidence;
    return !e.rules?.length ? nothing : html`<section><h3>${w.rules}</h3><p class="quiet">${w.rulesHint}</p>
      <table class="ev-rules"><thead><tr><th scope="col">${w.rule}</th><th scope="col">${w.answer}</th></tr></thead><tbody>
      ${e.rules.map((r) => html`<tr><th scope="row">${word(w.ruleNames, r.rule)}<br /><span class="quiet" dir="auto">${r.means}</span></th>
        <td>${r.holders.length > 0 ? foreign(r.holders.map((h) => h.name).join(', ')) : outcomeName({ id: r.outcome, name: r.outcome })}${r.p === null ? nothing : html` ${chance(r.p)}`}</td></tr>`)}
      </tbody></table></section>`;
  }

  #citation(e: PlaceEvidence): string {
    const w = words().evidence;
    const p = Object.entries(e.estimate?.p ?? {}).sort((a, b) => b[1] - a[1])[0];
    return `${e.place.name} (${e.place.id}), ${w.on(e.on)}, ${e['as-known'] ? w.asKnown(e['as-known']) : w.asKnownAll}: ${p ? `${p[0]} ${Math.round(p[1] * 100)} %` : e.outcome}; `
      + `${e.estimate?.basis ?? e.reconciler}; ${w.origins.toLowerCase()} ${e.origins}. ${store.facts?.name ?? ''} ${store.facts?.version ?? ''}. ${location.href}`;
  }
}

/** One claim: its sentence (which leads to its report), the chain of who says so, how much it weighs, and its days. */
function claimCard(c: Evidence | Sighting): TemplateResult {
  const w = words();
  return html`<article class="claim">
    <a class="claim-quote" href=${sentenceLink(c.report, c.claim)} title=${w.claim.open}>${quoted(c.sentence)}</a>
    <p class="claim-chain">${c.attribution.map((s) => html`<span class="claim-speaker">${foreign(s.name)}${s.stance ? html` <em class="stance">${word(w.stances, s.stance)}</em>` : nothing}</span>`)}
      <span class="claim-outlet">${foreign(c.source || c.name)}</span></p>
    <p class="quiet dots"><span class="kind">${word(w.kinds, c.kind)}</span>
      ${'grade' in c ? html`<span>${word(w.evidence.grades, c.grade)}</span>` : nothing}
      <span>${w.claim.seen} <time datetime=${c.seen}>${shortDay(c.seen)}</time>${'grade' in c && c['day-from-report'] ? html` (${w.evidence.dayFromReport})` : nothing}</span>
      <span>${w.claim.published} <time datetime=${c.published ?? c.known}>${shortDay(c.published ?? c.known)}</time></span>
      ${c.family ? html`<span>${w.evidence.copied}</span>` : nothing}</p>
  </article>`;
}

customElements.define('evidence-panel', EvidencePanel);
