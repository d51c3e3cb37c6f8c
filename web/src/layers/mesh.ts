import earcut from 'earcut';
import type { Cells, Position } from '../api/types';

/** What the cells are, apart from their ground: by position in the columns. */
export interface CellTable {
  readonly unit: readonly number[];
  readonly place: readonly string[];
  readonly name: readonly string[];
  readonly arabic: readonly (string | null)[];
  /** Longitude and latitude. */
  readonly at: readonly Position[];
  readonly population: readonly number[];
}

/** The ground of the cells as triangles, ready to be drawn. */
export interface CellMesh {
  /** Where the mesh's own coordinates begin, in the unit square of the Mercator projection: so that single precision is enough. */
  readonly origin: Position;
  readonly corners: Float32Array<ArrayBuffer>;
  /** By corner: the unit's number. */
  readonly units: Uint32Array<ArrayBuffer>;
  /** Three corners a triangle. */
  readonly triangles: Uint32Array<ArrayBuffer>;
}

/** Splits the cells as they come from the server into what is told of them and what is drawn. */
export function meshOf(cells: Cells): { table: CellTable; mesh: CellMesh } {
  const table = { unit: [] as number[], place: [] as string[], name: [] as string[], arabic: [] as (string | null)[], at: [] as Position[], population: [] as number[] };
  const corners: number[] = [];
  const units: number[] = [];
  const triangles: number[] = [];
  const first = cells.features[0]?.properties;
  const origin: Position = first ? projected([first.lon, first.lat]) : [0.5, 0.5];
  for (const { id: unit, properties: p, geometry } of cells.features) {
    table.unit.push(unit);
    table.place.push(p.place);
    table.name.push(p.name);
    table.arabic.push(p['name-ar'] ?? null);
    table.at.push([p.lon, p.lat]);
    table.population.push(p.population);
    const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    for (const piece of pieces) {
      const base = units.length;
      const flat: number[] = [];
      const holes: number[] = [];
      for (const ring of piece) {
        if (flat.length > 0) {
          holes.push(flat.length / 2);
        }

        for (const point of ring.slice(0, -1)) {
          const [x, y] = projected(point);
          flat.push(x - origin[0], y - origin[1]);
        }
      }

      for (const corner of earcut(flat, holes)) {
        triangles.push(base + corner);
      }

      for (let i = 0; i < flat.length; i += 2) {
        corners.push(flat[i]!, flat[i + 1]!);
        units.push(unit);
      }
    }
  }

  return { table, mesh: { origin, corners: Float32Array.from(corners), units: Uint32Array.from(units), triangles: Uint32Array.from(triangles) } };
}

/** A point in the unit square of the Mercator projection. */
function projected([longitude, latitude]: Position): Position {
  const sine = Math.sin((Math.min(85, Math.max(-85, latitude)) * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * West, south, east, north of where most is told: the middle nine tenths of all changes, so that a far capital that is spoken of once does not shrink
 * the map to the world.
 */
export function heart(table: CellTable, told: readonly number[]): [number, number, number, number] | null {
  const at = new Map(table.unit.map((unit, i) => [unit, table.at[i]!]));
  const pairs = told.flatMap((unit) => {
    const point = at.get(unit);
    return point ? [point] : [];
  });
  if (pairs.length === 0) {
    return null;
  }

  const part = (axis: 0 | 1, share: number): number => {
    const sorted = pairs.map((p) => p[axis]).sort((a, b) => a - b);
    return sorted[Math.round(share * (sorted.length - 1))]!;
  };
  const margin = 0.4;
  return [part(0, 0.05) - margin, part(1, 0.05) - margin, part(0, 0.95) + margin, part(1, 0.95) + margin];
}
