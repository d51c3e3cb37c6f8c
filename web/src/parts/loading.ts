import { html, nothing, type TemplateResult } from 'lit';
import { Problem } from '../api/client';
import { words } from '../words/words';

/** What a request came to. */
export type Loaded<T> = { readonly is: 'loading' } | { readonly is: 'failed'; readonly problem: Problem } | { readonly is: 'ready'; readonly value: T };

export const loading = { is: 'loading' } as const;

/** A request that can be asked anew; an older one that comes late is dropped. */
export class Load<T> {
  #state: Loaded<T> = loading;
  #stop: AbortController | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): Loaded<T> {
    return this.#state;
  }

  /** What came last, also while something newer is on its way. */
  latest: T | null = null;

  start(ask: (signal: AbortSignal) => Promise<T>): void {
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.#state = loading;
    this.#changed();
    ask(stop.signal).then(
      (value) => this.#settle(stop, { is: 'ready', value }),
      (fault: unknown) => this.#settle(stop, { is: 'failed', problem: fault instanceof Problem ? fault : new Problem(0, String(fault), '') }),
    );
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  #settle(stop: AbortController, state: Loaded<T>): void {
    if (this.#stop === stop) {
      this.#state = state;
      this.latest = state.is === 'ready' ? state.value : null;
      this.#changed();
    }
  }
}

/** Shows what came of a request: the value, that it loads, or why there is none and what to do. */
export function shown<T>(state: Loaded<T>, view: (value: T) => unknown, again?: () => void): unknown {
  switch (state.is) {
    case 'loading':
      return html`<p class="status loading" role="status"><span class="spinner" aria-hidden="true"></span>${words().status.loading}</p>`;
    case 'failed':
      return failed(state.problem, again);
    case 'ready':
      return view(state.value);
  }
}

/** An error in plain words: what, where, what to do. */
export function failed(problem: Problem, again?: () => void): TemplateResult {
  const w = words().status;
  return html`<div class="status failed" role="alert">
    <p><strong>${w.failed}</strong></p>
    <p dir="auto">${problem.status === 0 && problem.message === 'no-answer' ? w.noAnswer : problem.message}</p>
    ${problem.detail ? html`<p dir="auto" class="quiet">${problem.detail}</p>` : nothing}
    ${again ? html`<button type="button" @click=${again}>${w.again}</button>` : nothing}
  </div>`;
}

/** That a list is empty, and what that means. */
export function empty(hint: string = words().status.emptyHint): TemplateResult {
  return html`<div class="status empty"><p><strong>${words().status.empty}</strong></p><p class="quiet">${hint}</p></div>`;
}
