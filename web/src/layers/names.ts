import type { Ground, Position } from '../api/types';
import type { CellTable } from './mesh';

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
export function named(table: CellTable, told: ReadonlySet<number>): MapPlace[] {
  const order = table.unit
    .map((unit, at) => ({ unit, at, told: told.has(unit), population: table.population[at]! }))
    .sort((a, b) => Number(b.told) - Number(a.told) || b.population - a.population || a.unit - b.unit);
  return order.map(({ unit, at, told: spoken, population }, rank) => ({
    unit,
    place: table.place[at]!,
    name: table.name[at]!,
    arabic: table.arabic[at]!,
    at: table.at[at]!,
    zoom: Math.max(spoken ? (rank < 40 ? 0 : 5) : population >= 100_000 ? 5.5 : 7.5, rank < 40 ? 0 : 4 + Math.log2(rank / 40)),
    rank,
  }));
}

/** Where the name of each country stands: the middle of its largest piece. `nameOf` names it by its code, or by its name where it has none. */
export function countryLabels(ground: Ground, nameOf: (iso: string) => string | null): { name: string; at: Position }[] {
  return ground.features.flatMap(({ properties, geometry }) => {
    const name = nameOf(properties.iso || properties.name) ?? properties.name;
    const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    const middles = pieces.flatMap((piece) => (piece[0] ? [middleOf(piece[0])] : [])).sort((a, b) => b.area - a.area);
    return name && middles[0] ? [{ name, at: middles[0].at }] : [];
  });
}

function middleOf(ring: readonly Position[]): { area: number; at: Position } {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }

  return { area: Math.abs(area), at: area === 0 ? ring[0]! : [x / (3 * area), y / (3 * area)] };
}
