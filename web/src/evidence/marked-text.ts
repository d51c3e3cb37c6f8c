/** A stretch of a report's text with what it is marked as. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  /** The claims that this stretch belongs to. */
  readonly claims: readonly string[];
  /** Not prose: a caption, navigation, a comment. */
  readonly aside: string | null;
}

export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly claim?: string;
  readonly aside?: string;
}

/** Where the server's offsets, which count code points, stand in a text that counts UTF-16 units. */
export function unitsOf(text: string): (points: number) => number {
  const wide: number[] = [];
  let point = 0;
  for (let i = 0; i < text.length; i++, point++) {
    if (text.codePointAt(i)! > 0xffff) {
      wide.push(point);
      i++;
    }
  }

  return wide.length === 0 ? (at) => at : (at) => {
    let [low, high] = [0, wide.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wide[middle]! < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return at + low;
  };
}

/** Cuts a text where marks begin and end (in UTF-16 units); what lies outside the text is bent into it. */
export function stretches(text: string, marks: readonly Marked[]): Stretch[] {
  const inside = (at: number): number => Math.min(text.length, Math.max(0, at));
  const cuts = new Set<number>([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(inside(start)).add(inside(end));
  }

  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!;
    const over = marks.filter((m) => m.start <= start && m.end >= end && m.end > m.start);
    return {
      text: text.slice(start, end),
      start,
      claims: over.flatMap((m) => (m.claim ? [m.claim] : [])),
      aside: over.find((m) => m.aside)?.aside ?? null,
    };
  });
}
