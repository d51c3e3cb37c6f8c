/** The records of `/api/v1`, as the commands of the same names print them with `--json`. Days are `2016-06-20`; known times a day or an instant. */

export interface CaseFacts {
  name: string;
  version: string;
  program: string;
  estimator: string | null;
  reports: number;
  claims: number;
  places: number;
  /** Settlements with ground of their own. */
  units?: number;
  /** First and last day that something is said of; null where nothing is. */
  days: [string, string] | null;
  /** First and last day (or instant) that something was published on. */
  known: [string, string] | null;
  /** West, south, east, north, in degrees. */
  bounds: [number, number, number, number] | null;
  outcomes: Outcome[];
  worldview: string;
  disclaimer: string;
  /** Map tiles of another server, where whoever serves the case chose some. */
  tiles: { template: string; credit: string } | null;
  notes: string[];
}

export interface Outcome {
  /** Its number in the palette, from 1; 0 for one that is nowhere the likeliest. */
  number: number;
  /** An actor's id, or `contested`, `unknown`, `other`. */
  id: string;
  name: string;
  'name-ar'?: string | null;
  colour?: string | null;
}

/** The change list: columns, sorted by unit and then by day. */
export interface Changes {
  known: string | null;
  version: string;
  days: string[];
  outcomes: Outcome[];
  units: number;
  changes: {
    unit: number[];
    /** Days since 1970-01-01. */
    day: number[];
    /** Index into `outcomes`, -1 for nothing known. */
    outcome: number[];
    /** 0 to 1. */
    probability: number[];
    besieged: (0 | 1)[];
    /** Day of the newest evidence, since 1970-01-01. */
    newest: (number | null)[];
    origins: number[];
  };
}

export interface CellProperties {
  place: string;
  name: string;
  'name-ar'?: string | null;
  lat: number;
  lon: number;
  population?: number | null;
}

export type Position = [number, number];
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] }
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

export interface Feature<P> {
  type: 'Feature';
  id?: number | string;
  properties: P;
  geometry: Geometry;
}

export interface FeatureCollection<P> {
  type: 'FeatureCollection';
  features: Feature<P>[];
}

export type Cells = FeatureCollection<CellProperties>;

export interface GroundProperties {
  name?: string | null;
  /** ISO 3166-1, two letters; empty for land whose status is disputed. */
  iso?: string;
  disputed?: boolean;
  /** Of a disputed line: who calls it a border, by ISO code or `un`, and who does not. */
  'border-for'?: string[];
  'not-for'?: string[];
  since?: string;
  basis?: string;
}

export type Ground = FeatureCollection<GroundProperties>;

export type Measure = 'land' | 'settlements' | 'people';

export interface Share {
  /** Index into the outcomes of the change list; -1 for what nothing was said of. */
  outcome: number;
  id: string;
  name: string;
  share: number;
  low: number | null;
  high: number | null;
}

export interface MeasureShares {
  of: Measure;
  unit: string;
  whole: number;
  denominator: string;
  projection: string;
  boundaries: string;
  method: string;
  shares: Share[];
}

export interface Shares {
  on: string;
  draws: number;
  basis: string[];
  breaks: Break[];
  measures: MeasureShares[];
}

export interface Break {
  day: string;
  reason: string;
}

export interface ClaimedFigure {
  day: string;
  value: number;
  outcome: number;
  /** Whose share it is, as the words have it. */
  of?: string;
  place?: string | null;
  speaker: string;
  claim: string;
  quote: string;
}

export interface ShareSeries {
  measure: Measure;
  step: number;
  outcomes: Outcome[];
  day: string[];
  /** By outcome (and one more for what nothing was said of), then by day. */
  shares: number[][];
  low: number[][];
  high: number[][];
  breaks: Break[];
  claimed: ClaimedFigure[];
}

export interface Named {
  id: string | null;
  name: string;
}

export interface Speaker extends Named {
  stance: string | null;
}

/** One claim that speaks for or against a state of a place. */
export interface Evidence {
  /** For whom it was so: the claim's day, or the report's where it names none. */
  seen: string;
  'day-from-report': boolean;
  grade: string;
  origin: string;
  claim: string;
  kind: string;
  time: string | null;
  sentence: string;
  attribution: Speaker[];
  report: string;
  name: string;
  source: string;
  url: string;
  published: string | null;
  known: string;
  family: string | null;
}

/** A claim that tells of a state of a place without a holder: fought over, shut in. */
export type Sighting = Omit<Evidence, 'day-from-report' | 'grade' | 'origin'> & { condition: string; lasts: boolean };

export interface Standing extends Named {
  also: string[];
  'votes-for': number;
  'votes-against': number;
  for: Evidence[];
  against: Evidence[];
}

export interface Estimate {
  undetermined: boolean;
  basis: string;
  p: Record<string, number>;
}

export interface RuleAnswer {
  rule: string;
  /** What the rule does, in words. */
  means: string;
  outcome: string;
  holders: Named[];
  p: number | null;
}

/** `who --json`, with what other rules make of the same claims. */
export interface PlaceEvidence {
  place: { id: string; name: string };
  on: string;
  'as-known': string | null;
  reconciler: string;
  outcome: string;
  holders: Named[];
  contested: boolean;
  besieged: boolean;
  'newest-evidence': string | null;
  'newest-report': string | null;
  'no-word-since': string | null;
  origins: number;
  'described-nearby': number;
  standings: Standing[];
  sightings: Sighting[];
  estimate?: Estimate | null;
  rules?: RuleAnswer[];
}

export interface PlaceHistory {
  place: string;
  name: string;
  changes: { day: string; early: string; late: string; from: string; to: string }[];
  series: { day: string[]; states: { id: string; name: string; p: number[] }[] };
}

export interface PlaceFound {
  id: string;
  name: string;
  'name-ar'?: string | null;
  type?: string;
  country?: string;
  lat: number;
  lon: number;
}

/** A claim as the other records cite it. */
export interface CitedClaim {
  claim: string;
  report: string;
  kind: string;
  by: string;
  'by-id': string | null;
  stance: string | null;
  basis: string | null;
  outlet: string;
  known: string;
  quote: string;
  sentence: string;
  /** The family of copies of its report, or null. */
  copies: string | null;
}

export interface EventRecord {
  id: string;
  event: string;
  summary: string;
  when: { first: string; last: string; told: boolean };
  place: { id: string | null; name: string; lat?: number; lon?: number; precision?: number } | null;
  actors: (Named & { origins: number })[];
  targets: (Named & { origins: number })[];
  figures: unknown[];
  origins: number;
  reports: number;
  'first-known': string;
  'last-known': string;
  claims: CitedClaim[];
  answers: (CitedClaim & { answer: string; 'tied-by-report': boolean })[];
}

export interface StatementRecord extends CitedClaim {
  day: string;
  track: string;
  content: string;
  place: string | null;
}

export interface ReportRecord {
  id: string;
  source: string;
  author: string;
  title: string;
  genre: string;
  language: string;
  published: string | null;
  known: string;
  'declared-interest': string;
  read: boolean;
  sentences: number;
  claims: number;
  captures: { name: string; source: string; author: string; url: string; published: string | null; captured: string }[];
}

export interface ReportMark {
  start: number;
  end: number;
  kind: string;
}

export interface ReportClaim {
  claim: string;
  kind: string;
  summary: string;
  confidence: number;
  /** The words that it was read from, and the sentence round them: offsets into the text, in code points. */
  start: number;
  end: number;
  'sentence-start': number;
  'sentence-end': number;
}

export interface ReportPage extends Omit<ReportRecord, 'claims'> {
  'claims-found': number;
  text: string;
  marks: ReportMark[];
  claims: ReportClaim[];
}

export interface Derivation {
  rule: string;
  /** What the rule does, in words; empty where it has none. */
  what?: string;
  text: string;
  start: number;
  end: number;
  children?: Derivation[];
}

export interface Explained {
  claim: string;
  report: string;
  summary: string;
  tree: Derivation;
}

/** A page of records; `next` is what `after` takes to go on. */
export interface Page<T> {
  items: T[];
  next: string | null;
  /** How many there are on all pages. */
  count?: number;
}
