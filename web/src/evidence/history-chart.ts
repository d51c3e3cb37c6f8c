import { html, nothing, svg } from 'lit';
import type { PlaceHistory } from '../api/types';
import { isState, type Palette } from '../layers/palette';
import { Part } from '../parts/part';
import type { Cell, Column } from '../parts/table-twin';
import { dayOf, isoOf, type DayNumber } from '../state/days';
import { store, type Field } from '../state/store';
import { likely, outcomeName, words } from '../words/words';
import { DayScale } from '../timeline/scale';
import { area } from '../timeline/shares';

const height = 84;

/** The estimate of one place over time: what each outcome was given, stacked to one, with the valid day as a line. */
export class HistoryChart extends Part {
  static override properties = { history: { attribute: false }, palette: { attribute: false } };

  declare history: PlaceHistory | null;
  declare palette: Palette | null;
  #width = 360;
  #sizes = new ResizeObserver((seen) => {
    const width = Math.round(seen[0]?.contentRect.width ?? 0);
    if (width > 0 && width !== this.#width) {
      this.#width = width;
      this.requestUpdate();
    }
  });

  constructor() {
    super();
    this.history = null;
    this.palette = null;
  }

  protected override watched(): readonly Field[] {
    return ['on'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override render(): unknown {
    const series = this.history?.series;
    if (!series || series.day.length === 0) {
      return nothing;
    }

    const w = words().evidence;
    const days = series.day.map((d) => dayOf(d) ?? 0);
    const scale = new DayScale(store.first, store.last, this.#width, words().language.dir === 'rtl');
    const x = (day: DayNumber): number => scale.x(Math.min(scale.last, Math.max(scale.first, day)));
    const y = (value: number): number => height - value * height;
    const held = [...days, Math.max(store.last, days.at(-1)! + 1)];
    const base = new Array<number>(days.length).fill(0);
    const order = series.states.toSorted((a, b) => rank(a.id) - rank(b.id));
    const bands = order.map((state) => {
      const low = [...base];
      state.p.forEach((p, i) => (base[i] = (base[i] ?? 0) + p));
      return svg`<path d=${area(held, [...low, low.at(-1)!], [...base, base.at(-1)!], x, y)} fill=${this.#colour(state.id)}><title>${outcomeName(state)}</title></path>`;
    });
    const columns: Column[] = [{ label: words().time.day }, ...order.map((s) => ({ label: outcomeName(s), numeric: true }))];
    const rows = (): Cell[][] => days.map((d, i) => [isoOf(d), ...order.map((s) => likely(s.p[i] ?? 0))]);
    return html`<figure class="history">
      <svg width=${this.#width} height=${height + 16} viewBox="0 0 ${this.#width} ${height + 16}" role="img" aria-label=${w.overTime}>
        <defs><pattern id="hc-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="tl-hatch-ground"></rect><rect width="2" height="6" class="tl-hatch-line"></rect></pattern></defs>
        <rect class="history-ground" width=${this.#width} height=${height}></rect>
        ${bands}
        ${scale.ticks().map((t) => svg`<g transform="translate(${scale.x(t.day).toFixed(1)} 0)"><line class="tl-tick" y2=${height}></line><text class="tl-axis" x="3" y=${height + 13} direction="ltr">${t.label}</text></g>`)}
        <g transform="translate(${x(store.on).toFixed(1)} 0)"><line class="tl-now" y2=${height}></line></g>
      </svg>
      <table-twin .caption=${w.overTime} .columns=${columns} .rows=${rows} .file=${'history.csv'}></table-twin>
    </figure>`;
  }

  #colour(id: string): string {
    return id === 'contested' ? 'url(#hc-hatch)' : id === 'unknown' || id === 'other' ? (this.palette?.unknown ?? '') : (this.palette?.colour(id, 0.8) ?? '');
  }
}

function rank(id: string): number {
  return id === 'unknown' ? 3 : id === 'contested' ? 2 : isState(id) ? 1 : 0;
}

customElements.define('history-chart', HistoryChart);
