import { html, nothing } from 'lit';
import { api, Problem } from './api/client';
import { failed } from './parts/loading';
import { Part } from './parts/part';
import './parts/known-bar';
import './parts/page-tour';
import './parts/table-twin';
import { copy, speak } from './parts/pieces';
import './evidence/report-view';
import { rooms, type RoomEntry } from './rooms/registry';
import { isoOf } from './state/days';
import { store, type Field } from './state/store';
import { keep, kept, language, number, offered, shortDay, words, wordsIn } from './words/words';

/** The page: its head, its menu, and the room that the address names. */
export class TidemarkApp extends Part {
  #fault: Problem | null = null;
  #loaded = new Set<string>();
  #menu = false;

  protected override watched(): readonly Field[] {
    return ['room', 'item', 'facts', 'known', 'lang', 'look'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dress();
    addEventListener('beforeprint', () => {
      const head = this.querySelector('.print-head');
      if (head) {
        head.textContent = this.#citation();
      }
    });
    void this.#open();
  }

  protected override noticed(changed: ReadonlySet<Field>): void {
    if (changed.has('lang') || changed.has('words') || changed.has('look') || changed.has('room') || changed.has('facts')) {
      this.#dress();
    }

    if (changed.has('room')) {
      this.#menu = false;
    }

    if (changed.has('lang') && !changed.has('words')) {
      store.tell(new Set(['words']));
    }
  }

  /** Language, direction and look of the document. */
  #dress(): void {
    const root = document.documentElement;
    root.lang = language();
    root.dir = words().language.dir;
    root.dataset['look'] = look();
    const entry = this.#entry();
    const name = store.facts?.name;
    document.title = [entry ? words().rooms[entry.name] : null, name, words().shell.title].filter(Boolean).join(' · ');
  }

  async #open(): Promise<void> {
    this.#fault = null;
    try {
      store.facts = await api.facts();
    } catch (fault) {
      this.#fault = fault instanceof Problem ? fault : new Problem(0, String(fault), '');
    }

    this.requestUpdate();
  }

  #entry(): RoomEntry | undefined {
    const path = store.view.room === 'claim' ? 'reports' : store.view.room;
    return rooms.find((room) => room.path === path);
  }

  protected override render(): unknown {
    const w = words();
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${w.shell.skip}</a>
      <header class="head">
        <a class="brand" href=${store.link({ room: 'map', item: null, claim: null, own: {} })}><img src="icon.svg" alt="" width="26" height="26" /><span>${w.shell.title}</span></a>
        <button type="button" class="menu-button" aria-expanded=${this.#menu} aria-controls="rooms" @click=${() => this.#toggle()}>${w.shell.menu}</button>
        <nav id="rooms" class=${this.#menu ? 'open' : ''} aria-label=${w.shell.rooms}>
          <ul>${rooms.map((room) => this.#tab(room))}</ul>
        </nav>
        <div class="head-tools">
          <button type="button" class="plain" @click=${() => dispatchEvent(new Event('tidemark-tour'))}>${w.shell.tour}</button>
          <button type="button" class="plain" @click=${this.#cite}>${w.shell.cite}</button>
          <button type="button" class="plain" @click=${() => print()}>${w.shell.print}</button>
          <button type="button" class="plain" @click=${this.#turn} aria-pressed=${look() === 'dark'}>${look() === 'dark' ? w.shell.light : w.shell.dark}</button>
          ${offered.filter((code) => code !== language()).map((code) => html`
            <button type="button" class="plain" lang=${code} @click=${() => speak(code)}>${wordsIn(code).language.name}</button>`)}
        </div>
      </header>
      <div class="print-head"></div>
      ${store.facts && this.#entry()?.path !== 'map' ? html`<known-bar></known-bar>` : nothing}
      <main id="main" tabindex="-1">${this.#main()}</main>
      <page-tour></page-tour>
      <div id="said" role="status" aria-live="polite"></div>`;
  }

  #tab(room: RoomEntry): unknown {
    const here = room === this.#entry();
    return html`<li><a href=${store.link({ room: room.path, item: null, claim: null, own: {} })} aria-current=${here ? 'page' : nothing}>${words().rooms[room.name]}</a></li>`;
  }

  #main(): unknown {
    if (this.#fault) {
      return html`<div class="room">${failed(this.#fault, () => void this.#open())}</div>`;
    }

    const entry = this.#entry();
    if (!entry) {
      return html`<div class="room"><p>${words().shell.notFound}</p><p><a href=${store.link({ room: 'map', item: null })}>${words().shell.toMap}</a></p></div>`;
    }

    if (!store.facts || !this.#loaded.has(entry.path)) {
      void entry.load().then(() => {
        this.#loaded.add(entry.path);
        this.requestUpdate();
      });
      return html`<p class="status loading" role="status"><span class="spinner" aria-hidden="true"></span>${words().status.loading}</p>`;
    }

    return entry.path === 'reports' && store.view.item ? html`<report-view></report-view>` : entry.element();
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  };

  #toggle(): void {
    this.#menu = !this.#menu;
    this.requestUpdate();
  }

  #turn = (): void => {
    keep('look', look() === 'dark' ? 'light' : 'dark');
    store.tell(new Set(['look']));
  };

  #cite = (event: Event): void => {
    void copy(this.#citation(), event.currentTarget as HTMLElement);
  };

  /** What a reader needs to find this view again: the case, its version, both clocks, the address. */
  #citation(): string {
    const w = words().shell;
    const facts = store.facts;
    if (!facts) {
      return '';
    }

    const known = store.view.known ? `${w.asKnown} ${shortDay(store.view.known)}` : w.asKnownAll;
    const entry = this.#entry();
    return `${w.title}, ${entry ? words().rooms[entry.name] : ''}. ${w.case} ${facts.name}, ${w.version} ${facts.version}, ${facts.program}, ${facts.estimator}. `
      + `${w.onDay} ${isoOf(store.on)}, ${known}. ${w.counts(number(facts.reports), number(facts.claims), number(facts.places))}. ${location.href}`;
  }
}

/** Light or dark: the reader's choice, else the system's. */
function look(): 'light' | 'dark' {
  const chosen = kept('look');
  return chosen === 'dark' || chosen === 'light' ? chosen : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => store.tell(new Set(['look'])));
customElements.define('tidemark-app', TidemarkApp);
