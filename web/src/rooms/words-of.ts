import type { CitedClaim } from '../api/types';
import { number, words } from '../words/words';
import type { Span } from './records';

/** A range of a figure in words: `14`, `19,000–25,000`, `at least 20`. */
export function spanText(span: Span, digits = 1): string {
  const low = number(span.low, digits);
  return span.high === null ? words().inRooms.list.atLeast(low) : span.high === span.low ? low : `${low}–${number(span.high, digits)}`;
}

/** Arithmetic of the server with proper signs and grouped digits: `(40 − 14) ÷ 40`. What stands in brackets is a bound that the words leave open. */
export function arithmetic(text: string): string {
  const w = words().inRooms.list;
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  const bound = /^at (least|most) ([\d.]+)$/.exec(bare);
  if (bound) {
    const value = number(Number(bound[2]), 1);
    return bound[1] === 'least' ? w.atLeast(value) : w.atMost(value);
  }

  return bare.replaceAll(' - ', ' − ').replaceAll(' / ', ' ÷ ').replaceAll(' * ', ' × ').replaceAll(' to ', '–').replace(/\d{4,}/g, (digits) => number(Number(digits)));
}

/** Whether a text is numbers and signs alone, which always run from left to right. */
export function signs(text: string): boolean {
  return !/\p{L}/u.test(text);
}

/** What the server says in a fixed sentence, in the page's language where it is known there. */
export function told(list: Readonly<Record<string, string>>, text: string): string {
  return list[text] ?? text;
}

/** The names of speakers of claims. */
export function speakers(claims: readonly CitedClaim[]): string {
  return [...new Set(claims.map((c) => c.by).filter(Boolean))].join(', ');
}
