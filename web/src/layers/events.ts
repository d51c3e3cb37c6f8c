import type { EventRecord, Feature, FeatureCollection } from '../api/types';
import { signOf } from './symbols';

/** Kilometres within which an event may have been, by UCDP's precision of its place; null where nothing on a map would be honest. */
const reach: readonly (number | null)[] = [null, 0, 25, 30, 80, 60, null, null];

export interface EventProperties {
  readonly id: string;
  readonly sign: string;
  readonly summary: string;
  readonly km: number;
}

/** Events as the map shows them: a sign where the place is exact, a soft region where it is not. */
export function eventFeatures(events: readonly EventRecord[]): FeatureCollection<EventProperties> {
  const features: Feature<EventProperties>[] = [];
  for (const event of events) {
    const { lat, lon, precision } = event.place ?? {};
    const km = reach[precision ?? 7] ?? null;
    if (lat !== undefined && lon !== undefined && km !== null) {
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id: event.id, sign: signOf(event.event), summary: event.summary, km },
      });
    }
  }

  return { type: 'FeatureCollection', features };
}
