import type { EventRecord, Feature, FeatureCollection } from '../api/types';
import { signOf } from './symbols';

/** Kilometres within which an event may have been, by UCDP's precision of its place; null where nothing on a map would be honest. */
const reach: readonly (number | null)[] = [null, 0, 25, 30, 80, 60, null, null];

export interface EventProperties {
  readonly id: string;
  readonly sign: string;
  readonly summary: string;
  readonly km: number;
  /** Which of the three seats over its place a sign takes. */
  readonly slot: number;
}

/**
 * Events as the map shows them: a sign where the place is exact, a soft region where it is not. A place shows a sign once, and three signs at most;
 * the list of events has them all.
 */
export function eventFeatures(events: readonly EventRecord[]): FeatureCollection<EventProperties> {
  const features: Feature<EventProperties>[] = [];
  const seats = new Map<string, string[]>();
  for (const event of events) {
    const { lat, lon, precision } = event.place ?? {};
    const km = reach[precision ?? 7] ?? null;
    if (lat !== undefined && lon !== undefined && km !== null) {
      const [at, sign] = [`${lat},${lon},${km}`, km > 0 ? 'region' : signOf(event.event)];
      const taken = seats.get(at) ?? [];
      if (taken.includes(sign) || taken.length === 3) {
        continue;
      }

      seats.set(at, [...taken, sign]);
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id: event.id, sign, summary: event.summary, km, slot: taken.length },
      });
    }
  }

  return { type: 'FeatureCollection', features };
}
