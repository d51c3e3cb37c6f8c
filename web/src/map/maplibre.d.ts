// The build of MapLibre whose worker is a file of its own, as the page's content policy wants it.
declare module 'maplibre-gl/dist/maplibre-gl-csp.js' {
  export * from 'maplibre-gl';
}
