/** Milliseconds until it is done. */
const wait = 160;

const waiting = new Set<() => void>();

/**
 * Does work that is not worth the time of a step itself, a little later: what several parts put off is done in one go, so that the page is drawn anew
 * once and not for each of them, and a few times a second at most while days run. The same function is done once.
 */
export function afterwards(work: () => void): void {
  if (waiting.size === 0) {
    setTimeout(() => {
      const all = [...waiting];
      waiting.clear();
      for (const one of all) {
        one();
      }
    }, wait);
  }

  waiting.add(work);
}
