import { monthOf, yearOf, type DayNumber } from '../state/days';
import { month } from '../words/words';

/** Days to pixels and back; in languages written from right to left time runs that way, too. */
export class DayScale {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly width: number;
  readonly #turned: boolean;

  constructor(first: DayNumber, last: DayNumber, width: number, turned: boolean) {
    this.first = first;
    this.last = Math.max(last, first + 1);
    this.width = Math.max(width, 1);
    this.#turned = turned;
  }

  x(day: DayNumber): number {
    const part = (day - this.first) / (this.last - this.first);
    return (this.#turned ? 1 - part : part) * this.width;
  }

  day(x: number): DayNumber {
    const part = Math.min(1, Math.max(0, x / this.width));
    return Math.round(this.first + (this.#turned ? 1 - part : part) * (this.last - this.first));
  }

  /** Where marks with a word stand: months or years, as many as there is room for. */
  ticks(): { day: DayNumber; label: string }[] {
    const room = Math.max(2, Math.floor(this.width / 70));
    const months = (this.last - this.first) / 30.4;
    const step = [1, 2, 3, 6, 12, 24, 60, 120].find((m) => months / m <= room) ?? 240;
    const ticks: { day: DayNumber; label: string }[] = [];
    // Counted from January, so that the year is told wherever it begins.
    let at = yearOf(this.first);
    for (; at <= this.last; at = monthOf(at, step)) {
      if (at >= this.first && (this.#turned ? this.x(at) > -1 : this.x(at) < this.width - 30)) {
        ticks.push({ day: at, label: step >= 12 ? month(at, true).replace(/^\D*/, '') || month(at, true) : month(at, ticks.length === 0 || yearOf(at) === at) });
      }
    }

    return ticks;
  }
}
