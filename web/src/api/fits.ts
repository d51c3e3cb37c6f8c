import type {
  Cells, CaseFacts, Changes, Derivation, EventRecord, Explained, Ground, PlaceEvidence, PlaceFound, PlaceHistory, ReportPage, ReportRecord, Shares, ShareSeries,
} from './types';
import type { Contradiction, Forecast, Quantity, Score, SilentSentence, SourceRecord, Tie } from '../rooms/records';
import type { Schemas } from './schema';

/** What of `T` an answer of the shape `A` does not give: members that it does not have, may leave out or may have null, other types. Never where all is given. */
type Faults<T, A, At extends string> =
  unknown extends A ? never
  : null extends A ? (null extends T ? Inside<Exclude<T, null | undefined>, Exclude<A, null | undefined>, At> : `${At} may be null`)
  : Inside<Exclude<T, null | undefined>, Exclude<A, undefined>, At>;

type Inside<T, A, At extends string> =
  [A] extends [readonly (infer B)[]] ? ([T] extends [readonly (infer U)[]] ? Faults<U, B, `${At}[]`> : `${At} is a list`)
  : [A] extends [object] ? Members<T, A, At>
  : [T] extends [A] ? never : `${At} is of another type`;

type Members<T, A, At extends string> = {
  [K in keyof T & string]-?: K extends keyof A
    ? unknown extends A[K] ? never : undefined extends A[K] ? (undefined extends T[K] ? Faults<T[K], A[K], `${At}.${K}`> : `${At}.${K} may be left out`) : Faults<T[K], A[K], `${At}.${K}`>
    : `${At}.${K} is not told`;
}[keyof T & string];

/** Does not compile where the page awaits what the server does not tell: the message names the members. */
type Fits<F extends never> = F;

type Item<Name extends keyof Schemas> = Schemas[Name] extends { items: readonly (infer I)[] } ? I : never;

/** All that the page awaits beside what the description says is answered. */
export type Checked = [
  Fits<Faults<CaseFacts, Schemas['Case'], 'Case'>>,
  Fits<Faults<Changes, Schemas['Changes'], 'Changes'>>,
  Fits<Faults<Cells['features'][number]['properties'], Schemas['Cells']['features'][number]['properties'], 'Cells'>>,
  Fits<Faults<Ground['features'][number]['properties'], Schemas['Ground']['features'][number]['properties'], 'Ground'>>,
  Fits<Faults<Shares, Schemas['Shares'], 'Shares'>>,
  Fits<Faults<ShareSeries, Schemas['ShareSeries'], 'ShareSeries'>>,
  Fits<Faults<PlaceEvidence, Schemas['Evidence'], 'Evidence'>>,
  Fits<Faults<PlaceHistory, Schemas['History'], 'History'>>,
  Fits<Faults<PlaceFound, Item<'Places'>, 'Places'>>,
  Fits<Faults<EventRecord, Item<'Events'>, 'Events'>>,
  Fits<Faults<ReportRecord, Item<'Reports'>, 'Reports'>>,
  Fits<Faults<ReportPage, Schemas['Report'], 'Report'>>,
  Fits<Faults<Omit<Explained, 'tree'>, Schemas['Explained'], 'Explained'>>,
  Fits<Faults<Omit<Derivation, 'children'>, Schemas['Finding'], 'Finding'>>,
  Fits<Faults<Quantity, Item<'Figures'>, 'Figures'>>,
  Fits<Faults<Contradiction, Item<'Contradictions'>, 'Contradictions'>>,
  Fits<Faults<Forecast, Item<'Ledger'>, 'Ledger'>>,
  Fits<Faults<Score, Schemas['Ledger']['scores'][number], 'Ledger'>>,
  Fits<Faults<Tie, Item<'Ties'>, 'Ties'>>,
  Fits<Faults<SourceRecord, Item<'Sources'>, 'Sources'>>,
  Fits<Faults<SilentSentence, Item<'NothingFound'>, 'NothingFound'>>,
];
