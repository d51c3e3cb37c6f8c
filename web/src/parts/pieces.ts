import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, PartType, type PartInfo, type ElementPart } from 'lit/directive.js';
import type { CitedClaim } from '../api/types';
import { store } from '../state/store';
import { keep, likely, shortDay, word, words } from '../words/words';

/** Sets style properties through the object model: the page's content policy allows no style attribute in mark-up. `${styled({ '--share': '40%' })}` as an element part. */
class Styled extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) {
      throw new Error('styled() stands in the tag of an element, not in an attribute');
    }
  }

  override render(_values: Readonly<Record<string, string>>): unknown {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Readonly<Record<string, string>>]): unknown {
    const style = (part.element as HTMLElement | SVGElement).style;
    for (const [name, value] of Object.entries(values)) {
      style.setProperty(name, value);
    }

    return nothing;
  }
}

export const styled = directive(Styled);

/** Words that are not ours (names, quotes): their direction is their own and cannot turn ours round. */
export function foreign(text: string | null | undefined): TemplateResult {
  return html`<bdi>${text ?? ''}</bdi>`;
}

/** The longest quotation shown in a list; the report itself has all of it. */
const longest = 1200;

/** A sentence of a report, as a quotation. Always text, never mark-up; a sentence without an end is cut. */
export function quoted(text: string): TemplateResult {
  return html`<q class="quote" dir="auto">${text.length > longest ? text.slice(0, longest) + ' …' : text}</q>`;
}

/** The address of the report that a claim was read from, open at its sentence. */
export function sentenceLink(report: string, claim: string): string {
  return store.link({ room: 'reports', item: report, claim, own: {} });
}

/** A place as a link to its evidence. */
export function placeLink(id: string | null | undefined, name: string): TemplateResult {
  return id ? html`<a href=${store.link({ room: 'map', item: null, place: id, own: {} })}>${foreign(name)}</a>` : foreign(name);
}

/** A probability as a number with a small bar. */
export function chance(value: number): TemplateResult {
  return html`<span class="chance"><span class="chance-bar" aria-hidden="true"><i ${styled({ 'inline-size': `${Math.round(value * 100)}%` })}></i></span>${likely(value)}</span>`;
}

/** A claim as other records cite it: the sentence, who says so, where and when; the sentence leads to its report. */
export function citedClaim(claim: CitedClaim): TemplateResult {
  const w = words();
  return html`<article class="cited">
    <a class="cited-quote" href=${sentenceLink(claim.report, claim.claim)} title=${w.claim.open}>${quoted(claim.sentence || claim.quote)}</a>
    <p class="quiet">
      <span class="kind">${word(w.kinds, claim.kind)}</span>
      ${claim.by ? html`<span>${foreign(claim.by)}${claim.stance ? html` <em>${word(w.stances, claim.stance)}</em>` : nothing}</span>` : nothing}
      ${claim.outlet && claim.outlet !== claim.by ? html`<span>${w.claim.inOutlet('')}${foreign(claim.outlet)}</span>` : nothing}
      <time datetime=${claim.known}>${shortDay(claim.known)}</time>
      ${claim.copies ? html`<span>${w.claim.copied}</span>` : nothing}
    </p>
  </article>`;
}

/** Copies a text and says so. */
export async function copy(text: string, from: HTMLElement): Promise<void> {
  const w = words().shell;
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = false;
  }

  say(done ? w.cited : w.copyFailed);
  from.focus();
}

/** Says something for a moment, to eyes and to screen readers. */
export function say(text: string): void {
  const bar = document.getElementById('said');
  if (bar) {
    bar.textContent = text;
    bar.classList.add('on');
    setTimeout(() => bar.classList.remove('on'), 4000);
  }
}

/** Sets the language of the page and keeps it. */
export function speak(code: string): void {
  keep('language', code);
  store.go({ lang: code });
  store.tell(new Set(['words']));
}
