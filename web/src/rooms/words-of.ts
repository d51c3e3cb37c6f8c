import type { CitedClaim } from '../api/types';
import { number, words } from '../words/words';
import type { Span } from './records';

/** A range of a figure in words: `14`, `19,000–25,000`, `at least 20`. */
export function spanText(span: Span, digits = 1): string {
  const low = number(span.low, digits);
  return span.high === null ? words().inRooms.list.atLeast(low) : span.high === span.low ? low : `${low}–${number(span.high, digits)}`;
}

/** What the server says in a fixed sentence, in the page's language where it is known there. */
export function told(list: Readonly<Record<string, string>>, text: string): string {
  return list[text] ?? text;
}

/** The names of speakers of claims. */
export function speakers(claims: readonly CitedClaim[]): string {
  return [...new Set(claims.map((c) => c.by).filter(Boolean))].join(', ');
}
