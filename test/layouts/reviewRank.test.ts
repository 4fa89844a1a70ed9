import * as fc from '../_fastCheck.ts';
import type { Layout, Words } from '../../src/layouts/_layout.ts';
import { overviewLayout } from '../../src/layouts/overview.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { wordsIn } from '../../src/workbook/words.ts';
import type { Zone } from '../../src/workbook/zone.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { aReview, TODAY } from './_review.ts';

/** Four objectives with two key results each, ranked as given; one of each two fell this week. */
function planRanked(ranks: readonly (number | null)[]) {
  const ids = ranks.map((_, at) => `O${at + 1}`);
  const objectives = ids.map((id, at) => anObjective({ id, row: at + 2, rank: ranks[at] ?? null, objective: `Aim ${'abcd'[at]} is reached` })); // prettier-ignore
  const keyResults = ids.flatMap((objective, at) =>
    [1, 2].map((n) => aKeyResult({ id: `${objective}-KR${n}`, objective, row: 2 * at + n + 1, keyResult: `Raise trays ${'abcd'[at]}${n} delivered in time from 82 % to 92 %` })),
  ); // prettier-ignore
  const checkIns = keyResults.flatMap(({ id }, at) => [
    aCheckIn({ id: `CK${2 * at + 1}`, row: 2 * at + 2, keyResult: id, for: '2027-02-10', value: 84, confidence: 8 }),
    aCheckIn({ id: `CK${2 * at + 2}`, row: 2 * at + 3, keyResult: id, for: '2027-02-16', value: 84, confidence: at % 2 === 0 ? 5 : 8 }),
  ]); // prettier-ignore
  return aPlan({ objectives, keyResults, checkIns, tabNames: ['Objectives', 'Key Results'] });
}

/** The IDs in the order of the rows from the heads of the table on. */
function tabled(layout: Layout, heading: string): string[] {
  const heads = layout.rows.findIndex(({ cells }) => cells.some(({ column, value }) => column === 4 && value === heading)); // prettier-ignore
  const below = layout.rows.slice(heads + 1).map(({ cells }) => String(cells.find(({ column }) => column === 1)?.value ?? '')); // prettier-ignore
  return below.slice(
    0,
    below.findIndex((first) => !/^O\d/.test(first)),
  );
}

const WAY = 'Start → now → target';

test('lists objectives by rank as the Overview does, those without one last, and movers in their own order', () => {
  const plan = planRanked([3, null, 1, 2]);
  const review = aReview(plan);
  const ids = tabled(review, WAY);
  expect(ids.filter((id) => !id.includes('-'))).toEqual(['O3', 'O4', 'O1', 'O2']);
  expect(ids.slice(0, 3)).toEqual(['O3', 'O3-KR1', 'O3-KR2']);
  expect(ids).toEqual(tabled(overviewLayout(plan, figuresOf(plan, aCycle(), TODAY), null), WAY));
  const movers = review.free.flatMap(({ key }) => /^decision (\S+) choice$/.exec(key)?.[1] ?? []);
  expect(movers.slice(0, 4)).toEqual(['O1-KR1', 'O2-KR1', 'O3-KR1', 'O4-KR1']);
});

/** The tab as it stands in the sheet: what was laid, and what people typed. */
const sheetOf = ({ rows, widths }: Layout): (string | number)[][] =>
  rows.map(({ cells }) => {
    const line: (string | number)[] = widths.map(() => '');
    for (const { column, value } of cells) line[column - 1] = value;
    return line;
  });

const ZONE = {} as Zone;
/** Rows with a day in a free cell need the zone; none of these does. */
const isWords = (key: string): boolean => !key.endsWith('due');

test('whatever people typed keeps its place when objectives change their ranks in between', () => {
  const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 4 });
  const texts = fc.array(fc.constantFrom('', 'Call', 'O1-KR1', '12', 'Rent a van'), { minLength: 12, maxLength: 12 }); // prettier-ignore
  fc.assert(
    fc.property(ranks, ranks, texts, (before, after, typed) => {
      const first = aReview(planRanked(before));
      const keys = first.free.map(({ key }) => key).filter(isWords);
      const words: Words = {};
      typed.forEach((text, at) => {
        const key = keys[(at * 7) % keys.length];
        if (key && text !== '') words[key] = text;
      });
      const read = wordsIn(first, sheetOf(aReview(planRanked(before), words)), ZONE);
      expect(read).toEqual(words);
      const again = aReview(planRanked(after), read);
      expect(wordsIn(again, sheetOf(again), ZONE)).toEqual(words);
      expect(again.free.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(words)));
    }),
    { numRuns: 100 },
  );
});
