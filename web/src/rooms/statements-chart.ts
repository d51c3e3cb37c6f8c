import { html, nothing, svg, type TemplateResult } from 'lit';
import { sentenceLink } from '../parts/pieces';
import { dayOf, monthOf, yearOf, type DayNumber } from '../state/days';
import { store } from '../state/store';
import { month, number, shortDay, words } from '../words/words';
import type { HeldChange, Said, StatedShare, StatementRow } from './records';

const left = 8;
const laneHead = 20;
const changeRow = 32;

interface Frame {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly width: number;
}

/**
 * What a speaker said above what is estimated of the ground: one axis of days, three lanes. Time runs from left to right in every language, as on the
 * time line under the map.
 */
export function statementsChart(rows: readonly StatementRow[], width: number, label: string): TemplateResult | typeof nothing {
  const days = rows.flatMap((row) => (row.track === 'change' ? [row.day, row.early, row.late] : [row.day])).map(dayOf).filter((day): day is number => day !== null);
  if (days.length === 0) {
    return nothing;
  }

  const frame: Frame = { first: Math.min(...days) - 5, last: Math.max(...days) + 5, width };
  const said = rows.filter((row) => row.track === 'statement');
  const shares = rows.filter((row) => row.track === 'share');
  const changes = rows.filter((row) => row.track === 'change');
  const stacked = stack(said, frame);
  const saidHigh = Math.max(1, ...stacked.map(([, level]) => level + 1)) * 13 + laneHead + 8;
  const sharesHigh = shares.length > 0 ? 96 + laneHead : 0;
  const changesHigh = changes.length > 0 ? changes.length * changeRow + laneHead + 8 : 0;
  const height = saidHigh + sharesHigh + changesHigh + 26;
  return html`<svg class="statements-chart" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label=${label} direction="ltr">
    ${axis(frame, height)}
    ${lane(0, 'statement', width)}${stacked.map(([row, level]) => dot(row, x(row.day, frame), laneHead + 10 + level * 13))}
    ${shares.length > 0 ? svg`${lane(saidHigh, 'share', width)}${shares.map((row) => share(row, frame, saidHigh + laneHead))}` : nothing}
    ${changes.length > 0 ? svg`${lane(saidHigh + sharesHigh, 'change', width)}${changes.map((row, at) => change(row, frame, saidHigh + sharesHigh + laneHead + at * changeRow))}` : nothing}
  </svg>`;
}

function x(day: string, frame: Frame): number {
  return left + (((dayOf(day) ?? frame.first) - frame.first) / Math.max(frame.last - frame.first, 1)) * (frame.width - 2 * left);
}

/** Dots that would cover one another stand above one another. */
function stack(rows: readonly Said[], frame: Frame): [Said, number][] {
  const ends: number[] = [];
  return rows.map((row) => {
    const at = x(row.day, frame);
    let level = ends.findIndex((end) => end < at - 12);
    level = level < 0 ? ends.length : level;
    ends[level] = at;
    return [row, level];
  });
}

function lane(y: number, track: string, width: number): TemplateResult {
  return svg`<line class="lane" x1="0" x2=${width} y1=${y + 0.5} y2=${y + 0.5} /><text class="lane-name" x=${left} y=${y + 15}>${words().inRooms.statements.tracks[track] ?? track}</text>`;
}

function axis(frame: Frame, height: number): TemplateResult {
  const long = frame.last - frame.first;
  const years = long > 800;
  const ticks: DayNumber[] = [];
  const stepMonths = long > 400 ? 3 : long > 120 ? 1 : 1;
  for (let day = years ? yearOf(frame.first, 1) : monthOf(frame.first, 1); day <= frame.last && ticks.length < 40; day = years ? yearOf(day, 1) : monthOf(day, stepMonths)) {
    ticks.push(day);
  }

  const each = Math.ceil(ticks.length / Math.max(2, Math.floor(frame.width / 90)));
  return svg`${ticks.filter((_, at) => at % each === 0).map((day) => {
    const at = left + ((day - frame.first) / long) * (frame.width - 2 * left);
    return svg`<line class="tick" x1=${at} x2=${at} y1="0" y2=${height - 20} /><text class="tick-name" x=${Math.min(Math.max(at, 22), frame.width - 24)} y=${height - 5} text-anchor="middle">${years ? month(day, true) : month(day, day === monthOf(day) && new Date(day * 86_400_000).getUTCMonth() === 0)}</text>`;
  })}`;
}

function link(row: StatementRow): string {
  return row.track === 'change' ? store.link({ room: 'map', item: null, place: row.place, on: row.day, own: {} }) : sentenceLink(row.report, row.claim);
}

function dot(row: Said, at: number, y: number): TemplateResult {
  return svg`<a href=${link(row)} aria-label=${`${shortDay(row.day)}: ${row.content}`}><title>${shortDay(row.day)}: ${row.content}</title><circle class="said" cx=${at.toFixed(1)} cy=${y} r="5" /></a>`;
}

function share(row: StatedShare, frame: Frame, top: number): TemplateResult {
  const at = x(row.day, frame);
  const y = (value: number): number => top + 78 - (Math.min(value, 100) / 100) * 68;
  const value = (row.low + (row.high ?? row.low)) / 2;
  const text = `${number(value, 1)} %${row.lost ? ' ' + words().inRooms.figures.lost : ''}`;
  const before = at > frame.width - 110;
  return svg`<a href=${link(row)} aria-label=${`${shortDay(row.day)}: ${row.content}, ${row.by}: ${text}`}>
    <line class="share-range" x1=${at} x2=${at} y1=${y(row.low)} y2=${y(row.high ?? row.low)} />
    <circle class=${row.lost ? 'share lost' : 'share'} cx=${at.toFixed(1)} cy=${y(value).toFixed(1)} r="5" />
    <text class="mark-name" x=${before ? at - 9 : at + 9} y=${y(value) + 4} text-anchor=${before ? 'end' : 'start'}>${text}</text></a>`;
}

function change(row: HeldChange, frame: Frame, y: number): TemplateResult {
  const w = words().inRooms.statements;
  const [early, at, late] = [x(row.early, frame), x(row.day, frame), x(row.late, frame)];
  const text = `${row.name}: ${w.change(row.from, row.to)}`;
  const long = text.length * 6.2;
  const from = Math.min(Math.max(early, left), Math.max(frame.width - left - long, left));
  return svg`<a href=${link(row)} aria-label=${`${shortDay(row.day)}: ${text}; ${w.between(shortDay(row.early), shortDay(row.late))}`}>
    <text class="mark-name" x=${from.toFixed(1)} y=${y + 11}>${text}</text>
    <line class="change-range" x1=${early.toFixed(1)} x2=${late.toFixed(1)} y1=${y + 21} y2=${y + 21} /><path class="change" d="M${at.toFixed(1)} ${y + 15}l5 6-5 6-5-6z" /></a>`;
}
