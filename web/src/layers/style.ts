import type { StyleSpecification, LayerSpecification, ExpressionSpecification } from 'maplibre-gl';

/** Colours of the ground. */
export interface GroundColours {
  readonly sea: string;
  readonly land: string;
  readonly line: string;
  readonly ink: string;
  readonly halo: string;
  readonly accent: string;
}

export const nothing = { type: 'FeatureCollection' as const, features: [] };

/** The names' fonts: the page's own, so that they are drawn here and nothing is asked for. */
const fonts = ['Tide Sans'];

/** What the map is made of. States come by feature-state, so that a step of days moves no geometry. */
export function styleOf(colours: GroundColours): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: { type: 'geojson', data: nothing },
      cells: { type: 'geojson', data: nothing, tolerance: 0.3, buffer: 32 },
      places: { type: 'geojson', data: nothing },
      events: { type: 'geojson', data: nothing },
    },
    layers: layersOf(colours),
  };
}

function layersOf(colours: GroundColours): LayerSpecification[] {
  const state = (name: string, other: unknown): ExpressionSpecification => ['coalesce', ['feature-state', name], other] as ExpressionSpecification;
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'ground', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colours.land } },
    {
      id: 'cells', type: 'fill', source: 'cells',
      paint: { 'fill-color': ['to-color', ['feature-state', 'f'], 'rgba(0,0,0,0)'] as ExpressionSpecification, 'fill-antialias': false },
    },
    { id: 'hatch', type: 'fill', source: 'cells', paint: { 'fill-pattern': 'hatching', 'fill-opacity': state('h', 0), 'fill-antialias': false } },
    {
      id: 'edges', type: 'line', source: 'cells', minzoom: 6.5,
      paint: { 'line-color': colours.line, 'line-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 0, 8, 0.35], 'line-width': 0.6 },
    },
    {
      id: 'coast', type: 'line', source: 'ground', filter: ['!', ['to-boolean', ['get', 'disputed']]],
      paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1.6] },
    },
    {
      id: 'disputed', type: 'line', source: 'ground', filter: ['to-boolean', ['get', 'disputed']],
      paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1, 8, 2], 'line-dasharray': [3, 2.5] },
    },
    {
      id: 'chosen', type: 'line', source: 'cells', filter: ['==', ['id'], -1],
      paint: { 'line-color': colours.accent, 'line-width': 3 },
    },
    {
      id: 'regions', type: 'circle', source: 'events', filter: ['>', ['get', 'km'], 0],
      paint: {
        'circle-color': colours.ink, 'circle-opacity': 0.16, 'circle-blur': 1, 'circle-pitch-alignment': 'map',
        // 1 km at zoom z is 2^z / 78 pixels at the latitude of 35 degrees and with tiles of 512.
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, ['/', ['get', 'km'], 64], 12, ['*', ['get', 'km'], 64]],
      },
    },
    {
      id: 'rings', type: 'circle', source: 'places',
      paint: {
        'circle-color': 'rgba(0,0,0,0)', 'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 6, 9, 13],
        'circle-stroke-color': colours.ink, 'circle-stroke-width': 2.5, 'circle-stroke-opacity': state('b', 0),
      },
    },
    {
      id: 'dots', type: 'circle', source: 'places', filter: ['<=', ['get', 'zoom'], ['zoom']],
      paint: {
        'circle-color': colours.ink, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.6, 9, 3],
        'circle-stroke-color': colours.halo, 'circle-stroke-width': 1,
      },
    },
    {
      id: 'signs', type: 'symbol', source: 'events', filter: ['==', ['get', 'km'], 0],
      layout: { 'icon-image': ['concat', 'sign-', ['get', 'sign']], 'icon-allow-overlap': true, 'icon-offset': [0, -14], 'icon-size': 1 },
    },
    {
      id: 'countries', type: 'symbol', source: 'ground', maxzoom: 7, filter: ['has', 'name'],
      layout: {
        'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 12, 'text-letter-spacing': 0.12, 'text-transform': 'uppercase', 'text-max-width': 8,
      },
      paint: { 'text-color': colours.ink, 'text-opacity': 0.55, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'names', type: 'symbol', source: 'places', filter: ['<=', ['get', 'zoom'], ['zoom']],
      layout: {
        'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 9, 13.5],
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'], 'text-radial-offset': 0.55, 'text-justify': 'auto', 'symbol-sort-key': ['get', 'rank'],
        'text-padding': 3, 'text-max-width': 9,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
  ];
}
