import type { StyleSpecification, LayerSpecification } from 'maplibre-gl';

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

/** What the map is made of, but for the cells, which have a layer of their own (map/cell-layer.ts) above the land. */
export function styleOf(colours: GroundColours): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: { type: 'geojson', data: nothing },
      sieges: { type: 'geojson', data: nothing },
      places: { type: 'geojson', data: nothing },
      countries: { type: 'geojson', data: nothing },
      events: { type: 'geojson', data: nothing },
    },
    layers: layersOf(colours),
  };
}

function layersOf(colours: GroundColours): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'ground', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colours.land } },
    {
      id: 'coast', type: 'line', source: 'ground', filter: ['all', ['==', ['geometry-type'], 'LineString'], ['!', ['to-boolean', ['get', 'disputed']]]],
      paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1.6] },
    },
    {
      id: 'disputed', type: 'line', source: 'ground', filter: ['all', ['==', ['geometry-type'], 'LineString'], ['to-boolean', ['get', 'disputed']]],
      paint: { 'line-color': colours.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1, 8, 2], 'line-dasharray': [3, 2.5] },
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
      id: 'rings', type: 'circle', source: 'sieges',
      paint: {
        'circle-color': 'rgba(0,0,0,0)', 'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 3, 6, 7, 9, 13],
        'circle-stroke-color': colours.ink, 'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 3, 1.2, 6, 2, 9, 2.6],
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
      id: 'countries', type: 'symbol', source: 'countries', maxzoom: 7,
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
    // Above the names, which give way to it.
    {
      id: 'signs', type: 'symbol', source: 'events', filter: ['==', ['get', 'km'], 0],
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'sign']], 'icon-allow-overlap': true, 'icon-size': 1,
        'icon-offset': ['match', ['get', 'slot'], 0, ['literal', [0, -15]], 1, ['literal', [19, -15]], ['literal', [-19, -15]]],
      },
    },
  ];
}
