import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'This cycle has {count} key results, more than one review can talk about.',
  advice: 'Keep the {many} that matter most, and park the others under Not this cycle.',
  why: 'Every key result is looked up, judged and spoken about each week. Two dozen become a page that nobody reads, and the one that is in trouble is not seen in it.',
  source:
    'OKRs at the Center, which plans a quarter of an hour for one to three OKRs; the okr.mx course',
  limits: { many: 12, most: 20 },
  silences: ['review-time-budget'],
  bad: { with: { keyResults: rows(13) } },
  good: { with: { keyResults: rows(12) } },

  check(_, { keyResults, limits: { many = 12, most = 20 } }) {
    const count = keyResults.filter(({ keyResult }) => keyResult !== '').length;
    return count > many && { count, many, severity: count > most ? 'error' : 'warning' };
  },
});

/** Numbered key results of one objective, each with a keeper of its own. */
function rows(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    id: `O1-KR${at + 1}`,
    owner: `Keeper ${at + 1}`,
  }));
}
