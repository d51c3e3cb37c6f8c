import { html, type TemplateResult } from 'lit';
import type { Words } from '../words/words';

/** A room: its name in addresses, the key of its words, how its code is loaded, and its element. */
export interface RoomEntry {
  readonly path: string;
  readonly name: keyof Words['rooms'];
  readonly load: () => Promise<unknown>;
  readonly element: () => TemplateResult;
}

/** The rooms, in the order of the menu. A room's code is loaded when it is first opened. */
export const rooms: readonly RoomEntry[] = [
  { path: 'map', name: 'map', load: () => import('../map/map-room'), element: () => html`<map-room></map-room>` },
  { path: 'figures', name: 'figures', load: () => import('./figures-room'), element: () => html`<figures-room></figures-room>` },
  { path: 'sources', name: 'sources', load: () => import('./sources-room'), element: () => html`<sources-room></sources-room>` },
  { path: 'ties', name: 'ties', load: () => import('./ties-room'), element: () => html`<ties-room></ties-room>` },
  { path: 'allegations', name: 'docket', load: () => import('./docket-room'), element: () => html`<docket-room></docket-room>` },
  { path: 'forecasts', name: 'ledger', load: () => import('./ledger-room'), element: () => html`<ledger-room></ledger-room>` },
  { path: 'statements', name: 'statements', load: () => import('./statements-room'), element: () => html`<statements-room></statements-room>` },
  { path: 'reports', name: 'reports', load: () => import('./reports-room'), element: () => html`<reports-room></reports-room>` },
  { path: 'nothing-found', name: 'nothingFound', load: () => import('./nothing-found-room'), element: () => html`<nothing-found-room></nothing-found-room>` },
];
