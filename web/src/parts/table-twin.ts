import { html, nothing } from 'lit';
import { number, words } from '../words/words';
import { Part } from './part';

export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
}

/** A cell: text, or a piece of page with the text that stands for it in a CSV. */
export type Cell = string | number | null | { readonly text: string; readonly show: unknown };

/**
 * The table that says what a map or chart shows, for those who cannot see it and for those who want the numbers. Shut until asked for, unless `open`.
 * `<table-twin .caption=${..} .columns=${[..]} .rows=${[[..]]}></table-twin>`
 */
export class TableTwin extends Part {
  static override properties = {
    caption: { attribute: false },
    columns: { attribute: false },
    rows: { attribute: false },
    file: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  declare caption: string;
  declare columns: readonly Column[];
  /** The rows, or a function that makes them when the table is opened. */
  declare rows: readonly (readonly Cell[])[] | (() => readonly (readonly Cell[])[]);
  /** The name of the CSV file. */
  declare file: string;
  declare open: boolean;
  #shown = 200;

  constructor() {
    super();
    this.caption = '';
    this.columns = [];
    this.rows = [];
    this.file = 'table.csv';
    this.open = false;
  }

  protected override render(): unknown {
    return html`<details class="twin" ?open=${this.open} @toggle=${this.#toggled}>
      <summary>${this.open ? words().table.hide : words().table.show}<span class="twin-of">: ${this.caption}</span></summary>
      ${this.open ? this.#table() : nothing}
    </details>`;
  }

  #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  #rows(): readonly (readonly Cell[])[] {
    return typeof this.rows === 'function' ? this.rows() : this.rows;
  }

  #table(): unknown {
    const w = words().table;
    const rows = this.#rows();
    const left = rows.length - this.#shown;
    return html`<div class="twin-scroll" tabindex="0" role="region" aria-label=${this.caption}>
        <table>
          <caption>${this.caption} <span class="quiet">(${w.rows(number(rows.length))})</span></caption>
          <thead><tr>${this.columns.map((c) => html`<th scope="col" class=${c.numeric ? 'num' : ''}>${c.label}</th>`)}</tr></thead>
          <tbody>
            ${rows.slice(0, this.#shown).map((row) => html`<tr>${row.map((cell, at) => this.#cell(cell, at))}</tr>`)}
          </tbody>
        </table>
      </div>
      <p class="tools">
        ${left > 0 ? html`<button type="button" @click=${() => this.#more()}>${w.more(number(Math.min(left, 500)))}</button>` : nothing}
        <button type="button" @click=${() => this.#save(rows)}>${w.csv}</button>
      </p>`;
  }

  #cell(cell: Cell, at: number): unknown {
    const shown = cell !== null && typeof cell === 'object' ? cell.show : typeof cell === 'string' ? html`<bdi>${cell}</bdi>` : cell;
    const kind = this.columns[at]?.numeric ? 'num' : '';
    return at === 0 ? html`<th scope="row" class=${kind}>${shown}</th>` : html`<td class=${kind}>${shown}</td>`;
  }

  #more(): void {
    this.#shown += 500;
    this.requestUpdate();
  }

  #save(rows: readonly (readonly Cell[])[]): void {
    const lines = [this.columns.map((c) => c.label), ...rows.map((row) => row.map(textOf))];
    save(this.file, 'text/csv', '\ufeff' + lines.map((line) => line.map(field).join(',')).join('\r\n') + '\r\n');
  }
}

function textOf(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'object' ? cell.text : String(cell);
}

/** A field of a CSV file; one that a spreadsheet would take for a formula is disarmed. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to the reader. Nothing leaves the machine. */
export function save(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('table-twin', TableTwin);
