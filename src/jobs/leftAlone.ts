/** Cells named at most: a message is to be read at a glance. */
const NAMED = 8;

/** What was left alone because somebody changed it: 'One place was changed since and left alone: Key Results!H2.' */
export function leftAlone(
  places: readonly string[],
  when: 'since' | 'meanwhile',
  mark = ', ',
): string {
  if (places.length === 0) return '';
  const count = places.length === 1 ? 'One place was' : `${places.length} places were`;
  const named = places.length > NAMED ? [...places.slice(0, NAMED), '…'] : places;
  return ` ${count} changed ${when} and left alone: ${named.join(mark)}.`;
}
