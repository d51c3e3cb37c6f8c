/** A node of the graph. */
export interface Spot {
  readonly id: string;
  readonly label: string;
  x: number;
  y: number;
}

type Pair = readonly [string, string];

const letter = 6.6;
const row = 40;

/** The width that a label takes, in pixels. */
export function labelWidth(label: string): number {
  return Math.min(label.length, 28) * letter + 16;
}

/**
 * Places nodes so that tied ones lie near one another and labels do not cover one another. Each group of actors that hang together is laid out by itself
 * (springs along the ties, repulsion between all, then labels pushed apart), and the groups are set in rows, the largest first. It begins on a circle in
 * the order of the ids and takes a fixed number of steps, so the same ties give the same picture.
 * @param width of the picture, in pixels; its height follows from what stands in it
 */
export function placed(nodes: readonly { id: string; label: string }[], ties: readonly Pair[], width: number): { spots: Map<string, Spot>; height: number } {
  const groups = groupsOf(nodes, ties).map((group) => laidOut(group, ties, width));
  const spots = new Map<string, Spot>();
  let [x, y, high] = [0, 8, 0];
  for (const group of groups) {
    if (x > 0 && x + group.width > width) {
      [x, y, high] = [0, y + high + 14, 0];
    }

    for (const spot of group.spots) {
      spots.set(spot.id, { ...spot, x: spot.x + x, y: spot.y + y });
    }

    x += group.width + 18;
    high = Math.max(high, group.height);
  }

  return { spots, height: Math.round(y + high + 8) };
}

function groupsOf(nodes: readonly { id: string; label: string }[], ties: readonly Pair[]): { id: string; label: string }[][] {
  const leader = new Map(nodes.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    while (leader.get(at) !== at) {
      at = leader.get(at)!;
    }

    return at;
  };
  for (const [one, other] of ties) {
    const [a, b] = [find(one), find(other)].sort();
    leader.set(b!, a!);
  }

  const groups = new Map<string, { id: string; label: string }[]>();
  for (const node of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = find(node.id);
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }

  return [...groups.values()].sort((a, b) => b.length - a.length);
}

interface Group {
  readonly spots: Spot[];
  readonly width: number;
  readonly height: number;
}

function laidOut(nodes: readonly { id: string; label: string }[], ties: readonly Pair[], most: number): Group {
  const longest = Math.max(...nodes.map((node) => labelWidth(node.label)));
  const wide = Math.min(most, Math.max(longest + 8, nodes.length <= 2 ? longest * 1.5 + 20 : 150 * Math.sqrt(nodes.length) * 1.35));
  const high = nodes.length === 2 ? 92 : Math.max(120, (nodes.length * 15_500) / wide + 60);
  const spots = nodes.map((node, at): Spot => {
    const turn = (at / nodes.length) * 2 * Math.PI + 0.4;
    return { ...node, x: wide / 2 + (Math.cos(turn) * wide) / 3, y: high / 2 + (Math.sin(turn) * high) / 3 };
  });
  const byId = new Map(spots.map((spot, at) => [spot.id, at]));
  const springs = ties.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  if (nodes.length === 2) {
    pair(spots, wide);
  } else {
    const reach = Math.sqrt((wide * high) / nodes.length) * 0.62;
    for (let step = 0; step < 300; step++) {
      settle(spots, springs, reach, wide, high, 1 - step / 300);
    }

    for (let step = 0; step < 80; step++) {
      part(spots, wide, high);
    }
  }

  return trimmed(spots, most);
}

function pair(spots: readonly Spot[], wide: number): void {
  const [one, other] = [spots[0]!, spots[1]!];
  [one.x, one.y] = [labelWidth(one.label) / 2 + 4, 16];
  [other.x, other.y] = [wide - labelWidth(other.label) / 2 - 4, 58];
}

/** Cuts empty ground away round a group. */
function trimmed(spots: Spot[], most: number): Group {
  const left = Math.min(...spots.map((spot) => spot.x - labelWidth(spot.label) / 2));
  const right = Math.max(...spots.map((spot) => spot.x + labelWidth(spot.label) / 2));
  const top = Math.min(...spots.map((spot) => spot.y)) - 12;
  spots.forEach((spot) => ([spot.x, spot.y] = [spot.x - left, spot.y - top]));
  return { spots, width: Math.min(right - left, most), height: Math.max(...spots.map((spot) => spot.y)) + 28 };
}

function settle(spots: readonly Spot[], springs: readonly (readonly [number, number])[], reach: number, wide: number, high: number, heat: number): void {
  const moved = spots.map(() => [0, 0] as [number, number]);
  for (let i = 0; i < spots.length; i++) {
    for (let j = i + 1; j < spots.length; j++) {
      const [dx, dy, far] = between(spots[i]!, spots[j]!);
      const push = Math.min((reach * reach) / far / far, 4);
      pull(moved, i, j, dx * push, dy * push);
    }
  }

  for (const [i, j] of springs) {
    const [dx, dy, far] = between(spots[i]!, spots[j]!);
    pull(moved, i, j, (-dx * far) / reach / 1.6, (-dy * far) / reach / 1.6);
  }

  const most = Math.max(wide, high) * 0.05 * heat + 0.5;
  spots.forEach((spot, index) => {
    const x = moved[index]![0] + (wide / 2 - spot.x) * 0.12;
    const y = moved[index]![1] + (high / 2 - spot.y) * 0.12;
    const long = Math.hypot(x, y) || 1;
    spot.x += (x / long) * Math.min(long, most);
    spot.y += (y / long) * Math.min(long, most);
    keepIn(spot, wide, high);
  });
}

function between(one: Spot, other: Spot): [number, number, number] {
  const dx = one.x - other.x || 0.1;
  const dy = (one.y - other.y || 0.1) * 1.6;
  return [dx, dy, Math.max(Math.hypot(dx, dy), 8)];
}

function pull(moved: [number, number][], i: number, j: number, x: number, y: number): void {
  moved[i]![0] += x;
  moved[i]![1] += y;
  moved[j]![0] -= x;
  moved[j]![1] -= y;
}

/** Pushes labels apart that cover one another. */
function part(spots: readonly Spot[], wide: number, high: number): void {
  for (let i = 0; i < spots.length; i++) {
    for (let j = i + 1; j < spots.length; j++) {
      const [one, other] = [spots[i]!, spots[j]!];
      const overX = (labelWidth(one.label) + labelWidth(other.label)) / 2 - Math.abs(one.x - other.x);
      const overY = row - Math.abs(one.y - other.y);
      if (overX > 0 && overY > 0) {
        const down = one.y < other.y || (one.y === other.y && one.id < other.id) ? -1 : 1;
        const aside = one.x < other.x ? -1 : 1;
        one.y += (overY / 2) * down;
        other.y -= (overY / 2) * down;
        one.x += Math.min(overX, 12) * 0.3 * aside;
        other.x -= Math.min(overX, 12) * 0.3 * aside;
        keepIn(one, wide, high);
        keepIn(other, wide, high);
      }
    }
  }
}

function keepIn(spot: Spot, wide: number, high: number): void {
  const half = Math.min(labelWidth(spot.label) / 2, wide / 2 - 2);
  spot.x = Math.min(Math.max(spot.x, half + 2), wide - half - 2);
  spot.y = Math.min(Math.max(spot.y, 12), high - 26);
}
