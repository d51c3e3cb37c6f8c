import type { Answer, Question } from '../api/client';
import type { Schemas } from '../api/schema';

export type FigureReading = Schemas['FigureReading'];
export type Quantity = Schemas['Quantity'];
export type Contradiction = Schemas['Contradiction'];
export type SourceRecord = Schemas['Source'];
export type Worth = Schemas['Worth'];
export type Tie = Schemas['Tie'];
export type Allegation = Schemas['Event'];
export type Toll = Schemas['Toll'];
export type Count = Schemas['Count'];
export type Forecast = Schemas['Forecast'];
export type Score = Schemas['Score'];
export type StatementRow = Schemas['StatementRow'];
export type Said = Schemas['Said'];
export type StatedShare = Schemas['StatedShare'];
export type HeldChange = Schemas['HeldChange'];
export type SilentSentence = Schemas['SilentSentence'];

/** A range of a figure. */
export type Span = Pick<Schemas['Toll'], 'low' | 'high'>;

/** The questions that are answered with a list of `T`, page by page. */
export type ListOf<T> = { [Q in Question]: Answer<Q> extends { items: readonly T[]; next: string | null; count: number } ? Q : never }[Question];

/** A page of a list, with how many there are in all, and what else the server tells of some. */
export interface Listing<T> extends Partial<Pick<Answer<'ledger'>, 'scores'> & Pick<Answer<'sources'>, 'fit'>> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly count: number;
}
