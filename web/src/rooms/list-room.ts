import { html, nothing } from 'lit';
import { api, Problem, type Query, type Question } from '../api/client';
import { say } from '../parts/pieces';
import { number, words } from '../words/words';
import type { Listing, ListOf } from './records';
import { Room } from './room';

/** Asks for a page of a list. */
export async function listing<T>(question: ListOf<T>, query: Query, signal?: AbortSignal): Promise<Listing<T>> {
  // With which question what is answered, ListOf tells; for an open T the compiler does not follow that.
  return (await api.ask<Question>(question, [], query, signal)) as unknown as Listing<T>;
}

/** A room that shows a list: page by page, with how many there are. */
export abstract class ListRoom<T> extends Room<Listing<T>> {
  #added: T[] = [];
  #next: string | null = null;
  #waiting = false;

  /** The list's path under the API. */
  protected abstract path(): ListOf<T>;

  /** What is asked of it, but for the page. */
  protected abstract query(): Query;

  /** How many at once. */
  protected readonly perPage: number = 50;

  /** Shows what has come so far. */
  protected abstract list(items: readonly T[], page: Listing<T>): unknown;

  /** Shown where nothing answers. */
  protected abstract none(): unknown;

  protected override async ask(signal: AbortSignal): Promise<Listing<T>> {
    this.#added = [];
    const first = await listing<T>(this.path(), { ...this.query(), limit: this.perPage }, signal);
    this.#next = first.next;
    return first;
  }

  protected override show(page: Listing<T>): unknown {
    const items = [...page.items, ...this.#added];
    if (items.length === 0) {
      return this.none();
    }

    const w = words().inRooms.list;
    return html`${this.list(items, page)}
      <p class="list-end">
        <span class="quiet">${w.shown(number(items.length), number(page.count))}</span>
        ${this.#next ? html`<button type="button" ?disabled=${this.#waiting} @click=${this.#more}>${w.more}</button>` : nothing}
      </p>`;
  }

  #more = async (): Promise<void> => {
    const after = this.#next;
    const asked = JSON.stringify(this.query());
    this.#waiting = true;
    this.requestUpdate();
    try {
      const page = await listing<T>(this.path(), { ...this.query(), limit: this.perPage, after });
      if (after === this.#next && asked === JSON.stringify(this.query())) {
        this.#added.push(...page.items);
        this.#next = page.next;
      }
    } catch (fault) {
      say(fault instanceof Problem && fault.status > 0 ? fault.message : words().status.noAnswer);
    } finally {
      this.#waiting = false;
      this.requestUpdate();
    }
  };
}
