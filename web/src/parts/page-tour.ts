import { html, nothing } from 'lit';
import { api } from '../api/client';
import { store, type Field } from '../state/store';
import { keep, kept, number, words } from '../words/words';
import { Part } from './part';

const steps = ['map', 'day', 'known', 'place', 'rooms'] as const;
const targets: Readonly<Record<(typeof steps)[number], string>> = { map: '.map-stage', day: '.tl-bar', known: '.tl-known', place: 'evidence-panel, .map-search', rooms: '.head nav' };

/** Five steps round the page, shown once to who comes first, and again to who asks. It never stands between the reader and the page. */
export class PageTour extends Part {
  #at = -1;

  protected override watched(): readonly Field[] {
    return ['room', 'facts', 'place'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('tidemark-tour', this.#begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('tidemark-tour', this.#begin);
  }

  protected override willUpdate(): void {
    if (this.#at < 0 && store.facts && store.view.room === 'map' && kept('toured') === null) {
      this.#at = 0;
    }
  }

  protected override updated(): void {
    document.querySelectorAll('.tour-here').forEach((e) => e.classList.remove('tour-here'));
    const step = steps[this.#at];
    if (step) {
      const target = document.querySelector(targets[step]);
      target?.classList.add('tour-here');
      this.querySelector('.tour')?.classList.toggle('tour-top', step === 'day' || step === 'known');
    }
  }

  #begin = (): void => {
    store.go({ room: 'map', item: null });
    this.#go(0);
  };

  #go(step: number): void {
    this.#at = step;
    this.requestUpdate();
    if (steps[step] === 'place' && !store.view.place) {
      // The place that most is said of has most to show.
      void api.places('').then((page) => page.items[0] && this.#at === step && store.go({ place: page.items[0].id }), () => undefined);
    }

    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.tour-next')?.focus());
  }

  #end = (): void => {
    keep('toured', 'yes');
    this.#at = -1;
    this.requestUpdate();
  };

  protected override render(): unknown {
    const step = steps[this.#at];
    if (!step || store.view.room !== 'map') {
      return nothing;
    }

    const w = words().tour;
    const last = this.#at === steps.length - 1;
    return html`<section class="tour" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.#end()}>
      <p class="quiet">${w.title} · ${w.step(number(this.#at + 1), number(steps.length))}</p>
      <h2 id="tour-title">${w.steps[step].title}</h2>
      <p id="tour-text">${w.steps[step].text}</p>
      <p class="tour-buttons">
        <button type="button" class="plain" @click=${this.#end}>${w.skip}</button>
        ${this.#at > 0 ? html`<button type="button" @click=${() => this.#go(this.#at - 1)}>${w.back}</button>` : nothing}
        <button type="button" class="primary tour-next" @click=${() => (last ? this.#end() : this.#go(this.#at + 1))}>${last ? w.done : w.next}</button>
      </p>
    </section>`;
  }
}

customElements.define('page-tour', PageTour);
