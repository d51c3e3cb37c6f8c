import { meshOf } from '../layers/mesh';

// Fetches the cells and makes triangles of them, away from the thread that draws.
addEventListener('message', (event: MessageEvent<string>) => {
  void (async () => {
    try {
      const reply = await fetch(event.data, { headers: { accept: 'application/json' } });
      if (!reply.ok) {
        const told = (await reply.json().catch(() => ({}))) as { title?: string; detail?: string };
        postMessage({ fault: { status: reply.status, title: told.title ?? reply.statusText, detail: told.detail ?? '' } });
        return;
      }

      const made = meshOf(await reply.json());
      const { corners, units, triangles } = made.mesh;
      (postMessage as (message: unknown, transfer: Transferable[]) => void)(made, [corners.buffer, units.buffer, triangles.buffer]);
    } catch (fault) {
      postMessage({ fault: { status: 0, title: 'no-answer', detail: String(fault) } });
    }
  })();
});
