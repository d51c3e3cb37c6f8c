import { html } from 'lit';
import { api } from '../api/client';
import { empty } from '../parts/loading';
import type { Page } from '../api/types';
import { store } from '../state/store';
import { Room } from './room';

/** Figures about the same quantity, and what contradicts what. */
export class FiguresRoom extends Room<Page<Record<string, unknown>>> {
  protected override readonly name = 'figures';

  protected override ask(signal: AbortSignal): Promise<Page<Record<string, unknown>>> {
    return api.list('figures', { 'as-known': store.view.known, limit: 50 }, signal);
  }

  protected override show(page: Page<Record<string, unknown>>): unknown {
    return page.items.length === 0 ? empty() : html`<ul>${page.items.map((item) => html`<li><bdi>${JSON.stringify(item).slice(0, 200)}</bdi></li>`)}</ul>`;
  }
}

customElements.define('figures-room', FiguresRoom);
