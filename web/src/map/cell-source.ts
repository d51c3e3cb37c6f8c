import { api, Problem } from '../api/client';
import type { CellMesh, CellTable } from '../layers/mesh';

export interface CellGround {
  readonly table: CellTable;
  readonly mesh: CellMesh;
}

const kept = new Map<string, Promise<CellGround>>();

/** The cells as known by a day, made ready by a worker. */
export function cellGround(known: string | null): Promise<CellGround> {
  const address = new URL(api.address('cells', { 'as-known': known }), document.baseURI).href;
  let made = kept.get(address);
  if (!made) {
    made = ask(address);
    kept.set(address, made);
    made.catch(() => kept.delete(address));
    if (kept.size > 3) {
      kept.delete(kept.keys().next().value!);
    }
  }

  return made;
}

function ask(address: string): Promise<CellGround> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./cells-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CellGround | { fault: { status: number; title: string; detail: string } }>) => {
      worker.terminate();
      if ('fault' in data) {
        fail(new Problem(data.fault.status, data.fault.title, data.fault.detail));
      } else {
        done(data);
      }
    };
    worker.onerror = (event) => {
      worker.terminate();
      fail(new Problem(0, 'no-answer', event.message));
    };
    worker.postMessage(address);
  });
}
