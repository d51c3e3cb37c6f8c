import type { CaseFacts } from '../api/types';
import { dayOf, type DayNumber } from './days';
import { addressOf, viewOf, type View } from './route';

export type Field = keyof View | 'facts' | 'words' | 'look';
export type Listener = (changed: ReadonlySet<Field>) => void;

/**
 * What the page shows, in one place: the view (which the address holds) and the facts of the case. Parts listen and ask; nothing else is shared.
 */
export class Store {
  #view: View;
  #facts: CaseFacts | null = null;
  readonly #listeners = new Set<Listener>();
  #written: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    this.#view = viewOf(location.hash);
    addEventListener('hashchange', () => this.#take(viewOf(location.hash)));
  }

  get view(): View {
    return this.#view;
  }

  get facts(): CaseFacts | null {
    return this.#facts;
  }

  set facts(facts: CaseFacts | null) {
    this.#facts = facts;
    this.tell(new Set(['facts']));
  }

  /** The valid day shown: that of the address, else the last day of evidence. */
  get on(): DayNumber {
    return dayOf(this.#view.on) ?? this.last;
  }

  /** The first day that the case has evidence of. */
  get first(): DayNumber {
    return dayOf(this.#facts?.days?.[0]) ?? 0;
  }

  /** The last day that the case has evidence of. */
  get last(): DayNumber {
    return dayOf(this.#facts?.days?.[1]) ?? 0;
  }

  /** Goes to a view, with a step in the browser's history. */
  go(change: Partial<View>): void {
    this.#flush();
    const next = { ...this.#view, ...change };
    const address = addressOf(next);
    if (address !== location.hash) {
      history.pushState(null, '', address);
    }

    this.#take(next);
  }

  /** Changes the view in place (a day stepped, a word typed): the address follows once the view rests, the history does not grow. A browser looks for the page's icon anew with each address. */
  step(change: Partial<View>): void {
    this.#take({ ...this.#view, ...change });
    clearTimeout(this.#written ?? undefined);
    this.#written = setTimeout(() => this.#flush(), 400);
  }

  /** The address of the view with something changed: for links. */
  link(change: Partial<View>): string {
    return addressOf({ ...this.#view, ...change });
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(changed: ReadonlySet<Field>): void {
    for (const listener of [...this.#listeners]) {
      listener(changed);
    }
  }

  #take(next: View): void {
    const before = this.#view;
    this.#view = next;
    const changed = new Set<Field>();
    for (const key of Object.keys(next) as (keyof View)[]) {
      if (key === 'own' ? !same(before.own, next.own) : before[key] !== next[key]) {
        changed.add(key);
      }
    }

    if (changed.size > 0) {
      this.tell(changed);
    }
  }

  #flush(): void {
    if (this.#written !== null) {
      clearTimeout(this.#written);
      this.#written = null;
      history.replaceState(null, '', addressOf(this.#view));
    }
  }
}

function same(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

export const store = new Store();
