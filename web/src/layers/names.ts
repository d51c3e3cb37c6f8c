import type { Cells } from '../api/types';

/** A place as the map marks and names it. */
export interface MapPlace {
  readonly unit: number;
  readonly place: string;
  readonly name: string;
  readonly arabic: string | null;
  readonly at: [number, number];
  /** From which zoom on its name may stand. */
  readonly zoom: number;
  /** The smaller, the earlier its name is set. */
  readonly rank: number;
}

/**
 * Which names stand from which zoom on: places that are spoken of first, then the larger. So no zoom has more names to set than fit on a screen.
 */
export function named(cells: Cells, told: (unit: number) => boolean): MapPlace[] {
  const order = cells.features
    .map((f) => ({ f, unit: Number(f.id), told: told(Number(f.id)) }))
    .sort((a, b) => Number(b.told) - Number(a.told) || (b.f.properties.population ?? 0) - (a.f.properties.population ?? 0) || a.unit - b.unit);
  return order.map(({ f, unit, told: spoken }, rank) => ({
    unit,
    place: f.properties.place,
    name: f.properties.name,
    arabic: f.properties['name-ar'] ?? null,
    at: [f.properties.lon, f.properties.lat],
    zoom: rank < 40 ? 0 : Math.max(spoken ? 6 : 7.5, 4 + Math.log2(rank / 40)),
    rank,
  }));
}
