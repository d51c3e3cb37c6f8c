// Answers `/api/v1` from case.json while the page is worked on without a server (vite dev only; never part of the built page).
import { readFileSync } from 'node:fs';

const all = JSON.parse(readFileSync(new URL('./case.json', import.meta.url), 'utf8'));

/** @type {import('vite').Connect.NextHandleFunction} */
export function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://mock');
  const found = find(decodeURIComponent(url.pathname).replace(/^\/(api\/v1\/)?/, ''), url.searchParams);
  response.setHeader('content-type', found ? 'application/json' : 'application/problem+json');
  response.statusCode = found ? 200 : 404;
  response.end(JSON.stringify(found ?? { title: 'The made-up case has no answer to this', status: 404, detail: url.pathname }));
}

function find(path, query) {
  const simple = { case: all.facts, changes: all.changes, cells: all.cells, ground: all.ground, shares: all.shares, 'shares/series': all.series };
  if (path in simple) {
    return simple[path];
  }

  if (path in all.items) {
    return { items: all.items[path], next: null };
  }

  if (path === 'places') {
    const words = (query.get('q') ?? '').toLowerCase();
    return { items: all.cells.features.map((f) => ({ id: f.properties.place, ...f.properties })).filter((p) => p.name.toLowerCase().startsWith(words)).slice(0, 12), next: null };
  }

  const [kind, id, what] = path.split('/');
  if (kind === 'places') {
    return what === 'history' ? (all.history[id] ?? { changes: [], series: { day: [], states: [] } }) : (all.evidence[id] ?? silent(id, query.get('on')));
  }

  if (kind === 'reports') {
    const page = all.page[id];
    return page && { ...page, text: page.claims.map((c) => c.summary).join('. ') };
  }

  return kind === 'claims' && what === 'explain' ? { rule: 'made-up', text: all.claims[id]?.quote.exact ?? '', start: 0, end: 0, children: [] } : all.claims[id];
}

function silent(id, on) {
  const name = all.cells.features.find((f) => f.properties.place === id)?.properties.name ?? id;
  return {
    place: { id, name }, on, 'as-known': null, reconciler: 'newest-observed/1', outcome: 'unknown', holders: [], contested: false, besieged: false,
    'newest-evidence': null, 'newest-report': null, 'no-word-since': null, origins: 0, 'described-nearby': 0, standings: [], sightings: [], estimate: null, rules: [],
  };
}
