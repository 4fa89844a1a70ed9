import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { allOf } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message:
    '{all} key results are percentages, and no health metric counts what they are a share of.',
  advice:
    'Add a count beside them, or a health metric: how many orders, patients, users there are.',
  why: 'A share rises as well when the whole shrinks: fewer orders, and a larger part of them on time. A count beside it shows which of the two happened.',
  source:
    'The okr checklist of oldwinter: prefer absolute numbers, look at numerator and denominator',
  deep: true,
  waits: true,
  bad: {
    objective: 'Families trust the school kitchen',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Children who eat at school', unit: '%' },
        { id: 'O1-KR2', keyResult: 'Plates that come back empty', unit: '%' },
      ],
    },
  },
  good: {
    objective: 'Families trust the school kitchen',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Children who eat at school', unit: 'children' },
        { id: 'O1-KR2', keyResult: 'Plates that come back empty', unit: '%' },
      ],
    },
  },

  check(objective, { keyResultsOf, plan }) {
    const keyResults = keyResultsOf(objective);
    if (keyResults.length < 2) return 'skip';
    if (plan.rows.healthMetrics.some(({ metric }) => metric !== '')) return false;
    // What is held at a level is a promise about a share, and may be one.
    const areShares = keyResults.every(
      (keyResult) => kindOf(keyResult) === 'Metric' && isPercentUnit(keyResult.unit),
    );
    return areShares && { all: allOf(keyResults.length) };
  },
});
