import { LitElement } from 'lit';
import { store, type Field } from '../state/store';

/**
 * An element of the page. It renders into the page itself (no shadow), so that one sheet of styles, one print view and one tree for assistive
 * technology hold for all; and it draws itself again when a field of the store changes that it watches.
 */
export abstract class Part extends LitElement {
  #leave: (() => void) | null = null;

  /** The fields of the store that this part shows. Words are always watched. */
  protected watched(): readonly Field[] {
    return [];
  }

  /** Called when a watched field has changed, before the part draws itself again. */
  protected noticed(_changed: ReadonlySet<Field>): void {}

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = store.subscribe((changed) => {
      if (changed.has('words') || this.watched().some((field) => changed.has(field))) {
        this.noticed(changed);
        this.requestUpdate();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }
}
