import type { CitedClaim, EventRecord, Named } from '../api/types';

/** A page of a list, with how many there are in all where the server tells, and what else it tells of the list. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly count: number | null;
  readonly scores?: readonly Score[];
  readonly fit?: string;
}

/** A range of a figure; a high of null is open. */
export interface Span {
  low: number;
  high: number | null;
}

export interface FigureReading extends CitedClaim, Span {
  lost: boolean;
  first: string;
  last: string;
  replaced: boolean;
}

export interface Working extends Span {
  meaning: string;
  formula: string;
  from: string[];
}

/** Figures about one quantity. */
export interface Quantity {
  quantity: string;
  unit: string;
  title: string;
  subject: string;
  place: string;
  figures: FigureReading[];
  reckoned: Working[];
  contradictions: { one: string; formula: string | null; other: string; 'rests-on': string }[];
}

/** Words that cannot both be so. */
export interface Contradiction {
  about: string;
  day: string;
  event: string | null;
  'rests-on': string;
  'one-reckoned': string | null;
  'other-reckoned': string | null;
  one: CitedClaim[];
  other: CitedClaim[];
}

/** How often a source is right, with the range that holds with 80 %, and what that was learned from. */
export interface Worth {
  share: number;
  low: number;
  high: number;
  votes: number;
}

/** An outlet, or a speaker of whom something was learned: that has no reports of its own. */
export interface SourceRecord {
  id: string;
  sort: 'outlet' | 'speaker';
  source: string;
  reports?: number;
  claims?: number;
  first?: string;
  last?: string;
  /** By whose places the word is about: its own side's, others', or where sides are not known. */
  right: Partial<Record<'own' | 'others' | 'unknown', Worth>>;
  copies: { of: string; reports: number }[];
}

export interface TieWord extends CitedClaim {
  first: string;
  last: string;
}

export interface Tie {
  relation: string;
  one: Named;
  other: Named;
  first: string;
  last: string;
  origins: number;
  'contradicted-by': string[];
  asserted: TieWord[];
  suspected: TieWord[];
  denied: TieWord[];
}

export interface Count extends Span {
  of: string;
  role: string;
  by: string;
  known: string;
  claim: string;
}

export interface Toll extends Span {
  effect: string;
  counts: Count[];
}

/** An event of the docket, with its counts. */
export type Allegation = Omit<EventRecord, 'figures' | 'when'> & { figures: Toll[]; when: EventRecord['when'] | null };

export interface Forecast extends CitedClaim {
  how: string;
  content: string;
  made: string;
  horizon: string | null;
  condition: string | null;
  likely: number | null;
  repeats: number;
  outcome: string;
  settled: string | null;
  reason: string;
  estimate: number | null;
  instead: string | null;
  grounds: CitedClaim[];
}

/** How good a speaker's forecasts were. */
export interface Score {
  'brier-of': string;
  settled: number;
  brier: number | string;
}

export interface StatementRow extends Partial<CitedClaim>, Partial<Span> {
  day: string;
  track: string;
  lost?: boolean;
  content?: string;
  place?: string | null;
  name?: string;
  from?: string;
  to?: string;
  early?: string;
  late?: string;
}

export interface SilentSentence {
  report: string;
  start: number;
  end: number;
  sentence: string;
  why: string;
}
