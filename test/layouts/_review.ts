import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { weekHistory } from '../../src/domain/weekHistory.ts';
import type { Layout, Words } from '../../src/layouts/_layout.ts';
import { reviewLayout } from '../../src/layouts/review.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

export const TODAY = '2027-02-17';

/** O1 with a key result that fell from 8 to 5 and one that rose, in the seventh week. */
export const aReviewedPlan = (): Plan =>
  aPlan({
    objectives: [anObjective()],
    keyResults: [
      aKeyResult({ row: 2 }),
      aKeyResult({
        id: 'O1-KR2',
        row: 3,
        keyResult: 'Cut seedlings lost in transport from 40 to 10 trays a week',
        owner: 'Noor Visser',
        start: 40,
        target: 10,
        unit: 'trays',
      }),
    ],
    checkIns: [
      aCheckIn({ id: 'CK1', row: 2, for: '2027-01-12', value: 84, confidence: 8 }),
      aCheckIn({ id: 'CK2', row: 3, for: '2027-02-10', value: 84, confidence: 8 }),
      aCheckIn({
        id: 'CK3',
        row: 4,
        for: '2027-02-16',
        value: 84,
        confidence: 5,
        changed: 'The second van broke down',
      }),
      aCheckIn({
        id: 'CK4',
        row: 5,
        keyResult: 'O1-KR2',
        for: '2027-02-10',
        value: 30,
        confidence: 6,
      }),
      aCheckIn({
        id: 'CK5',
        row: 6,
        keyResult: 'O1-KR2',
        for: '2027-02-16',
        value: 24,
        confidence: 7,
      }),
    ],
    tabNames: ['Objectives', 'Key Results'],
  });

export function aReview(plan = aReviewedPlan(), words: Words = {}, on = TODAY): Layout {
  const figures = figuresOf(plan, aCycle(), on);
  return reviewLayout({ plan, figures, history: weekHistory(plan, aCycle(), on), words });
}

/** The values of a row by column, for a row found by the text in its first cell. */
export function rowOf(layout: Layout, first: string): Record<number, string | number> {
  const row = layout.rows.find(({ cells }) =>
    cells.some(({ column, value }) => column === 1 && value === first),
  );
  return Object.fromEntries((row?.cells ?? []).map(({ column, value }) => [column, value]));
}

/** The texts of the first column, blanks left out. */
export const firsts = ({ rows }: Layout): string[] =>
  rows.flatMap(({ cells }) =>
    cells
      .filter(({ column, value }) => column === 1 && value !== '')
      .map(({ value }) => `${value}`),
  );
