import type { Questions } from './schema';
import type { Measure } from './types';

/** What went wrong with a request, as the server tells it (`application/problem+json`), or why there was no answer. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;

  constructor(status: number, title: string, detail: string) {
    super(title);
    this.status = status;
    this.detail = detail;
  }
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A question of the API by its path, as its description has it; parts in braces vary. */
export type Question = keyof Questions;

/** The answer to a question. */
export type Answer<Q extends Question> = Questions[Q]['answer'];

/** What may be wished of a question: what stands behind the question mark. Of what may come several times one is given. */
export type Wishes<Q extends Question> = { readonly [N in keyof Questions[Q]['query']]?: (Exclude<Questions[Q]['query'][N], undefined> extends readonly (infer One)[] ? One : Questions[Q]['query'][N]) | null | undefined };

/** The server's `/api/v1`: reading only. Every call may be given up by its signal. */
export class Api {
  readonly #base: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(base: string) {
    this.#base = base;
  }

  facts(): Promise<Answer<'case'>> {
    return this.#keep('case', {});
  }

  changes(known: string | null): Promise<Answer<'changes'>> {
    return this.#keep('changes', { 'as-known': known });
  }

  ground(): Promise<Answer<'ground'>> {
    return this.#keep('ground', {});
  }

  shares(on: string, known: string | null, signal?: AbortSignal): Promise<Answer<'shares'>> {
    return this.ask('shares', [], { on, 'as-known': known }, signal);
  }

  series(measure: Measure, known: string | null): Promise<Answer<'shares/series'>> {
    return this.#keep('shares/series', { measure, 'as-known': known });
  }

  evidence(place: string, on: string, known: string | null, signal?: AbortSignal): Promise<Answer<'places/{id}/evidence'>> {
    return this.ask('places/{id}/evidence', [place], { on, 'as-known': known }, signal);
  }

  history(place: string, known: string | null, signal?: AbortSignal): Promise<Answer<'places/{id}/history'>> {
    return this.ask('places/{id}/history', [place], { 'as-known': known }, signal);
  }

  places(words: string, signal?: AbortSignal): Promise<Answer<'places'>> {
    return this.ask('places', [], { q: words, limit: 12 }, signal);
  }

  events(query: Wishes<'events'>, signal?: AbortSignal): Promise<Answer<'events'>> {
    return this.ask('events', [], query, signal);
  }

  statements(query: Wishes<'statements'>, signal?: AbortSignal): Promise<Answer<'statements'>> {
    return this.ask('statements', [], query, signal);
  }

  reports(query: Wishes<'reports'>, signal?: AbortSignal): Promise<Answer<'reports'>> {
    return this.ask('reports', [], query, signal);
  }

  report(id: string, signal?: AbortSignal): Promise<Answer<'reports/{id}'>> {
    return this.ask('reports/{id}', [id], {}, signal);
  }

  explain(claim: string, signal?: AbortSignal): Promise<Answer<'claims/{id}/explain'>> {
    return this.ask('claims/{id}/explain', [claim], {}, signal);
  }

  /** The address of an answer, for links and downloads. */
  address(path: string, query: Query = {}): string {
    const asked = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== '') {
        asked.set(key, String(value));
      }
    }

    const text = asked.toString();
    return `${this.#base}/${path}${text ? '?' + text : ''}`;
  }

  /** The answer to a question; what its path leaves open is given in order. */
  ask<Q extends Question>(question: Q, parts: readonly string[], wishes: Wishes<Q>, signal?: AbortSignal): Promise<Answer<Q>> {
    const left = [...parts];
    return this.#get(question.replace(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? '')), wishes as Query, signal);
  }

  async #get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
    let reply: Response;
    try {
      reply = await fetch(this.address(path, query), { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
    } catch (fault) {
      if (signal?.aborted) {
        throw fault;
      }

      throw new Problem(0, 'no-answer', '');
    }

    if (!reply.ok) {
      throw await problemOf(reply);
    }

    return (await reply.json()) as T;
  }

  /** Answers that a case version fixes are asked for once. */
  #keep<Q extends Question>(question: Q, query: Wishes<Q>): Promise<Answer<Q>> {
    const address = this.address(question, query as Query);
    let kept = this.#kept.get(address) as Promise<Answer<Q>> | undefined;
    if (!kept) {
      kept = this.ask(question, [], query);
      this.#kept.set(address, kept);
      kept.catch(() => this.#kept.delete(address));
      if (this.#kept.size > 24) {
        this.#kept.delete(this.#kept.keys().next().value!);
      }
    }

    return kept;
  }
}

async function problemOf(reply: Response): Promise<Problem> {
  try {
    const told = (await reply.json()) as { title?: string; detail?: string };
    return new Problem(reply.status, told.title ?? reply.statusText, told.detail ?? '');
  } catch {
    return new Problem(reply.status, reply.statusText || String(reply.status), '');
  }
}

export const api = new Api('/api/v1');
