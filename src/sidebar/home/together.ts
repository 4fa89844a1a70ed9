import type { DecisionView, Home } from '../../protocol.ts';

/** What tells one decision of Home from every other. */
export const pairOf = ({ about, rule, taken }: DecisionView): string =>
  taken?.id ?? `${about} ${rule}`;

/** What one answer serves: at least one, the most pressing first. */
export type Together = readonly [DecisionView, ...DecisionView[]];

/** Brings together what has the same key, in the order of the first of each; what has none stands alone. */
export function together(
  list: readonly DecisionView[],
  keyOf: (each: DecisionView) => string,
): Together[] {
  const found = new Map<string, [DecisionView, ...DecisionView[]]>();
  for (const each of list) {
    const key = keyOf(each) || pairOf(each);
    const same = found.get(key);
    if (same) same.push(each);
    else found.set(key, [each]);
  }
  return [...found.values()];
}

/** Home once all of it is answered. */
export const without = (home: Home, all: Together): Home => {
  const gone = new Set(all.map(pairOf));
  return { ...home, decisions: home.decisions.filter((each) => !gone.has(pairOf(each))) };
};
