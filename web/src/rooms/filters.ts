import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, isoOf } from '../state/days';
import { store } from '../state/store';
import { words } from '../words/words';

/** One filter of a room; its value stands in the address under its key. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'choice' | 'tick';
  /** Values and their words, for a choice. */
  readonly choices?: readonly (readonly [string, string])[];
  /** Names to offer while typing. */
  readonly offered?: readonly string[];
  readonly hint?: string;
}

/** What a filter is set to; empty where it is not. */
export function chosen(key: string): string {
  return store.view.own[key] ?? '';
}

/** Sets a filter, in the address; an empty value takes it away. */
export function choose(key: string, value: string): void {
  const own = { ...store.view.own };
  if (value === '') {
    delete own[key];
  } else {
    own[key] = value;
  }

  store.step({ own });
}

/** The filters that most rooms have: actor, place, from, to. */
export function usual(actors: readonly string[] = [], places: readonly string[] = []): Filter[] {
  const w = words().inRooms.filters;
  return [
    { key: 'actor', label: w.actor, kind: 'text', offered: actors, hint: w.any },
    { key: 'at', label: w.place, kind: 'text', offered: places, hint: w.any },
    { key: 'from', label: w.from, kind: 'day' },
    { key: 'to', label: w.to, kind: 'day' },
  ];
}

/** The filters of `usual` as the API asks for them. */
export function usualQuery(): Record<string, string | null> {
  return { actor: chosen('actor') || null, place: chosen('at') || null, from: chosen('from') || null, to: chosen('to') || null };
}

/** A bar of filters, with a button that clears them. */
export function filters(all: readonly Filter[]): TemplateResult {
  const w = words().inRooms.filters;
  const set = all.some((filter) => chosen(filter.key) !== '');
  return html`<details class="fold" ?open=${set || wide.matches}>
    <summary>${w.name}</summary>
    <form class="filters" role="search" aria-label=${w.name} @submit=${(event: Event) => event.preventDefault()}>
      ${all.map((filter) => (filter.kind === 'tick' ? tick(filter) : html`<label>${filter.label}${control(filter)}</label>`))}
      ${set ? html`<button type="button" @click=${() => clear(all)}>${w.clear}</button>` : nothing}
    </form>
  </details>`;
}

/** On a narrow window the filters are folded away until asked for. */
const wide = matchMedia('(min-width: 641px)');

/** A day as it is written in addresses and records, `2016-06-20`: never in the order of days and months that a browser's locale chooses. */
export function dayInput(name: string, value: string, set: (day: string) => void): TemplateResult {
  const changed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const text = input.value.trim();
    const good = text === '' || dayOf(text) !== null;
    input.setAttribute('aria-invalid', String(!good));
    input.setCustomValidity(good ? '' : words().inRooms.filters.dayForm);
    if (good) {
      set(text.slice(0, 10));
    } else {
      input.reportValidity();
    }
  };
  return html`<input type="text" class="day" name=${name} dir="ltr" inputmode="numeric" autocomplete="off" placeholder=${words().inRooms.filters.dayHint} .value=${value} @change=${changed} />`;
}

function clear(all: readonly Filter[]): void {
  const own = { ...store.view.own };
  for (const filter of all) {
    delete own[filter.key];
  }

  store.step({ own });
}

function control(filter: Filter): TemplateResult {
  const set = (event: Event): void => choose(filter.key, (event.target as HTMLInputElement | HTMLSelectElement).value.trim());
  switch (filter.kind) {
    case 'choice':
      return html`<select name=${filter.key} @change=${set}>
        <option value="" ?selected=${chosen(filter.key) === ''}>${words().inRooms.filters.all}</option>
        ${(filter.choices ?? []).map(([value, text]) => html`<option value=${value} ?selected=${chosen(filter.key) === value}>${text}</option>`)}
      </select>`;
    case 'day':
      return dayInput(filter.key, chosen(filter.key), (day) => choose(filter.key, day));
    default: {
      const offers = [...new Set(filter.offered ?? [])].sort().slice(0, 300);
      const list = offers.length > 0 ? `offer-${filter.key}` : nothing;
      return html`<input type="search" name=${filter.key} dir="auto" autocomplete="off" list=${list} placeholder=${filter.hint ?? ''} .value=${chosen(filter.key)} @change=${set} />
        ${offers.length > 0 ? html`<datalist id="offer-${filter.key}">${offers.map((name) => html`<option value=${name}></option>`)}</datalist>` : nothing}`;
    }
  }
}

function tick(filter: Filter): TemplateResult {
  return html`<label class="tick"><input type="checkbox" name=${filter.key} .checked=${chosen(filter.key) !== ''}
    @change=${(event: Event) => choose(filter.key, (event.target as HTMLInputElement).checked ? '1' : '')} />${filter.label}</label>`;
}

/** The valid day, for rooms that show one day; the known day stands above every room. */
export function validDay(): TemplateResult {
  const w = words().inRooms.clocks;
  return html`<div class="filters clocks" role="group" aria-label=${w.on}>
    <label>${w.on}<span class="stepper">
      <button type="button" aria-label=${w.earlier} title=${w.earlier} @click=${() => stepOn(-1)}><span class="arrow back" aria-hidden="true"></span></button>
      ${dayInput('on', isoOf(store.on), (day) => store.step({ on: day || null }))}
      <button type="button" aria-label=${w.later} title=${w.later} @click=${() => stepOn(1)}><span class="arrow" aria-hidden="true"></span></button>
    </span></label>
    <input class="day-range" type="range" aria-label=${w.on} aria-valuetext=${isoOf(store.on)} min=${store.first} max=${store.last} .value=${String(store.on)} @input=${slideOn} />
  </div>`;
}

function slideOn(event: Event): void {
  store.step({ on: isoOf(Number((event.target as HTMLInputElement).value)) });
}

function stepOn(days: number): void {
  store.step({ on: isoOf(Math.min(Math.max(store.on + days, store.first), store.last)) });
}
