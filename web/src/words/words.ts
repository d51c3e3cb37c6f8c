import { dateOf, dayOf, type DayNumber } from '../state/days';
import { store } from '../state/store';
import { ar } from './ar';
import { en } from './en';

type Widened<T> = T extends (...args: infer A) => string ? (...args: A) => string : T extends string ? string : { [K in keyof T]: Widened<T[K]> };

/** What every language must say. */
export type Words = Widened<typeof en>;

const languages = { en: en as Words, ar };
export type Language = keyof typeof languages;
export const offered = Object.keys(languages) as Language[];

/** The language of the page: of the address, else the reader's choice, else the browser's, else English. */
export function language(): Language {
  const asked = [store.view.lang, kept('language'), ...navigator.languages.map((l) => l.slice(0, 2))];
  return (asked.find((l) => l !== null && l in languages) as Language | undefined) ?? 'en';
}

/** The words of the page's language. */
export function words(): Words {
  return languages[language()];
}

/** The words of a language by its code. */
export function wordsIn(code: Language): Words {
  return languages[code];
}

/** A word of an open list (kinds, stances), or what the server wrote where there is none for it. */
export function word(list: Readonly<Record<string, string>>, key: string | null | undefined): string {
  return key ? (list[key] ?? key.replaceAll('-', ' ')) : '';
}

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function locale(): string {
  return language() === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB';
}

function format<T extends Intl.NumberFormat | Intl.DateTimeFormat>(kind: string, make: (locale: string) => T): T {
  const key = `${locale()}|${kind}`;
  let found = made.get(key) as T | undefined;
  if (!found) {
    found = make(locale());
    made.set(key, found);
  }

  return found;
}

/** A count or measure, `12,345`. */
export function number(value: number, digits = 0): string {
  return format(`n${digits}`, (l) => new Intl.NumberFormat(l, { maximumFractionDigits: digits })).format(value);
}

/** A share or probability as per cent, `42 %`; below one per cent with one more digit. */
export function percent(value: number): string {
  const digits = value > 0 && value < 0.01 ? 1 : 0;
  return format(`p${digits}`, (l) => new Intl.NumberFormat(l, { style: 'percent', maximumFractionDigits: digits })).format(value);
}

/** A probability in words that never say "certain": `over 99 %`, `under 1 %`. */
export function likely(value: number): string {
  // The marks keep the sign before its number in whichever direction the line runs.
  return value > 0.99 ? `\u2066> ${percent(0.99)}\u2069` : value < 0.01 ? `\u2066< ${percent(0.01)}\u2069` : percent(value);
}

/** A day in words, `20 June 2016`, whatever the reader's time zone. */
export function day(value: DayNumber | string | null | undefined): string {
  const number = typeof value === 'string' ? dayOf(value) : value;
  return number === null || number === undefined
    ? String(value ?? '')
    : format('d', (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })).format(dateOf(number));
}

/** A day in few letters, `20 Jun 2016`. */
export function shortDay(value: DayNumber | string | null | undefined): string {
  const number = typeof value === 'string' ? dayOf(value) : value;
  return number === null || number === undefined
    ? String(value ?? '')
    : format('s', (l) => new Intl.DateTimeFormat(l, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })).format(dateOf(number));
}

/** The month of a day, `Jun 2016` or only `Jun`. */
export function month(value: DayNumber, year: boolean): string {
  return format(`m${year}`, (l) => new Intl.DateTimeFormat(l, { month: 'short', ...(year ? { year: 'numeric' } : {}), timeZone: 'UTC' })).format(dateOf(value));
}

/** Two days as a range; one day where they are the same. */
export function span(first: string | null | undefined, last: string | null | undefined): string {
  return !last || first === last ? shortDay(first) : !first ? shortDay(last) : `${shortDay(first)} – ${shortDay(last)}`;
}

/** The name of an outcome in the page's language: states by our words, actors by their own names. */
export function outcomeName(outcome: { id: string; name: string; 'name-ar'?: string | null }): string {
  return words().states[outcome.id] ?? (language() === 'ar' && outcome['name-ar'] ? outcome['name-ar'] : outcome.name);
}

/** The name of a country in the page's language, as the browser knows it by its two letters (ISO 3166-1); null where it does not. */
export function countryName(iso: string): string | null {
  try {
    const name = new Intl.DisplayNames([language()], { type: 'region' }).of(iso);
    return name && name !== iso ? name : null;
  } catch {
    return null;
  }
}

/** The name of a place in the page's language, where the case knows it. */
export function placeName(place: { name: string; 'name-ar'?: string | null | undefined }): string {
  return language() === 'ar' && place['name-ar'] ? place['name-ar'] : place.name;
}

/** What the reader chose before, kept in this browser alone. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`tidemark.${key}`);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`tidemark.${key}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
