/** A text short enough to be looked at in a list; the report has all of it. */
export function clipped(text: string, most = 600): string {
  return text.length > most ? text.slice(0, most) + ' …' : text;
}
