import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Derivation, Explained } from '../api/types';
import { Load, shown } from '../parts/loading';
import { Part } from '../parts/part';
import { words } from '../words/words';

/** How a claim was found: which rules took which words, as a tree of lists. */
export class ExplainTree extends Part {
  static override properties = { claim: { attribute: false } };

  declare claim: string;
  readonly #load = new Load<Explained>(() => this.requestUpdate());
  #asked = '';

  constructor() {
    super();
    this.claim = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#load.stop();
    this.#asked = '';
  }

  protected override willUpdate(): void {
    if (this.claim && this.claim !== this.#asked) {
      this.#asked = this.claim;
      this.#load.start((signal) => api.explain(this.claim, signal));
    }
  }

  protected override render(): unknown {
    return html`<section class="explain"><h3>${words().report.explain}</h3><p class="quiet">${words().report.explainHint}</p>
      ${shown(this.#load.state, (found) => html`<p dir="auto"><strong>${found.summary}</strong></p><ul class="explain-root">${this.#node(found.tree, 0)}</ul>`)}</section>`;
  }

  #node(node: Derivation, depth: number): TemplateResult {
    const { children } = node;
    const line = html`<code class="explain-rule">${node.rule}</code> <span class="explain-text" dir="auto">${node.text}</span>${node.what ? html` <span class="quiet">${node.what}</span>` : nothing}`;
    return html`<li>${children.length === 0 ? line : html`<details ?open=${depth < 2}><summary>${line}</summary><ul>${children.map((c) => this.#node(c, depth + 1))}</ul></details>`}</li>`;
  }
}

customElements.define('explain-tree', ExplainTree);
