import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { sameMeasure } from './_sameMeasure.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'data',
  group: 'wording',
  message: 'It measures the same as {other}, from the same source.',
  advice: 'Keep one of them, or say in both sentences for whom each is measured.',
  why: 'One number in two key results counts twice: when it moves both move, and when it stands still the set looks worse than it is.',
  source: 'OpenOKR, which lists it as a conflict',
  deep: true,
  needs: ['unit', 'source'],
  bad: {
    with: {
      keyResults: [
        { row: 2, id: 'O1-KR1', keyResult: 'Visitors who pay', source: 'Booking list' },
        { row: 3, id: 'O1-KR2', keyResult: 'Raise visitors who pay', source: 'Booking list' },
      ],
    },
  },
  good: {
    with: {
      keyResults: [
        { row: 2, id: 'O1-KR1', keyResult: 'Visitors who pay', source: 'Booking list' },
        { row: 3, id: 'O1-KR2', keyResult: 'Pupils who pay', source: 'Booking list' },
      ],
    },
  },

  check(keyResult, context) {
    if (kindOf(keyResult) === 'Milestone' || keyResult.source.trim() === '') return 'skip';
    const first = sameMeasure(keyResult, context);
    return first !== null && { other: first.id || `row ${first.row}` };
  },
});
