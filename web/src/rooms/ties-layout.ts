/** A node of the graph, with its label's measures. */
export interface Spot {
  readonly id: string;
  readonly label: string;
  x: number;
  y: number;
}

const letter = 6.4;
const lineHeight = 22;

/** The width that a label takes. */
export function labelWidth(label: string): number {
  return Math.min(label.length, 28) * letter + 22;
}

/**
 * Places nodes so that tied ones lie near one another and labels do not cover one another: springs along the ties, repulsion between all, then boxes
 * pushed apart. It begins on a circle in the order of the ids and takes a fixed number of steps, so the same ties give the same picture.
 * @param width of the picture, in pixels; its height follows from how many nodes there are
 */
export function placed(nodes: readonly { id: string; label: string }[], ties: readonly (readonly [string, string])[], width: number): { spots: Map<string, Spot>; height: number } {
  const ordered = [...nodes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const height = Math.round(Math.max(260, Math.min(900, (ordered.length * 14000) / Math.max(width, 320) + 160)));
  const spots = ordered.map((node, at): Spot => {
    const turn = (at / Math.max(ordered.length, 1)) * 2 * Math.PI;
    return { ...node, x: width / 2 + (Math.cos(turn) * width) / 3, y: height / 2 + (Math.sin(turn) * height) / 3 };
  });
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  const springs = ties.map(([one, other]) => [byId.get(one), byId.get(other)] as const).filter((pair): pair is readonly [Spot, Spot] => pair[0] !== undefined && pair[1] !== undefined && pair[0] !== pair[1]);
  const reach = Math.sqrt((width * height) / Math.max(spots.length, 1)) * 0.8;
  for (let step = 0; step < 320; step++) {
    settle(spots, springs, reach, width, height, 1 - step / 320);
  }

  for (let step = 0; step < 60; step++) {
    part(spots, width, height);
  }

  return { spots: byId, height };
}

function settle(spots: readonly Spot[], springs: readonly (readonly [Spot, Spot])[], reach: number, width: number, height: number, heat: number): void {
  const moved = spots.map(() => [0, 0] as [number, number]);
  const at = new Map(spots.map((spot, index) => [spot, index]));
  for (let i = 0; i < spots.length; i++) {
    for (let j = i + 1; j < spots.length; j++) {
      const [dx, dy, far] = between(spots[i]!, spots[j]!);
      const push = (reach * reach) / far / far;
      pull(moved, i, j, dx * push, dy * push);
    }
  }

  for (const [one, other] of springs) {
    const [dx, dy, far] = between(one, other);
    pull(moved, at.get(one)!, at.get(other)!, (-dx * far) / reach, (-dy * far) / reach);
  }

  const most = Math.max(width, height) * 0.06 * heat + 0.5;
  spots.forEach((spot, index) => {
    const x = moved[index]![0] + (width / 2 - spot.x) * 0.06;
    const y = moved[index]![1] + (height / 2 - spot.y) * 0.09;
    const long = Math.hypot(x, y) || 1;
    spot.x += (x / long) * Math.min(long, most);
    spot.y += (y / long) * Math.min(long, most);
    keepIn(spot, width, height);
  });
}

function between(one: Spot, other: Spot): [number, number, number] {
  const dx = one.x - other.x || 0.1;
  const dy = one.y - other.y || 0.1;
  return [dx, dy, Math.max(Math.hypot(dx, dy), 8)];
}

function pull(moved: [number, number][], i: number, j: number, x: number, y: number): void {
  moved[i]![0] += x;
  moved[i]![1] += y;
  moved[j]![0] -= x;
  moved[j]![1] -= y;
}

/** Pushes labels apart that cover one another. */
function part(spots: readonly Spot[], width: number, height: number): void {
  for (let i = 0; i < spots.length; i++) {
    for (let j = i + 1; j < spots.length; j++) {
      const [one, other] = [spots[i]!, spots[j]!];
      const overX = (labelWidth(one.label) + labelWidth(other.label)) / 2 - Math.abs(one.x - other.x);
      const overY = lineHeight * 1.4 - Math.abs(one.y - other.y);
      if (overX > 0 && overY > 0) {
        const by = (overY / 2) * (one.y < other.y ? -1 : 1);
        one.y += by;
        other.y -= by;
        keepIn(one, width, height);
        keepIn(other, width, height);
      }
    }
  }
}

function keepIn(spot: Spot, width: number, height: number): void {
  const half = Math.min(labelWidth(spot.label) / 2, width / 2 - 4);
  spot.x = Math.min(Math.max(spot.x, half + 4), width - half - 4);
  spot.y = Math.min(Math.max(spot.y, 22), height - 26);
}
