import { html } from 'lit';
import { Load, shown } from '../parts/loading';
import { Part } from '../parts/part';
import type { Field } from '../state/store';
import { words, type Words } from '../words/words';

/**
 * A room of the page: it asks for its records when the view changes and shows them, or that they load, or why they cannot be had. A room is an element
 * of its own file with `customElements.define`, and stands in registry.ts.
 */
export abstract class Room<T> extends Part {
  readonly #load = new Load<T>(() => this.requestUpdate());

  /** The key of the room's name and hint. */
  protected abstract readonly name: keyof Words['rooms'];

  /** Asks for the records. */
  protected abstract ask(signal: AbortSignal): Promise<T>;

  /** Shows the records. */
  protected abstract show(value: T): unknown;

  /** The fields that the question depends on: a change asks anew. */
  protected asked(): readonly Field[] {
    return ['known', 'own', 'item'];
  }

  protected override watched(): readonly Field[] {
    return [...this.asked(), 'facts', 'claim'];
  }

  protected override noticed(changed: ReadonlySet<Field>): void {
    // A reader who leaves takes the item of the next room along: that is no question to this one.
    if (!changed.has('room') && this.asked().some((field) => changed.has(field))) {
      this.again();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#load.stop();
  }

  /** Asks once more. */
  protected again = (): void => this.#load.start((signal) => this.ask(signal));

  protected override render(): unknown {
    const w = words();
    return html`<section class="room room-${this.name}" aria-labelledby="room-title">
      <header class="room-head">
        <h1 id="room-title">${w.rooms[this.name]}</h1>
        <p class="quiet">${w.roomHints[this.name]}</p>
        ${this.tools()}
      </header>
      <div class="room-body">${shown(this.#load.state, (value) => this.show(value), this.again)}</div>
    </section>`;
  }

  /** Filters and buttons at the head of the room. */
  protected tools(): unknown {
    return '';
  }
}
