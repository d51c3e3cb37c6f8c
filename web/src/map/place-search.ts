import { html, nothing } from 'lit';
import { api } from '../api/client';
import type { PlaceFound } from '../api/types';
import { Part } from '../parts/part';
import { foreign } from '../parts/pieces';
import { store } from '../state/store';
import { placeName, words } from '../words/words';

/** Finds a place by any spelling: a box with a list under it, worked by keys as lists are. */
export class PlaceSearch extends Part {
  #found: PlaceFound[] = [];
  #none = false;
  #at = -1;
  #wait: ReturnType<typeof setTimeout> | null = null;
  #stop: AbortController | null = null;

  protected override render(): unknown {
    const w = words().map;
    const open = this.#found.length > 0;
    return html`<div class="find">
      <input type="search" role="combobox" aria-label=${w.find} placeholder=${w.find} autocomplete="off" aria-expanded=${open} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${this.#at >= 0 ? `found-${this.#at}` : nothing} @input=${this.#typed} @keydown=${this.#key} @blur=${() => setTimeout(() => this.#shut(), 150)} />
      <ul id="found" role="listbox" aria-label=${w.find} ?hidden=${!open}>
        ${this.#found.map((p, i) => html`<li id="found-${i}" role="option" aria-selected=${i === this.#at} @mousedown=${() => this.#choose(p)}>
          ${foreign(placeName(p))} <span class="quiet">${[p.type, p.country].filter(Boolean).map((t, n) => html`${n ? ', ' : ''}${foreign(t)}`)}</span></li>`)}
      </ul>
      <p class="find-none quiet" role="status">${this.#none ? w.noneFound : ''}</p>
    </div>`;
  }

  #typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#wait ?? undefined);
    this.#stop?.abort();
    if (text === '') {
      this.#shut();
      return;
    }

    this.#wait = setTimeout(() => void this.#ask(text), 150);
  };

  async #ask(text: string): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const page = await api.places(text, stop.signal);
      this.#found = page.items;
      this.#none = page.items.length === 0;
      this.#at = page.items.length > 0 ? 0 : -1;
      this.requestUpdate();
    } catch {
      // Another letter was typed, or there is no answer; the list stays as it is.
    }
  }

  #key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found.length > 0) {
      event.preventDefault();
      this.#at = (this.#at + step + this.#found.length) % this.#found.length;
      this.requestUpdate();
    } else if (event.key === 'Enter' && this.#found[this.#at]) {
      event.preventDefault();
      this.#choose(this.#found[this.#at]!);
    } else if (event.key === 'Escape') {
      this.#shut();
    }
  };

  #choose(place: PlaceFound): void {
    this.#shut();
    store.go({ place: place.id });
  }

  #shut(): void {
    this.#found = [];
    this.#none = false;
    this.#at = -1;
    this.requestUpdate();
  }
}

customElements.define('place-search', PlaceSearch);
