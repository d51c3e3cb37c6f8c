/** What the reader looks at. Every view has an address (`#/room/item?on=..&as-known=..&place=..`), and the address restores it. */
export interface View {
  /** The room: `map`, or one of the registry. */
  readonly room: string;
  /** What is open in the room: a report, an event; null for the room itself. */
  readonly item: string | null;
  /** The valid day, `2016-06-20`; null for the last day of evidence. */
  readonly on: string | null;
  /** The known day or instant; null for all that the case holds. */
  readonly known: string | null;
  /** The place whose evidence is open. */
  readonly place: string | null;
  /** The claim that is pointed at. */
  readonly claim: string | null;
  /** The language of the page, where the address sets one. */
  readonly lang: string | null;
  /** What a room keeps of its own: filters, words sought, pages. */
  readonly own: Readonly<Record<string, string>>;
}

export const home: View = { room: 'map', item: null, on: null, known: null, place: null, claim: null, lang: null, own: {} };

const keys = { on: 'on', known: 'as-known', place: 'place', claim: 'claim', lang: 'lang' } as const;

/** The view that an address (`location.hash`) stands for; what cannot be read is left out. */
export function viewOf(hash: string): View {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [room, ...rest] = path.split('/').map(decode);
  const asked = new URLSearchParams(query);
  const own: Record<string, string> = {};
  const taken = new Set<string>(Object.values(keys));
  for (const [key, value] of asked) {
    if (!taken.has(key) && value !== '') {
      own[key] = value;
    }
  }

  return {
    room: room || home.room,
    item: rest.join('/') || null,
    on: asked.get(keys.on) || null,
    known: asked.get(keys.known) || null,
    place: asked.get(keys.place) || null,
    claim: asked.get(keys.claim) || null,
    lang: asked.get(keys.lang) || null,
    own,
  };
}

/** The address of a view; the same view gives the same address. */
export function addressOf(view: View): string {
  const query = new URLSearchParams();
  for (const [field, key] of Object.entries(keys) as [keyof typeof keys, string][]) {
    const value = view[field];
    if (value) {
      query.set(key, value);
    }
  }

  for (const key of Object.keys(view.own).sort()) {
    query.set(key, view.own[key] ?? '');
  }

  const item = view.item ? '/' + view.item.split('/').map(encodeURIComponent).join('/') : '';
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `#/${view.room}${item}${text ? '?' + text : ''}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
