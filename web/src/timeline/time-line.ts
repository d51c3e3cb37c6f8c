import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Changes, Measure, Shares, ShareSeries } from '../api/types';
import type { Palette } from '../layers/palette';
import type { Stepper } from '../layers/stepper';
import { Load, shown } from '../parts/loading';
import { Part } from '../parts/part';
import type { Cell, Column } from '../parts/table-twin';
import { afterwards } from '../state/afterwards';
import { dayOf, isoOf, type DayNumber } from '../state/days';
import { store, type Field } from '../state/store';
import { day as dayText, number, outcomeName, percent, shortDay, words } from '../words/words';
import { DayScale } from './scale';
import { area, indexAt, others, stackOf, type Stack } from './shares';

const measures: readonly Measure[] = ['land', 'settlements', 'people'];
const chartHeight = 92;

/**
 * The time line: the valid day over a chart of shares, the known day under it. Both can be dragged, stepped by keys, and typed; the valid day can be
 * played. What moves with a step is moved by hand; the chart is drawn anew only when its data, window or width change.
 */
export class TimeLine extends Part {
  static override properties = { changes: { attribute: false }, stepper: { attribute: false }, palette: { attribute: false } };

  declare changes: Changes | null;
  declare stepper: Stepper | null;
  declare palette: Palette | null;
  readonly #shares = new Load<Shares>(() => this.requestUpdate());
  #noted = false;
  /** Days of events, and of what the chosen actor said. */
  #marks: { key: string; events: readonly DayNumber[]; statements: readonly DayNumber[] } = { key: '', events: [], statements: [] };
  #marking: ReturnType<typeof setTimeout> | null = null;
  #series: ShareSeries | null = null;
  /** Why the chart has no bands: they are on their way, or could not be had. */
  #missing: 'loading' | 'failed' | null = 'loading';
  #stack: Stack | null = null;
  #askedFor = '';
  #width = 800;
  #playing: ReturnType<typeof setInterval> | null = null;
  #sizes = new ResizeObserver((seen) => {
    const width = Math.round(seen[0]?.contentRect.width ?? 0);
    if (width > 0 && width !== this.#width) {
      this.#width = width;
      this.requestUpdate();
    }
  });
  #dragged: { from: number; to: number; kind: 'day' | 'window' } | null = null;

  constructor() {
    super();
    this.changes = null;
    this.stepper = null;
    this.palette = null;
  }

  protected override watched(): readonly Field[] {
    return ['own', 'known', 'facts'];
  }

  #unheard: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unheard = store.subscribe((changed) => changed.has('on') && this.#point());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unheard?.();
    clearTimeout(this.#marking ?? undefined);
    this.#marks = { key: '', events: [], statements: [] };
    this.#stop();
    this.#sizes.disconnect();
  }

  protected override firstUpdated(): void {
    const chart = this.querySelector('.tl-chart');
    if (chart) {
      this.#sizes.observe(chart);
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('palette') || (this.#series && !this.#stack)) {
      this.#stack = this.#series ? stackOf(this.#series, (o) => this.#rank(o), (o) => this.#isApart(o)) : null;
    }
  }

  #isApart(outcome: number): boolean {
    const id = this.#outcome(outcome)?.id ?? '';
    return id === 'unknown' || id === 'contested' || (this.palette?.isMajor(id) ?? true);
  }

  protected override updated(): void {
    this.#point();
    void this.#load();
    this.#mark();
  }

  /** Asks for the days of events and statements, once what matters more has been asked for. */
  #mark(): void {
    const { known, own } = store.view;
    const actor = own['only']?.startsWith('actor:') ? own['only'] : null;
    const key = `${known ?? ''}|${actor ?? ''}`;
    if (key === this.#marks.key || !store.facts || !this.changes) {
      return;
    }

    this.#marks = { ...this.#marks, key };
    clearTimeout(this.#marking ?? undefined);
    this.#marking = setTimeout(() => {
      const asked = { 'as-known': known, limit: 1000 };
      void Promise.all([api.events(asked), actor ? api.statements({ ...asked, actor }) : null]).then(([events, statements]) => {
        if (key === this.#marks.key) {
          const days = (of: readonly (string | null)[]): DayNumber[] => of.flatMap((d) => dayOf(d) ?? []);
          this.#marks = { key, events: days(events.items.map((e) => e.when?.first ?? null)), statements: days(statements?.items.map((s) => s.day) ?? []) };
          this.requestUpdate();
        }
      }, () => undefined);
    }, 800);
  }

  get #measure(): Measure {
    const asked = store.view.own['measure'] as Measure | undefined;
    return asked && measures.includes(asked) ? asked : 'settlements';
  }

  /** The window of days shown: all, or the part that was brushed. */
  get #window(): [DayNumber, DayNumber] {
    const [from, to] = [dayOf(store.view.own['from']), dayOf(store.view.own['to'])];
    return from !== null && to !== null && to > from ? [Math.max(from, store.first), Math.min(to, store.last)] : [store.first, store.last];
  }

  get #scale(): DayScale {
    const [first, last] = this.#window;
    return new DayScale(first, last, this.#width, words().language.dir === 'rtl');
  }

  async #load(): Promise<void> {
    const key = `${this.#measure}|${store.view.known ?? ''}|${store.facts?.version ?? ''}`;
    if (key === this.#askedFor || !store.facts) {
      return;
    }

    this.#askedFor = key;
    this.#missing = 'loading';
    try {
      const series = await api.series(this.#measure, store.view.known);
      if (this.#askedFor === key) {
        this.#series = series;
        this.#missing = null;
        this.#stack = null;
        this.requestUpdate();
      }
    } catch {
      if (this.#askedFor !== key) {
        return;
      }

      this.#missing = 'failed';
      this.#series = null;
      this.#stack = null;
      this.requestUpdate();
    }
  }

  /** Actors below, fought over above them, unknown on top. */
  #rank(outcome: number): number {
    const id = outcome === others ? 'other' : this.#outcome(outcome)?.id;
    return id === 'unknown' ? 3 : id === 'contested' ? 2 : id === 'other' ? 1 : 0;
  }

  #outcome(number: number): { id: string; name: string } | undefined {
    return number === others ? { id: 'other', name: 'other' } : (this.#series?.outcomes ?? this.changes?.outcomes)?.[number];
  }

  #colour(outcome: number): string {
    const id = this.#outcome(outcome)?.id ?? 'unknown';
    return id === 'unknown' ? (this.palette?.unknown ?? '') : id === 'contested' ? 'url(#tl-hatch)' : (this.palette?.colour(id, 0.8) ?? '');
  }

  /** Moves what tells the day, and nothing else. */
  #point(): void {
    const scale = this.#scale;
    const on = store.on;
    const cursor = this.querySelector<HTMLElement>('.tl-cursor');
    if (cursor) {
      cursor.style.transform = `translateX(${scale.x(on).toFixed(1)}px)`;
      cursor.style.visibility = on >= scale.first && on <= scale.last ? 'visible' : 'hidden';
    }

    const range = this.querySelector<HTMLInputElement>('.tl-on');
    if (range && Number(range.value) !== on) {
      range.value = String(on);
    }

    range?.setAttribute('aria-valuetext', dayText(on));
    const typed = this.querySelector<HTMLInputElement>('.tl-on-date');
    if (typed && document.activeElement !== typed) {
      typed.value = isoOf(on);
    }

    const date = this.querySelector('.tl-date');
    if (date) {
      date.textContent = dayText(on);
    }

    afterwards(this.#tell);
  }

  /** Tells the shares of the day in words. */
  readonly #tell = (): void => {
    const told = this.querySelector('.tl-told');
    if (told) {
      told.textContent = this.#told(store.on);
    }
  };

  /** The shares of a day in words, with their bounds. */
  #told(on: DayNumber): string {
    const at = this.#stack ? indexAt(this.#stack.days, on) : -1;
    if (!this.#stack || at < 0) {
      return '';
    }

    return this.#stack.bands
      .filter((b) => b.share[at]! >= 0.0005 && this.#rank(b.outcome) < 3)
      .sort((a, b) => b.share[at]! - a.share[at]!)
      .slice(0, 4)
      .map((b) => `\u2068${outcomeName(this.#outcome(b.outcome)!)}\u2069 \u2066${percent(b.share[at]!)} (${percent(b.low[at]!)}–${percent(b.high[at]!)})\u2069`)
      .join(' · ');
  }

  protected override render(): unknown {
    const w = words().time;
    const on = store.on;
    const [first, last] = this.#window;
    return html`<section class="tl" aria-label=${w.title}>
      <div class="tl-bar">
        <label class="tl-day"><span>${w.validDay}</span>
          <input class="tl-on-date" dir="ltr" size="10" inputmode="numeric" placeholder="2016-06-20" pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}" title=${w.written} value=${isoOf(on)} @change=${this.#typed} /></label>
        <output class="tl-date"></output>
        <span class="tl-buttons" role="group" aria-label=${w.steps}>
          ${this.#button('change-before', w.changeBefore, '⇤', () => this.#leap(-1))}
          ${this.#button('day-before', w.dayBefore, '−1', () => this.#go(store.on - 1))}
          ${this.#button('play', this.#playing ? w.pause : w.play, this.#playing ? '❚❚' : '▶', () => this.#play())}
          ${this.#button('day-after', w.dayAfter, '+1', () => this.#go(store.on + 1))}
          ${this.#button('change-after', w.changeAfter, '⇥', () => this.#leap(1))}
        </span>
        <span class="tl-told quiet"></span>
        <label class="tl-measure"><span>${w.sharesOf}</span>
          <select @change=${this.#measured}>${measures.map((m) => html`<option value=${m} ?selected=${m === this.#measure}>${w.measures[m]}</option>`)}</select></label>
        ${first !== store.first || last !== store.last ? html`<button type="button" @click=${() => this.#brush(null)}>${w.whole}</button>` : nothing}
      </div>
      <div class="tl-chart" @pointerdown=${this.#down} @pointermove=${this.#moved} @pointerup=${this.#up} @pointercancel=${this.#up}>${this.#chart()}</div>
      <input class="tl-range tl-on" type="range" min=${first} max=${last} step="1" .value=${String(on)} aria-label=${w.validDay} @input=${this.#slid} @keydown=${this.#keyed} />
      ${this.#knownClock()}
      ${this.#notes()}
      ${this.#twin()}
    </section>`;
  }

  #button(name: string, label: string, sign: string, act: () => void): TemplateResult {
    return html`<button type="button" class="tl-button tl-${name}" title=${label} @click=${act}><span aria-hidden="true">${sign}</span><span class="sr">${label}</span></button>`;
  }

  /** The chart: bands, claimed figures, breaks, marks of changes and events, the cursor. */
  #chart(): TemplateResult {
    const scale = this.#scale;
    const right = words().language.dir === 'rtl';
    const [width, height] = [this.#width, chartHeight];
    const lanes = height + 26;
    const stack = this.#stack;
    const y = (value: number): number => height - (value / (stack?.top ?? 1)) * (height - 6);
    const x = (day: DayNumber): number => scale.x(Math.min(scale.last, Math.max(scale.first, day)));
    const only = store.view.own['only'];
    return html`<svg class="tl-svg" width=${width} height=${lanes + 18} viewBox="0 0 ${width} ${lanes + 18}" role="img" aria-label=${words().time.chart(words().time.measures[this.#measure])}>
      <defs><pattern id="tl-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="tl-hatch-ground"></rect><rect width="2" height="6" class="tl-hatch-line"></rect></pattern></defs>
      ${stack?.bands.map((b) => svg`<path class="tl-band" d=${area(stack.days, b.base, b.base.map((v, i) => v + b.share[i]!), x, y)} fill=${this.#colour(b.outcome)} opacity=${only && this.#outcome(b.outcome)?.id !== only ? 0.25 : 1}></path>`)}
      ${stack?.bands.filter((b) => this.#outcome(b.outcome)?.id === only).map((b) => svg`<path class="tl-bounds" d=${area(stack.days, b.low.map((v, i) => v + b.base[i]!), b.high.map((v, i) => v + b.base[i]!), x, y)}></path>`)}
      ${stack ? svg`<text class="tl-axis" x=${right ? width - 4 : 4} y="12" text-anchor=${right ? 'end' : 'start'}>${percent(stack.top)}</text>` : nothing}
      ${this.#missing ? svg`<text class="tl-axis" x=${width / 2} y=${height / 2} text-anchor="middle">${this.#missing === 'loading' ? words().status.loading : words().status.failed}</text>` : nothing}
      ${scale.ticks().map((t) => svg`<g transform="translate(${scale.x(t.day).toFixed(1)} 0)"><line class="tl-tick" y1="0" y2=${lanes}></line><text class="tl-axis" x="3" y=${lanes + 13} text-anchor="start" direction="ltr">${t.label}</text></g>`)}
      ${this.#changeMarks(scale, height)}
      ${this.#dayMarks(this.#marks.events, scale, height + 12, 'tl-events', words().time.eventMarks)}
      ${this.#dayMarks(this.#marks.statements, scale, height + 19, 'tl-said', words().time.statementMarks)}
      ${this.#breaks(scale)}
      ${stack ? this.#claimed(scale, y) : nothing}
      ${this.#dragged?.kind === 'window' ? svg`<rect class="tl-brush" x=${Math.min(this.#dragged.from, this.#dragged.to)} width=${Math.abs(this.#dragged.to - this.#dragged.from)} y="0" height=${lanes + 18}></rect>` : nothing}
    </svg><div class="tl-cursor" aria-hidden="true"></div>`;
  }

  /** Days on which estimates change, as ticks: the taller, the more places. */
  #changeMarks(scale: DayScale, top: number): TemplateResult {
    const counts = new Map<number, number>();
    for (const day of this.changes?.changes.day ?? []) {
      const x = Math.round(scale.x(day));
      if (day >= scale.first && day <= scale.last) {
        counts.set(x, (counts.get(x) ?? 0) + 1);
      }
    }

    const most = Math.max(1, ...counts.values());
    const path = [...counts].map(([x, n]) => `M${x} ${top + 10}v${-(2 + 7 * Math.sqrt(n / most)).toFixed(1)}`).join('');
    return svg`<path class="tl-changes" d=${path}><title>${words().time.changeMarks}</title></path>`;
  }

  /** Days of events, and of statements under them, one tick a pixel. */
  #dayMarks(days: readonly DayNumber[], scale: DayScale, top: number, kind: string, title: string): unknown {
    const seen = new Set(days.filter((d) => d >= scale.first && d <= scale.last).map((d) => Math.round(scale.x(d))));
    return seen.size === 0 ? nothing : svg`<path class=${kind} d=${[...seen].map((x) => `M${x} ${top}v6`).join('')}><title>${title}</title></path>`;
  }

  /** Where sources or method change: a break in what can be compared. */
  #breaks(scale: DayScale): unknown {
    return (this.#series?.breaks ?? []).map((b) => {
      const day = dayOf(b.day);
      return day !== null && day >= scale.first && day <= scale.last
        ? svg`<g class="tl-break" transform="translate(${scale.x(day).toFixed(1)} 0)"><line y1="0" y2="8"></line><title>${shortDay(day)}: ${b.reason}</title></g>`
        : nothing;
    });
  }

  /** What speakers claimed, as points on the share they spoke of. */
  #claimed(scale: DayScale, y: (v: number) => number): unknown {
    return (this.#series?.claimed ?? []).map((c) => {
      const day = dayOf(c.day);
      if (day === null || day < scale.first || day > scale.last) {
        return nothing;
      }

      const id = this.#outcome(c.outcome)?.id ?? '';
      const at = Math.min(c.value, this.#stack!.top);
      return svg`<g class="tl-claimed" transform="translate(${scale.x(day).toFixed(1)} ${y(at).toFixed(1)})">
        <path d="M0-5L5 0L0 5L-5 0Z" fill=${this.palette?.colour(id) ?? 'none'}></path>
        <title>${words().time.claimed(c.speaker, percent(c.value), outcomeName(this.#outcome(c.outcome) ?? { id: '', name: '' }), shortDay(day))}</title></g>`;
    });
  }

  /** The second clock: only what had been published by then counts. */
  #knownClock(): TemplateResult {
    const w = words().time;
    const facts = store.facts;
    const [first, last] = [dayOf(facts?.known?.[0]) ?? store.first, dayOf(facts?.known?.[1]) ?? store.last];
    const now = dayOf(store.view.known);
    const value = now === null ? last + 1 : Math.min(last, Math.max(first, now));
    return html`<div class="tl-known">
      <label class="tl-day"><span>${w.knownDay}</span>
        <input dir="ltr" size="10" inputmode="numeric" placeholder="2016-06-22" pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}" title=${w.written} .value=${now === null ? '' : isoOf(now)} @change=${this.#knownTyped} /></label>
      <input class="tl-range" type="range" min=${first} max=${last + 1} step="1" .value=${String(value)} aria-label=${w.knownDay}
        aria-valuetext=${now === null ? w.everything : dayText(now)} @input=${this.#knownMoved} @change=${this.#knownSet} />
      <output class="tl-known-now quiet">${now === null ? w.everything : shortDay(now)}</output>
      ${now === null ? nothing : html`<button type="button" @click=${() => store.go({ known: null })}>${w.everything}</button>`}
    </div>`;
  }

  /** What the shares are shares of, and by which method; asked for when it is opened. */
  #notes(): unknown {
    const w = words().time;
    const series = this.#series;
    const name = (outcome: number): string => outcomeName(this.#outcome(outcome) ?? { id: '', name: '' });
    return html`<details class="tl-notes quiet" @toggle=${(event: Event) => this.#measuring((event.target as HTMLDetailsElement).open)}><summary>${w.howMeasured}</summary>
      ${!this.#noted ? nothing : shown(this.#shares.state, (shares) => html`${shares.measures.filter((m) => m.of === this.#measure).map((m) => html`
        <p><strong>${w.denominator}:</strong> <bdi>${m.denominator}</bdi> (<bdi>${number(m.whole)} ${m.unit}</bdi>). <strong>${w.method}:</strong> <bdi>${m.method}</bdi>.
          <strong>${w.boundaries}:</strong> <bdi>${m.boundaries}</bdi> <strong>${w.projection}:</strong> <bdi>${m.projection}</bdi></p>`)}`)}
      <p>${w.bounds}</p>
      ${series?.breaks.length ? html`<p>${w.breaks}</p><ul>${series.breaks.map((b) => html`<li>${shortDay(b.day)}: <bdi>${b.reason}</bdi></li>`)}</ul>` : nothing}
      ${series?.claimed.length ? html`<p>${w.claimedTitle}</p><ul>${series.claimed.map((c) => html`<li>${shortDay(c.day)}, <bdi>${c.speaker}</bdi>: ${percent(c.value)}, <bdi>${c.of ?? name(c.outcome)}</bdi>
        <a href=${store.link({ room: 'claim', item: c.claim, own: {} })}><q dir="auto">${c.quote}</q></a></li>`)}</ul>` : nothing}
    </details>`;
  }

  #measuring(open: boolean): void {
    this.#noted = open;
    this.#shares.stop();
    this.requestUpdate();
    if (!open) {
      return;
    }

    this.#shares.start((signal) => api.shares(isoOf(store.on), store.view.known, signal));
  }

  #twin(): TemplateResult {
    const w = words().time;
    const columns: Column[] = [{ label: w.day }, { label: w.outcome }, { label: w.share, numeric: true }, { label: w.low, numeric: true }, { label: w.high, numeric: true }];
    const rows = (): Cell[][] => {
      const stack = this.#stack;
      const [first, last] = this.#window;
      return (stack?.days ?? []).flatMap((d, i) => (d < first || d > last ? [] : stack!.bands.filter((b) => b.share[i]! > 0)
        .map((b) => [isoOf(d), outcomeName(this.#outcome(b.outcome)!), percent(b.share[i]!), percent(b.low[i]!), percent(b.high[i]!)])));
    };
    return html`<table-twin .caption=${w.chart(w.measures[this.#measure])} .columns=${columns} .rows=${rows} .file=${'shares.csv'}></table-twin>`;
  }

  #go(day: DayNumber): void {
    store.step({ on: isoOf(Math.min(store.last, Math.max(store.first, day))) });
  }

  #leap(way: 1 | -1): void {
    const to = this.stepper?.neighbour(store.on, way);
    if (to !== null && to !== undefined) {
      this.#go(to);
    }
  }

  #play(): void {
    if (this.#playing) {
      this.#stop();
    } else {
      if (store.on >= this.#window[1]) {
        this.#go(this.#window[0]);
      }

      const step = Math.max(1, Math.round((this.#window[1] - this.#window[0]) / 600));
      this.#playing = setInterval(() => (store.on >= this.#window[1] ? this.#stop() : this.#go(store.on + step)), 80);
    }

    this.requestUpdate();
  }

  #stop(): void {
    if (this.#playing) {
      clearInterval(this.#playing);
      this.#playing = null;
      this.requestUpdate();
    }
  }

  #slid = (event: Event): void => this.#go(Number((event.target as HTMLInputElement).value));

  #typed = (event: Event): void => {
    const day = dayOf((event.target as HTMLInputElement).value);
    if (day !== null) {
      this.#go(day);
    }
  };

  #keyed = (event: KeyboardEvent): void => {
    const leap = { PageUp: 30, PageDown: -30 }[event.key];
    if (leap) {
      event.preventDefault();
      this.#go(store.on + leap);
    }
  };

  #measured = (event: Event): void => {
    store.go({ own: { ...store.view.own, measure: (event.target as HTMLSelectElement).value } });
  };

  #knownTyped = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    store.go({ known: dayOf(value) === null ? null : value });
  };

  #knownOf(event: Event): string | null {
    const day = Number((event.target as HTMLInputElement).value);
    return day > (dayOf(store.facts?.known?.[1]) ?? store.last) ? null : isoOf(day);
  }

  #knownMoved = (event: Event): void => {
    const known = this.#knownOf(event);
    const told = this.querySelector('.tl-known-now');
    if (told) {
      told.textContent = known === null ? words().time.everything : shortDay(known);
    }
  };

  #knownSet = (event: Event): void => store.go({ known: this.#knownOf(event) });

  #brush(window: [DayNumber, DayNumber] | null): void {
    const { from: _from, to: _to, ...own } = store.view.own;
    store.go({ own: window ? { ...own, from: isoOf(window[0]), to: isoOf(window[1]) } : own });
  }

  #place(event: PointerEvent): number {
    return event.clientX - this.querySelector('.tl-chart')!.getBoundingClientRect().left;
  }

  /** A drag over the chart moves the day; one along the dates under it chooses a window. */
  #down = (event: PointerEvent): void => {
    if (event.button !== 0) {
      return;
    }

    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = this.#place(event);
    const kind = event.shiftKey || event.clientY - box.top > chartHeight + 24 ? 'window' : 'day';
    this.#dragged = { from: at, to: at, kind };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    if (kind === 'day') {
      this.#go(this.#scale.day(at));
    }
  };

  #moved = (event: PointerEvent): void => {
    if (!this.#dragged) {
      return;
    }

    this.#dragged.to = this.#place(event);
    if (this.#dragged.kind === 'day') {
      this.#go(this.#scale.day(this.#dragged.to));
    } else {
      this.requestUpdate();
    }
  };

  #up = (): void => {
    const drag = this.#dragged;
    this.#dragged = null;
    if (drag?.kind === 'window' && Math.abs(drag.to - drag.from) > 8) {
      const days = [this.#scale.day(drag.from), this.#scale.day(drag.to)].sort((a, b) => a - b);
      this.#brush([days[0]!, Math.max(days[1]!, days[0]! + 2)]);
    } else {
      this.requestUpdate();
    }
  };
}

customElements.define('time-line', TimeLine);
