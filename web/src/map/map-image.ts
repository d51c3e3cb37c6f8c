import { steps, type Palette } from '../layers/palette';
import { save } from '../parts/table-twin';
import { isoOf } from '../state/days';
import { store } from '../state/store';
import { day, outcomeName, percent, words } from '../words/words';
import type { LegendEntry } from './map-legend';

/** Writes the map as a picture that tells all that a reader of it must know: both clocks, the legend, the case and its version, borders, disclaimer. */
export async function saveImage(picture: ImageBitmap, entries: readonly LegendEntry[], palette: Palette, ratio: number): Promise<void> {
  const canvas = document.createElement('canvas');
  const width = Math.max(900, Math.round(picture.width / ratio));
  const height = Math.round((picture.height / picture.width) * width);
  const pen = canvas.getContext('2d')!;
  const right = words().language.dir === 'rtl';
  const actors = entries.filter((e) => e.outcome && e.key !== 'contested' && e.key !== 'unknown').slice(0, 14);
  const rows = Math.ceil((actors.length + 3) / 3);
  const notes = footer();
  const legendHeight = rows * 24 + 16;
  canvas.width = width * 2;
  pen.font = '12px "Tide Sans", sans-serif';
  const lines = notes.flatMap((n) => wrapped(pen, n, width - 40));
  canvas.height = (70 + height + legendHeight + lines.length * 17 + 20) * 2;
  pen.scale(2, 2);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.direction = right ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  const x = right ? width - 20 : 20;
  const write = (text: string, at: number, y: number, font: string, colour: string): void => {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, at, y);
  };
  const { view } = store;
  write(words().map.imageTitle(day(store.on)), x, 32, '600 20px "Tide Sans", sans-serif', '#1b2226');
  write(view.known ? `${words().shell.asKnown} ${day(view.known)}` : words().shell.asKnownAll, x, 54, '13px "Tide Sans", sans-serif', '#4c575e');
  pen.drawImage(picture, 0, 70, width, height);

  const column = (width - 40) / 3;
  const place = (i: number): [number, number] => {
    const across = (i % 3) * column;
    return [right ? width - 20 - across : 20 + across, 70 + height + 24 + Math.floor(i / 3) * 24];
  };
  const swatch = (i: number, fills: readonly string[], text: string, hatched = false): void => {
    const [left, y] = place(i);
    fills.forEach((fill, n) => {
      pen.fillStyle = fill;
      pen.fillRect(right ? left - (n + 1) * 10 : left + n * 10, y - 10, 10, 12);
    });
    if (hatched) {
      pen.strokeStyle = palette.ink;
      pen.lineWidth = 1.5;
      for (let n = 0; n < 4; n++) {
        const at = (right ? left - 30 : left) + n * 8;
        pen.beginPath();
        pen.moveTo(at, y + 2);
        pen.lineTo(at + 8, y - 10);
        pen.stroke();
      }
    }

    write(text, right ? left - 38 : left + 38, y, '12px "Tide Sans", sans-serif', '#1b2226');
  };
  actors.forEach((a, i) => swatch(i, steps.map((s) => palette.colour(a.key, s.from + 0.01)), outcomeName(a.outcome!)));
  swatch(actors.length, [palette.contested, palette.contested, palette.contested], `${words().states['contested']}: ${words().map.contestedHint}`, true);
  swatch(actors.length + 1, [palette.unknown, palette.unknown, palette.unknown], words().states['unknown'] ?? '');
  swatch(actors.length + 2, [], `${words().map.steps} (${percent(steps[0].from)}, ${percent(steps[1].from)})`);
  lines.forEach((line, i) => write(line, x, 70 + height + legendHeight + 16 + i * 17, '12px "Tide Sans", sans-serif', '#4c575e'));
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) {
    save(`tidemark-${store.facts?.name ?? 'map'}-${isoOf(store.on)}${view.known ? `-known-${view.known.slice(0, 10)}` : ''}.png`, 'image/png', blob);
  }
}

/** The small print of a picture. */
function footer(): string[] {
  const facts = store.facts;
  const w = words();
  return facts ? [
    `${w.states['besieged']}: ${w.map.besiegedHint} · ${w.map.regionHint} · ${w.map.disputedHint} · ${w.states['noWord']}: ${w.map.noWordHint}.`,
    `${words().shell.case} ${facts.name}, ${words().shell.version} ${facts.version}. ${facts.program}. ${facts.estimator}.`,
    `${words().map.worldview}: ${facts.worldview}.${facts.tiles?.credit ? ` ${facts.tiles.credit}` : ''}`,
    w.map.disclaimer || facts.disclaimer,
  ] : [];
}

function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && pen.measureText(`${line} ${word}`).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }

  return line ? [...lines, line] : lines;
}
