/** Reads the arithmetic of a printed working back and works it out, so that what people read can be held against the figure. */
import type { Plan } from '../src/domain/plan.ts';
import { tabs } from '../src/tabs/_all.ts';

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** The value of a working up to its first remark; percentages count as shares of 1. */
export function workedOut(working: string): number {
  const [sum = ''] = working.split(/;|, (?:from|the newest|rounded up|so that) /);
  const bare = sum
    .replace(/\bO\d+(-KR\d+)?\b/g, '')
    .replace(new RegExp(`\\b\\d{1,2} (${MONTHS})( \\d{4})?\\b`, 'g'), '');
  const tokens = bare.match(/−?\d[\d,]*(?:\.\d+)?(?:\s?%)?|[()²√÷×+−]/g) ?? [];
  let at = 0;
  const next = (sign: string): boolean => tokens[at] === sign && ++at > 0;
  const atom = (): number => {
    if (next('√')) return Math.sqrt(atom());
    let value: number;
    if (next('(')) {
      value = total();
      if (!next(')')) throw new Error(`A bracket stays open in “${bare}”.`);
    } else {
      const token = tokens[at++] ?? '';
      value = Number(token.replace(/[,\s%]/g, '').replace('−', '-')) / (token.endsWith('%') ? 100 : 1);
    }
    return next('²') ? value * value : value;
  };
  const product = (): number => {
    let value = atom();
    for (;;) {
      if (next('×')) value *= atom();
      else if (next('÷')) value /= atom();
      else return value;
    }
  };
  const total = (): number => {
    let value = product();
    for (;;) {
      if (next('+')) value += product();
      else if (next('−')) value -= product();
      else return value;
    }
  };
  const value = total();
  if (at !== tokens.length || Number.isNaN(value)) throw new Error(`“${bare}” is no arithmetic.`);
  return value;
} // prettier-ignore

/** Every tab with all its columns in the declared order. */
export const declaredPlaces = (): Plan['places'] =>
  Object.fromEntries(
    Object.entries(tabs).map(([key, { name, columns }]) => [
      key,
      {
        name,
        headerRow: 1,
        columns: Object.fromEntries(Object.keys(columns).map((column, at) => [column, at + 1])),
      },
    ]),
  );
