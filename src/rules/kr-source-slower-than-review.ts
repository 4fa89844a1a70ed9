import { everyOf, kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** How often a source says that it is made anew, in days. */
const REFRESHED: readonly [words: RegExp, days: number, period: string][] = [
  [/\b(?:annual(?:ly)?|yearly|every year|once a year)\b/i, 365, 'year'],
  [
    /\b(?:half[- ]yearly|semi[- ]?annual(?:ly)?|biannual(?:ly)?|every six months|twice a year|six-monthly)\b/i,
    182,
    'half-year',
  ],
  [/\b(?:quarterly|every quarter|every three months|once a quarter|per quarter)\b/i, 91, 'quarter'],
  [/\b(?:bi-?monthly|every two months|every other month)\b/i, 61, '2 months'],
  [/\b(?:monthly|every month|once a month|month[- ]end)\b/i, 31, 'month'],
];
const INTERVALS = { Week: 7, '2 weeks': 14, Month: 31 } as const;

export default rule({
  on: 'keyResult',
  at: 'source',
  severity: 'warning',
  phase: 'launch',
  group: 'rhythm',
  message:
    '{source} has a new number about every {refreshed}, and a check-in is due every {interval}.',
  advice:
    'Choose a source that moves between two reviews, or set Check in every to what the source can do.',
  why: 'Between two numbers of its source a key result cannot say whether the work helps. Check-ins then repeat the old value, and a flat line looks like a problem or like calm.',
  source: 'The okr.mx course, which reviews weekly; Perdoo on metrics that lag',
  deep: true,
  words: true,
  waits: true,
  limits: { times: 2 },
  bad: { source: 'Quarterly tenant survey, question 2', every: 'Week' },
  good: { source: 'Repair desk log, weekly sheet', every: 'Week' },

  check(keyResult, { limits }) {
    if (kindOf(keyResult) === 'Milestone' || keyResult.source === '') return 'skip';
    const [, refreshed = 0, period = ''] =
      REFRESHED.find(([words]) => words.test(keyResult.source)) ?? [];
    const interval = INTERVALS[everyOf(keyResult)];
    if (refreshed <= (limits.times ?? 2) * interval) return false;
    return {
      source: quote(keyResult.source),
      refreshed: period,
      interval: everyOf(keyResult).toLowerCase(),
    };
  },
});
