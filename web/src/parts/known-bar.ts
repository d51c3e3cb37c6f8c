import { html, nothing } from 'lit';
import { dayOf, isoOf } from '../state/days';
import { store, type Field } from '../state/store';
import { shortDay, words } from '../words/words';
import { Part } from './part';

/** The known clock, as every room but the map shows it (which has it in its time line). */
export class KnownBar extends Part {
  protected override watched(): readonly Field[] {
    return ['known', 'facts'];
  }

  protected override render(): unknown {
    const w = words();
    const { known } = store.view;
    return html`<form class="known-bar" aria-label=${w.shell.asKnown} @submit=${(event: Event) => event.preventDefault()}>
      <label><span>${w.shell.asKnown}</span>
        <input dir="ltr" size="10" inputmode="numeric" placeholder=${isoOf(store.last)} title=${w.time.written} .value=${known?.slice(0, 10) ?? ''} @change=${this.#typed} /></label>
      <span class="quiet">${known ? shortDay(known) : w.shell.allKnown}</span>
      ${known ? html`<button type="button" @click=${() => store.go({ known: null })}>${w.shell.allKnown}</button>` : nothing}
    </form>`;
  }

  #typed = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    store.go({ known: dayOf(value) === null ? null : value });
  };
}

customElements.define('known-bar', KnownBar);
