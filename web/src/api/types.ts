/**
 * What the page calls the records of `/api/v1`: the commands of the same names print them with `--json`. Their members are those of the description (schema.ts). Days
 * are `2016-06-20`; known times a day or an instant.
 */
import type { Schemas } from './schema';

export type CaseFacts = Schemas['Case'];
export type Outcome = Schemas['Outcome'];
export type Changes = Schemas['Changes'];
export type Cells = Schemas['Cells'];
export type Ground = Schemas['Ground'];
export type Position = Schemas['Position'];
export type Geometry = Schemas['Geometry'];
export type Measure = Schemas['Measure'];
export type Shares = Schemas['Shares'];
export type ShareSeries = Schemas['ShareSeries'];
export type PlaceEvidence = Schemas['Evidence'];
export type Standing = Schemas['Standing'];
export type Evidence = Schemas['Testimony'];
export type Sighting = Schemas['Sighting'];
export type PlaceHistory = Schemas['History'];
export type PlaceFound = Schemas['PlaceFound'];
export type CitedClaim = Schemas['Word'];
export type EventRecord = Schemas['Event'];
export type ReportRecord = Schemas['ReportFound'];
export type ReportPage = Schemas['Report'];
export type ReportClaim = Schemas['ReportClaim'];
export type Explained = Schemas['Explained'];
export type Derivation = Schemas['Finding'];

/** A feature that the page makes for its map. */
export interface Feature<P> {
  type: 'Feature';
  properties: P;
  geometry: Geometry;
}

export interface FeatureCollection<P> {
  type: 'FeatureCollection';
  features: Feature<P>[];
}
