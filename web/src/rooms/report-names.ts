import { api } from '../api/client';
import type { ReportRecord } from '../api/types';

/** Titles and outlets of the reports of a list, by id, for rooms whose records name a report only. */
export async function reportNames(known: string | null, signal: AbortSignal): Promise<ReadonlyMap<string, ReportRecord>> {
  const named = new Map<string, ReportRecord>();
  let after: string | null = null;
  do {
    const page: { items: ReportRecord[]; next: string | null } = await api.reports({ 'as-known': known, limit: 1000, after }, signal);
    page.items.forEach((report) => named.set(report.id, report));
    after = page.next;
  } while (after !== null && named.size < 5000);
  return named;
}
