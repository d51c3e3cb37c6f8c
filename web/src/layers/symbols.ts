/** Signs of events by kind, drawn once: simple shapes that stay apart in black and white. */
export const signs = ['transfer', 'advance', 'attack', 'strike', 'siege', 'operation', 'talk', 'harm', 'event'] as const;
export type Sign = (typeof signs)[number];

const byKind: Readonly<Record<string, Sign>> = {
  transfer: 'transfer', holds: 'transfer', advance: 'advance', withdrawal: 'advance', attack: 'attack', clash: 'attack', battle: 'attack', shelling: 'strike',
  strike: 'strike', 'air-strike': 'strike', explosion: 'strike', siege: 'siege', operation: 'operation', truce: 'talk', talks: 'talk', agreement: 'talk',
  casualties: 'harm', casualty: 'harm', harm: 'harm', detention: 'harm', abduction: 'harm', displacement: 'harm',
};

/** The sign of a kind of event. */
export function signOf(kind: string): Sign {
  return byKind[kind] ?? 'event';
}

/** A sign as pixels, twice as large as it is shown. */
export function drawn(sign: Sign, ink: string, ground: string): ImageData {
  const size = 40;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d')!;
  pen.translate(size / 2, size / 2);
  pen.lineJoin = pen.lineCap = 'round';
  for (const [colour, width] of [[ground, 9], [ink, 4]] as const) {
    pen.strokeStyle = pen.fillStyle = colour;
    pen.lineWidth = width;
    stroke(pen, sign);
  }

  return pen.getImageData(0, 0, size, size);
}

/** The same sign as an SVG path in a box from -20 to 20, for the legend. */
export function pathOf(sign: Sign): string {
  return paths[sign];
}

const paths: Readonly<Record<Sign, string>> = {
  transfer: 'M-8 13V-13L10-6L-8 1',
  advance: 'M-12 0H11M3-8L11 0L3 8',
  attack: 'M-10-10L10 10M10-10L-10 10',
  strike: 'M0-13V9M-8 2L0 11L8 2M-10 14H10',
  siege: 'M0-11A11 11 0 1 1-.1-11',
  operation: 'M-11 9L0-11L11 9Z',
  talk: 'M-11-8H11V6H0L-6 12V6H-11Z',
  harm: 'M0-12L12 0L0 12L-12 0Z',
  event: 'M0-7A7 7 0 1 1-.1-7',
};

function stroke(pen: CanvasRenderingContext2D, sign: Sign): void {
  pen.stroke(new Path2D(paths[sign]));
}
