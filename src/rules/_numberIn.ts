const SIGNS = String.raw`(?:[$€£¥₹]|R\$|USD|EUR|GBP|CHF)`;
const SHAPE = new RegExp(
  String.raw`^([-+−(]?)\s*${SIGNS}?\s*([-−]?)(\d[\d.,' ’]*)\s*(k|m|mn|bn|b)?\s*(?:%|${SIGNS})?\)?$`,
  'i',
);
const SCALES: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };
const LONGEST = 40;

/**
 * The number that a text would be without its sign, currency, percent, thousands and k or M; null for what is
 * more than one number: ranges, dates, times, words. “82 %” is 82, “€4.0M” is 4000000.
 */
export function numberIn(text: string): number | null {
  const line = text
    .slice(0, LONGEST + 1)
    .replace(/\s/g, ' ')
    .trim();
  if (line.length > LONGEST) return null;
  const [, minus = '', inner = '', digits = '', scale = ''] = SHAPE.exec(line) ?? [];
  const size = digits === '' ? null : plainNumber(digits.replace(/['’ ]/g, ''));
  if (size === null) return null;
  const isNegative = '-−('.includes(minus || inner || '+');
  const value = Number((size * (SCALES[scale.toLowerCase()] ?? 1)).toPrecision(15));
  return isNegative ? -value : value;
}

/** Digits with points and commas as a number; the last sign parts decimals unless it groups thousands. */
function plainNumber(digits: string): number | null {
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1];
  if (last === undefined) return Number(digits);
  const isOneKind = marks.every((mark) => mark === last);
  const groups = digits.split(/[.,]/);
  const areThousands = groups.slice(1).every((group) => group.length === 3);
  if (isOneKind && areThousands && (last === ',' || marks.length > 1))
    return Number(groups.join(''));
  if (isOneKind && marks.length > 1) return null;
  if (marks.indexOf(last) !== marks.length - 1) return null;
  const decimals = groups.pop() ?? '';
  return decimals === '' ? null : Number(`${groups.join('')}.${decimals}`);
}
