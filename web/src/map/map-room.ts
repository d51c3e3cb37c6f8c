import { html, nothing } from 'lit';
import { api, Problem } from '../api/client';
import type { Changes, EventRecord, Ground } from '../api/types';
import '../evidence/evidence-panel';
import { eventFeatures } from '../layers/events';
import { counted, keyOf, lookOf, paintOf } from '../layers/look';
import { heart } from '../layers/mesh';
import { named } from '../layers/names';
import { Palette } from '../layers/palette';
import { Stepper } from '../layers/stepper';
import type { GroundColours } from '../layers/style';
import { failed } from '../parts/loading';
import { Part } from '../parts/part';
import { foreign, placeLink, sentenceLink } from '../parts/pieces';
import type { Cell, Column } from '../parts/table-twin';
import { afterwards } from '../state/afterwards';
import { isoOf } from '../state/days';
import { store, type Field } from '../state/store';
import '../timeline/time-line';
import { countryName, day, language, likely, number, outcomeName, placeName, shortDay, span, words } from '../words/words';
import { cellGround, type CellGround } from './cell-source';
import './map-legend';
import type { MapLegend } from './map-legend';
import './place-search';
import { saveImage } from './map-image';
import { drawable, TerritoryMap } from './territory-map';

/** The first view: the map, the time line under it, and the evidence of a place beside it. */
export class MapRoom extends Part {
  #map: TerritoryMap | null = null;
  #changes: Changes | null = null;
  /** The changes with everything known; colours hang on them. */
  #whole: Changes | null = null;
  #heart: [number, number, number, number] | null = null;
  #stepper: Stepper | null = null;
  #palette: Palette | null = null;
  #cells: CellGround | null = null;
  /** By unit: the cell's position in the table. */
  #position = new Map<number, number>();
  #events: readonly EventRecord[] = [];
  #ground: Ground | null = null;
  #fault: Problem | null = null;
  #drawn = drawable();
  #painted = false;
  #eventsWait: ReturnType<typeof setTimeout> | null = null;
  #sizes = new ResizeObserver(() => this.#map?.resize());

  protected override watched(): readonly Field[] {
    return ['place', 'known', 'facts'];
  }

  #unheard: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#palette = this.#paletteNow();
    this.#unheard = store.subscribe((changed) => this.#heard(changed));
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unheard?.();
    this.#sizes.disconnect();
    this.#map?.remove();
    this.#map = null;
    clearTimeout(this.#eventsWait ?? undefined);
  }

  protected override firstUpdated(): void {
    void this.#start();
  }

  /** What moves without the page being drawn anew. */
  #heard(changed: ReadonlySet<Field>): void {
    if (changed.has('on')) {
      this.#step();
    }

    if (changed.has('known')) {
      void this.#load();
    }

    if (changed.has('own')) {
      this.#repaint();
    }

    if (changed.has('look')) {
      this.#palette = this.#paletteNow();
      void this.#map?.dress(colours());
      this.#repaint();
      this.requestUpdate();
    }

    if (changed.has('words')) {
      void this.#map?.language(language());
    }

    if (changed.has('place')) {
      this.#choose();
    }
  }

  #paletteNow(): Palette {
    return new Palette(this.#whole, document.documentElement.dataset['look'] === 'dark');
  }

  async #start(): Promise<void> {
    const container = this.querySelector<HTMLElement>('.map-canvas');
    const bounds = store.facts?.bounds;
    if (!container || !bounds || !this.#drawn) {
      return;
    }

    // Names are drawn in the page's own fonts, which must be there when the first is.
    await Promise.all([document.fonts.load('24px "Tide Sans"', 'Aa'), document.fonts.load('24px "Tide Sans"', 'حلب')]).catch(() => undefined);
    if (!this.isConnected) {
      return;
    }

    try {
      this.#map = new TerritoryMap(container, bounds, colours(), words().map.canvas, store.facts?.tiles?.template ?? null, {
        picked: (unit) => this.#picked(unit),
        over: (unit, event, x, y) => this.#over(unit, event, x, y),
        ready: () => this.classList.add('map-ready'),
      });
    } catch {
      this.#drawn = false;
      this.requestUpdate();
      return;
    }

    this.#sizes.observe(container);
    void this.#map.language(language());
    void api.ground().then((ground) => {
      this.#ground = ground;
      this.requestUpdate();
      return this.#map?.ground(ground, (key) => words().map.grounds[key] ?? countryName(key));
    }, () => undefined);
    void this.#fill();
  }

  async #load(): Promise<void> {
    const { known } = store.view;
    this.#fault = null;
    try {
      const [changes, cells, whole] = await Promise.all([api.changes(known), cellGround(known), api.changes(null)]);
      if (known !== store.view.known) {
        return;
      }

      this.#changes = changes;
      this.#whole = whole;
      this.#palette = this.#paletteNow();
      this.#heart ??= heart(cells.table, whole.changes.unit);
      this.#stepper = new Stepper(changes);
      this.#stepper.move(store.on);
      this.#cells = cells;
      this.#position = new Map(cells.table.unit.map((unit, at) => [unit, at]));
      await this.#fill();
      this.#askEvents();
    } catch (fault) {
      this.#fault = fault instanceof Problem ? fault : new Problem(0, String(fault), '');
    }

    this.requestUpdate();
    afterwards(this.#count);
  }

  /** Gives cells, names and states to the map, once both are there. */
  async #fill(): Promise<void> {
    if (!this.#map || !this.#cells || !this.#stepper || !this.#changes) {
      return;
    }

    const told = new Set(this.#changes.changes.unit);
    await this.#map.territory(this.#cells.mesh, this.#stepper.units, named(this.#cells.table, told));
    if (!this.#painted && this.#heart) {
      this.#map?.fit(this.#heart, false);
    }

    this.#painted = true;
    this.#repaint();
    this.#rings();
    this.#choose();
    await this.#map?.shown(eventFeatures(this.#events));
  }

  #fit(): void {
    const bounds = this.#heart ?? store.facts?.bounds;
    if (bounds) {
      this.#map?.fit(bounds, true);
    }
  }

  #step(): void {
    const moved = this.#stepper?.move(store.on) ?? [];
    this.#paint(moved);
    afterwards(this.#count);
    clearTimeout(this.#eventsWait ?? undefined);
    this.#eventsWait = setTimeout(() => this.#askEvents(), 250);
  }

  #repaint(): void {
    if (this.#map && this.#stepper) {
      this.#paint(Array.from({ length: this.#stepper.units }, (_, unit) => unit));
    }
  }

  #paint(units: readonly number[]): void {
    const { outcomes } = this.#changes ?? {};
    if (this.#map && this.#painted && this.#stepper && outcomes && this.#palette) {
      const [stepper, palette, only] = [this.#stepper, this.#palette, store.view.own['only'] ?? null];
      this.#map.paint(units, (unit) => paintOf(stepper, unit, outcomes, palette, only));
    }
  }

  /** Counts the legend anew and moves the rings; not in the step itself. */
  readonly #count = (): void => {
    const legend = this.querySelector<MapLegend>('map-legend');
    if (legend && this.#stepper && this.#changes) {
      legend.entries = counted(this.#stepper, this.#changes.outcomes);
    }

    this.#rings();
  };

  /** The events of the week up to the day. */
  #askEvents(): void {
    const { known } = store.view;
    const on = store.on;
    void api.events({ from: isoOf(on - 6), to: isoOf(on), 'as-known': known, limit: 300 }).then((page) => {
      if (on === store.on && known === store.view.known) {
        this.#events = page.items;
        this.requestUpdate();
        void this.#map?.shown(eventFeatures(page.items));
      }
    }, () => undefined);
  }

  #choose(): void {
    const { place } = store.view;
    const at = place ? (this.#cells?.table.place.indexOf(place) ?? -1) : -1;
    this.#map?.choose(at < 0 ? null : this.#cells!.table.unit[at]!);
    if (at >= 0) {
      // The panel beside it makes the map narrower; what is in view is only known then.
      void this.updateComplete.then(() => requestAnimationFrame(() => {
        this.#map?.resize();
        void this.#map?.show(this.#cells!.table.at[at]!, 6.5);
      }));
    }
  }

  #picked(unit: number): void {
    const at = this.#position.get(unit);
    if (at !== undefined) {
      store.go({ place: this.#cells!.table.place[at]! });
    }
  }

  /** The name of the cell at a position of the table, in the page's language. */
  #nameAt(at: number): string {
    const { name, arabic } = this.#cells!.table;
    return placeName({ name: name[at]!, 'name-ar': arabic[at] });
  }

  /** Rings round what is shut in; a little after the step, they are not worth its time. */
  #rings(): void {
    const stepper = this.#stepper;
    if (stepper && this.#cells) {
      const { unit, at } = this.#cells.table;
      void this.#map?.besieged(unit.flatMap((u, i) => (stepper.besieged(u) ? [at[i]!] : [])));
    }
  }

  /** Tells what is under the pointer. */
  #over(unit: number | null, event: string | null, x: number, y: number): void {
    const tip = this.querySelector<HTMLElement>('.map-tip');
    const at = unit === null ? undefined : this.#position.get(unit);
    if (!tip) {
      return;
    }

    const lines = [...(at !== undefined && unit !== null ? [this.#nameAt(at), this.#stateText(unit)] : []), ...(event ? [event] : [])];
    tip.hidden = lines.length === 0;
    if (lines.length > 0) {
      tip.replaceChildren(...lines.map((text, i) => {
        const line = document.createElement(i === 0 ? 'strong' : 'span');
        line.dir = 'auto';
        line.textContent = text;
        return line;
      }));
      tip.style.transform = `translate(${Math.round(x + 14)}px, ${Math.round(y + 14)}px)`;
    }
  }

  #stateText(unit: number): string {
    const outcome = this.#changes?.outcomes[this.#stepper?.outcome(unit) ?? -1];
    const p = this.#stepper?.probability(unit) ?? 0;
    const look = lookOf(outcome, p);
    const name = look === 'held' ? outcomeName(outcome!) : (words().states[look === 'no-word' ? 'noWord' : look] ?? '');
    const siege = this.#stepper?.besieged(unit) ? ` · ${words().states['besieged']}` : '';
    return look === 'no-word' ? name : `${name}, ${likely(p)}${siege}`;
  }

  protected override render(): unknown {
    const w = words().map;
    const { place } = store.view;
    return html`<div class="map-room ${place ? 'with-evidence' : ''}">
      <section class="map-stage ${this.#drawn ? '' : 'undrawn'}" aria-label=${w.title}>
        <h1 class="sr">${words().rooms.map}</h1>
        ${this.#fault ? failed(this.#fault, () => void this.#load()) : nothing}
        ${this.#drawn ? html`<div class="map-canvas"></div><div class="map-cross" aria-hidden="true"></div>` : html`<p class="status">${w.noGl}</p>`}
        ${store.facts && !store.facts.bounds ? html`<p class="status">${w.noCells} <bdi>${store.facts.notes[0]}</bdi></p>` : nothing}
        <div class="map-search"><place-search></place-search></div>
        ${this.#drawn ? html`<div class="map-tools" role="group" aria-label=${w.title}>
          <button type="button" aria-label=${w.zoomIn} title=${w.zoomIn} @click=${() => this.#map?.zoom(1)}>+</button>
          <button type="button" aria-label=${w.zoomOut} title=${w.zoomOut} @click=${() => this.#map?.zoom(-1)}>−</button>
          <button type="button" aria-label=${w.whole} title=${w.whole} @click=${() => this.#fit()}>⤢</button>
          <button type="button" class="map-save" @click=${() => void this.#save()}>${w.image}</button>
        </div>` : nothing}
        <map-legend .palette=${this.#palette}></map-legend>
        <div class="map-tip" hidden></div>
      </section>
      <p class="map-note quiet"><bdi>${w.disclaimer || store.facts?.disclaimer}</bdi> ${w.worldview}: <bdi>${store.facts?.worldview}</bdi>${store.facts?.tiles?.credit ? html` · <bdi>${store.facts.tiles.credit}</bdi>` : nothing}</p>
      <time-line .changes=${this.#changes} .stepper=${this.#stepper} .palette=${this.#palette}></time-line>
      ${place ? html`<evidence-panel .palette=${this.#palette}></evidence-panel>` : nothing}
      <div class="map-twin">${this.#twin()}${this.#eventTwin()}${this.#disputes()}${this.#takeAlong()}</div>
    </div>`;
  }

  async #save(): Promise<void> {
    if (this.#map && this.#palette && this.#stepper && this.#changes) {
      await saveImage(await this.#map.picture(), counted(this.#stepper, this.#changes.outcomes), this.#palette, Math.min(devicePixelRatio, 2));
    }
  }

  /** The day's map as files, made where the case is served: whole, however the map is moved. The day is that of the moment of asking. */
  #takeAlong(): unknown {
    const w = words().map;
    const aim = (event: Event): void => {
      const link = event.currentTarget as HTMLAnchorElement;
      link.href = api.address(`export/frame.${link.dataset['form']!}`, { on: isoOf(store.on), 'as-known': store.view.known });
    };
    return store.facts?.bounds ? html`<p class="map-take">${w.take} ${['png', 'svg', 'geojson', 'csv'].map((form) => html`<a class="take" download data-form=${form} href=${api.address(`export/frame.${form}`)}
      @pointerdown=${aim} @focus=${aim} @click=${aim}>${form.toUpperCase()}</a> `)}</p>` : nothing;
  }

  /** The disputed lines of the map: who calls each a border, and who does not. */
  #disputes(): unknown {
    const w = words().map;
    const lines = (this.#ground?.features ?? []).filter((f) => f.properties['border-for']);
    const columns: Column[] = [{ label: w.line }, { label: w.borderFor }, { label: w.notFor }, { label: w.since }, { label: w.basis }];
    const names = (codes: readonly string[] = []): string => codes.map((c) => (c === 'un' ? w.un : (countryName(c) ?? c))).join(', ') || '–';
    const rows = (): Cell[][] => lines.map(({ properties: p }) => [
      { text: p.name, show: foreign(p.name) }, names(p['border-for']), names(p['not-for']), p.since ?? '', { text: p.basis ?? '', show: foreign(p.basis ?? '') },
    ]);
    return lines.length > 0 ? html`<table-twin .caption=${w.disputes} .columns=${columns} .rows=${rows} .file=${'disputed-lines.csv'}></table-twin>` : nothing;
  }

  /** The events whose signs stand on the map, and those that no sign can honestly stand for. */
  #eventTwin(): unknown {
    const w = words().map;
    const columns: Column[] = [{ label: words().time.day }, { label: w.event }, { label: w.place }, { label: w.origins, numeric: true }];
    const rows = (): Cell[][] => this.#events.map((e) => [
      e.when ? span(e.when.first, e.when.last) : words().inRooms.list.undated,
      { text: e.summary, show: e.claims[0] ? html`<a href=${sentenceLink(e.claims[0].report, e.claims[0].claim)}>${foreign(e.summary)}</a>` : foreign(e.summary) },
      e.place ? { text: e.place.name, show: placeLink(e.place.id, e.place.name) } : '', number(e.origins),
    ]);
    return html`<table-twin .caption=${w.events} .columns=${columns} .rows=${rows} .file=${'events.csv'}></table-twin>`;
  }

  /** The same as the map, place by place: those that are spoken of. */
  #twin(): unknown {
    const w = words().map;
    const columns: Column[] = [
      { label: w.place }, { label: w.state }, { label: w.probability, numeric: true }, { label: w.besieged }, { label: w.newest }, { label: w.origins, numeric: true },
    ];
    const rows = (): Cell[][] => (this.#cells?.table.unit ?? []).flatMap((unit, at): Cell[][] => {
      const outcome = this.#changes?.outcomes[this.#stepper?.outcome(unit) ?? -1];
      const p = this.#stepper?.probability(unit) ?? 0;
      const look = lookOf(outcome, p);
      if (look === 'no-word') {
        return [];
      }

      const name = this.#nameAt(at);
      const key = keyOf(outcome, look);
      const newest = this.#stepper?.newest(unit);
      return [[
        { text: name, show: placeLink(this.#cells!.table.place[at], name) }, { text: key, show: foreign(look === 'held' ? outcomeName(outcome!) : words().states[key]) }, likely(p),
        this.#stepper?.besieged(unit) ? w.yes : '', newest === null || newest === undefined ? '' : shortDay(newest), number(this.#stepper?.origins(unit) ?? 0),
      ]];
    });
    return html`<table-twin .caption=${w.table(day(store.on))} .columns=${columns} .rows=${rows} .file=${'map.csv'} ?open=${!this.#drawn}></table-twin>`;
  }
}

/** The ground's colours, as the page's look sets them. */
function colours(): GroundColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return { sea: of('--map-sea'), land: of('--map-land'), line: of('--map-line'), ink: of('--ink'), halo: of('--sheet'), accent: of('--focus') };
}

customElements.define('map-room', MapRoom);

// What the map needs is asked for at once, beside the facts of the case, not after them; whoever asks again is given the same answer.
if (store.view.room === 'map') {
  void api.changes(store.view.known).catch(() => undefined);
  void cellGround(store.view.known).catch(() => undefined);
}
