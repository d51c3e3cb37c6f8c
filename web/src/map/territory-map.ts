import * as maplibre from 'maplibre-gl/dist/maplibre-gl-csp.js';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-csp-worker.js?url';
import rightToLeftUrl from '@mapbox/mapbox-gl-rtl-text/mapbox-gl-rtl-text.min.js?url';
import type { GeoJSONSource, Map as Maplibre, MapMouseEvent } from 'maplibre-gl';
import type { FeatureCollection, Ground } from '../api/types';
import type { EventProperties } from '../layers/events';
import type { UnitPaint } from '../layers/look';
import { countryLabels, type MapPlace } from '../layers/names';
import { styleOf, type GroundColours } from '../layers/style';
import { drawn, signs } from '../layers/symbols';
import { CellLayer, type Ink } from './cell-layer';
import type { CellMesh } from '../layers/mesh';

export interface MapEvents {
  /** A unit was chosen by a click, a tap or Enter. */
  readonly picked: (unit: number) => void;
  /** The unit and the event under the pointer, null for none, with the point on screen. */
  readonly over: (unit: number | null, event: string | null, x: number, y: number) => void;
  /** The map's names and pictures, should any be missing. */
  readonly ready: () => void;
}

/** Whether this browser can draw the map. */
export function drawable(): boolean {
  try {
    const canvas = document.createElement('canvas');
    return canvas.getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** The one place that touches MapLibre. It is told what to show, and tells what was picked; it asks nobody. */
export class TerritoryMap {
  readonly #map: Maplibre;
  readonly #events: MapEvents;
  readonly #cells = new CellLayer();
  #sieges = '';
  #ready: Promise<void>;
  #colours: GroundColours;
  #language = 'en';
  #places: readonly MapPlace[] = [];
  #ground: Ground | null = null;
  #nameOf: (iso: string) => string | null = () => null;

  constructor(container: HTMLElement, bounds: readonly [number, number, number, number], colours: GroundColours, label: string, tiles: string | null, events: MapEvents) {
    this.#events = events;
    this.#colours = colours;
    maplibre.setWorkerUrl(new URL(workerUrl, document.baseURI).href);
    if (maplibre.getRTLTextPluginStatus() === 'unavailable') {
      void maplibre.setRTLTextPlugin(new URL(rightToLeftUrl, document.baseURI).href, false).catch(() => undefined);
    }

    this.#map = new maplibre.Map({
      container,
      style: styleOf(colours),
      bounds: [bounds[0], bounds[1], bounds[2], bounds[3]],
      fitBoundsOptions: { padding: 24 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      fadeDuration: 0,
      renderWorldCopies: false,
      maxZoom: 13,
      pixelRatio: Math.min(devicePixelRatio, 2),
      canvasContextAttributes: { antialias: false, powerPreference: 'low-power' },
      localIdeographFontFamily: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('aria-label', label);
    canvas.addEventListener('keydown', this.#key);
    this.#map.on('click', this.#click);
    this.#map.on('mousemove', this.#move);
    this.#map.on('mouseout', () => events.over(null, null, 0, 0));
    this.#ready = new Promise((done) => {
      this.#map.once('style.load', () => {
        this.#pictures();
        if (tiles) {
          this.#map.addSource('tiles', { type: 'raster', tiles: [tiles], tileSize: 256 });
          this.#map.addLayer({ id: 'tiles', type: 'raster', source: 'tiles', paint: { 'raster-opacity': 0.5, 'raster-fade-duration': 0 } }, 'coast');
        }

        this.#map.addLayer(this.#cells, 'coast');
        this.#cells.dress(inkOf(this.#colours.ink), inkOf(this.#colours.accent));
        done();
        events.ready();
      });
    });
  }

  /** Puts cells and places on the map. */
  async territory(mesh: CellMesh, units: number, places: readonly MapPlace[]): Promise<void> {
    await this.#ready;
    this.#places = places;
    this.#cells.mesh(mesh, units);
    this.#name();
  }

  /** Puts land and lines on the map; `nameOf` names a country in the language of the page. */
  async ground(ground: Ground, nameOf: (iso: string) => string | null): Promise<void> {
    await this.#ready;
    this.#ground = ground;
    this.#nameOf = nameOf;
    this.#source('ground').setData(ground as GeoJSON.FeatureCollection);
    this.#nameCountries();
  }

  async shown(events: FeatureCollection<EventProperties>): Promise<void> {
    await this.#ready;
    this.#source('events').setData(events as GeoJSON.FeatureCollection);
  }

  /** Paints units; only what is told is touched. */
  paint(units: Iterable<number>, of: (unit: number) => UnitPaint): void {
    this.#cells.paint(units, of);
  }

  /** Puts rings round the places that are shut in. */
  async besieged(at: readonly (readonly [number, number])[]): Promise<void> {
    await this.#ready;
    const key = at.join(';');
    if (key !== this.#sieges) {
      this.#sieges = key;
      this.#source('sieges').setData({
        type: 'FeatureCollection',
        features: at.map((p) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [...p] }, properties: {} })),
      });
    }
  }

  /** Outlines one unit. */
  choose(unit: number | null): void {
    this.#cells.choose(unit);
  }

  /** Brings a point into view without turning the map more than needed. */
  async show(at: readonly [number, number], zoom: number): Promise<void> {
    await this.#ready;
    const point = this.#map.project([at[0], at[1]]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const inside = point.x > 60 && point.y > 60 && point.x < clientWidth - 60 && point.y < clientHeight - 60;
    if (!inside || this.#map.getZoom() < zoom) {
      this.#map.easeTo({ center: [at[0], at[1]], zoom: Math.max(zoom, this.#map.getZoom()), duration: 400 });
    }
  }

  fit(bounds: readonly [number, number, number, number], slow: boolean): void {
    this.#map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding: this.#margins(), duration: slow ? 400 : 0 });
  }

  /** What stands over the map on either side, where there is room for it. */
  #margins(): { top: number; bottom: number; left: number; right: number } {
    const container = this.#map.getContainer();
    const [legend, tools] = container.clientWidth > 900 ? [350, 110] : [20, 60];
    const turned = document.documentElement.dir === 'rtl';
    return { top: 30, bottom: 30, left: turned ? tools : legend, right: turned ? legend : tools };
  }

  zoom(by: number): void {
    this.#map.zoomTo(this.#map.getZoom() + by, { duration: 200 });
  }

  async language(code: string): Promise<void> {
    this.#language = code;
    await this.#ready;
    this.#name();
  }

  /** Other colours for the ground and for all that is drawn in ink. */
  async dress(colours: GroundColours): Promise<void> {
    this.#colours = colours;
    await this.#ready;
    for (const layer of styleOf(colours).layers) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, name, value);
      }
    }

    this.#cells.dress(inkOf(colours.ink), inkOf(colours.accent));
    this.#pictures();
  }

  /** The picture as it stands, in the pixels of the screen. */
  picture(): Promise<ImageBitmap> {
    return new Promise((done, fail) => {
      this.#map.once('render', () => createImageBitmap(this.#map.getCanvas()).then(done, fail));
      this.#map.triggerRepaint();
    });
  }

  /** Settles when the next frame is on the canvas. */
  painted(): Promise<void> {
    return new Promise((done) => {
      this.#map.once('render', () => done());
      this.#map.triggerRepaint();
    });
  }

  resize(): void {
    this.#map.resize();
  }

  remove(): void {
    this.#map.remove();
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }

  #name(): void {
    const arabic = this.#language === 'ar';
    this.#source('places').setData({
      type: 'FeatureCollection',
      features: this.#places.map((p) => ({
        type: 'Feature',
        id: p.unit,
        geometry: { type: 'Point', coordinates: p.at },
        properties: { name: (arabic && p.arabic) || p.name, zoom: p.zoom, rank: p.rank },
      })),
    });
    this.#nameCountries();
  }

  #nameCountries(): void {
    if (this.#ground) {
      this.#source('countries').setData({
        type: 'FeatureCollection',
        features: countryLabels(this.#ground, this.#nameOf).map((c) => ({
          type: 'Feature', geometry: { type: 'Point', coordinates: c.at }, properties: { name: c.name },
        })),
      });
    }
  }

  #pictures(): void {
    const set = (name: string, image: ImageData): void => {
      if (this.#map.hasImage(name)) {
        this.#map.updateImage(name, image);
      } else {
        this.#map.addImage(name, image, { pixelRatio: 2 });
      }
    };
    for (const sign of signs) {
      set(`sign-${sign}`, drawn(sign, this.#colours.ink, this.#colours.halo));
    }
  }

  #at([x, y]: [number, number]): number | null {
    return this.#cells.at(x, y);
  }

  #click = (event: MapMouseEvent): void => {
    const unit = this.#at([event.point.x, event.point.y]);
    if (unit !== null) {
      this.#events.picked(unit);
    }
  };

  #move = (event: MapMouseEvent): void => {
    const [sign] = this.#map.queryRenderedFeatures(event.point, { layers: ['signs'] });
    const told = sign?.properties['summary'] as unknown;
    this.#events.over(this.#at([event.point.x, event.point.y]), typeof told === 'string' ? told : null, event.point.x, event.point.y);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const { clientWidth, clientHeight } = this.#map.getContainer();
      const unit = this.#at([clientWidth / 2, clientHeight / 2]);
      if (unit !== null) {
        this.#events.picked(unit);
      }
    }
  };
}

function inkOf(colour: string): Ink {
  const value = parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
