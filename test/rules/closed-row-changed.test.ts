import type { Closing } from '../../src/domain/close/record.ts';
import { testRule } from '../_rules.ts';

const closing = (fields: Partial<Closing> = {}): Closing => ({
  cycle: '2026-Q4',
  on: '2027-01-08',
  by: '',
  rows: [
    { id: 'O7', said: ['Patients wait less', 'Mia Falk', null, null, '', 0.82] },
    { id: 'O7-KR1', said: ['Cut the wait from 40 to 20 minutes', 'Mia Falk', 40, 20, 'min', 0.8] },
  ],
  endings: {},
  given: {},
  causes: {},
  corrections: [],
  late: [],
  next: '',
  ...fields,
});
const keyResult = {
  ...{ id: 'O7-KR1', row: 9, objective: 'O7', keyResult: 'Cut the wait from 40 to 20 minutes' },
  ...{ owner: 'Mia Falk', start: 40, target: 20, unit: 'min', score: 0.8 },
};
const objective = {
  ...{ id: 'O7', row: 9, cycle: '2026-Q4', objective: 'Patients wait less', owner: 'Mia Falk' },
  ...{ status: 'Closed' as const, score: 0.82 },
};
const cycle = { id: '2026-Q4', row: 9, starts: '2026-10-05', ends: '2027-01-03' };
const about = { cycle: '2026-Q4', day: '8 Jan 2027' };
const kr = (fields: object, closings = [closing()]) => ({
  with: { keyResults: [{ ...keyResult, ...fields }], closings },
});
const o = (fields: object) => ({
  with: { objectives: [{}, { ...objective, ...fields }], closings: [closing()] },
});

testRule('closed-row-changed', {
  kept: [
    kr({}),
    kr({ keyResult: ' Cut the wait from 40 to 20 minutes ' }),
    // What is measured later changes nothing that was closed.
    kr({ current: 18, confidence: 9, notes: 'See the report' }),
    kr({ target: 25 }, [closing({ on: '' })]),
    kr({ id: 'O8-KR1', target: 25 }),
    o({}),
    o({ score: 0.8199999 }),
    { with: { cycles: [{}, { ...cycle, status: 'Closed' }], closings: [closing()] } },
  ],
  broken: [
    [kr({ score: 1 }), { what: 'Score', before: '0.8', now: '1', ...about }, { row: 9, column: 'score' }],
    [kr({ target: 25 }), { what: 'Target', before: '20', now: '25', ...about }],
    [kr({ score: null, target: 25 }), { what: 'Score', before: '0.8', now: 'empty', ...about }],
    [kr({ owner: 'Jo Ek' }), { what: 'Owner', before: '“Mia Falk”', now: '“Jo Ek”', ...about }],
    [
      o({ status: 'Published' }),
      { what: 'Status', before: '“Closed”', now: '“Published”', ...about },
      { tab: 'objectives', row: 9, column: 'status' },
    ],
    [
      { with: { cycles: [{}, { ...cycle, status: 'Active' }], closings: [closing()] } },
      { what: 'Status', before: '“Closed”', now: '“Active”', ...about },
      { tab: 'cycles', row: 9 },
    ],
  ],
}); // prettier-ignore
