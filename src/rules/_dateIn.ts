import { isDate } from '../domain/days.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONGEST = 40;

/** What a text says as a date: the day, or only that it is one where day and month could be exchanged. */
export type DateIn = { date: string } | { date: null; twofold: true } | null;

/**
 * The date that a text would be: '4 Jan 2027', 'January 4, 2027', '2027-01-04', '04.01.2027', '31/12/2027'. Twofold
 * is 3/4/2027; null is everything else, a month without a day, a week, a quarter.
 */
export function dateIn(text: string): DateIn {
  const line = text
    .slice(0, LONGEST + 1)
    .trim()
    .toLowerCase();
  if (line.length > LONGEST) return null;
  const bare = line.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/, '');
  const [, y1, m1, d1] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? [];
  if (y1) return whole(y1, m1, d1);
  const [, d2, word2, y2] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?[\s,.-]+(\d{4})$/.exec(bare) ?? [];
  if (d2) return whole(y2, monthOf(word2), d2);
  const [, word3, d3, y3] =
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(bare) ?? [];
  if (word3) return whole(y3, monthOf(word3), d3);
  const [, a, mark, b, y4] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(bare) ?? [];
  if (!a || !b) return null;
  // With points the day comes first everywhere.
  if (mark === '.' || Number(a) > 12) return whole(y4, b, a);
  if (Number(b) > 12) return whole(y4, a, b);
  return a === b ? whole(y4, a, b) : { date: null, twofold: true };
}

const monthOf = (word = ''): string => {
  const at = MONTHS.findIndex((month) => word.startsWith(month) && FULL.test(word));
  return String(at + 1);
};
const FULL =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

function whole(year = '', month = '', day = ''): DateIn {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? { date } : null;
}
