import { wordingMark } from '../../src/domain/wordingMark.ts';
import { aKeyResult } from '../_build.ts';
import { testRule } from '../_rules.ts';

const launch = (fields = {}) => ({
  launches: [{ id: 'O1-KR1', start: 82, target: 92, ...fields }],
});
const decided = (at: string) => ({
  decisions: [{ at: `${at} 10:00`, about: 'O1-KR1', choice: 'Update' as const }],
});

testRule('target-eased', {
  kept: [
    { target: 92, with: launch() },
    { target: 95, with: launch() },
    { target: 88, with: { launches: [] } },
    { target: 88, with: launch({ target: null }) },
    { target: 88, with: { ...launch(), ...decided('2027-02-03') } },
    // A slip of the pen, put right in the first days.
    { target: 88, with: launch({ on: '2027-02-10' }) },
    {
      target: 88,
      with: {
        ...launch(),
        checkIns: [
          { for: '2027-01-11', value: 83, wording: wordingMark(aKeyResult({ target: 88 })) },
        ],
      },
    },
    { start: 0.082, target: 0.092, unit: 'k', with: launch() },
    { start: 60, target: 30, unit: 'days', with: launch({ start: 60, target: 35 }) },
    { kind: 'Maintain', floor: 80, target: 88, with: launch() },
  ],
  broken: [
    [
      { target: 88, with: launch() },
      { was: '92 %', now: '88 %' },
      { severity: 'error', tab: 'keyResults', row: 2, column: 'target', id: 'O1-KR1' },
    ],
    [
      { target: 88, notes: 'Two vans are out of service', with: launch() },
      { was: '92 %', now: '88 %' },
      { severity: 'warning' },
    ],
    // A decision from before the launch is about something else.
    [
      { target: 88, with: { ...launch(), ...decided('2027-01-02') } },
      { was: '92 %', now: '88 %' },
    ],
    [
      {
        keyResult: 'Days from order to tray',
        start: 60,
        target: 35,
        unit: 'days',
        with: launch({ start: 60, target: 30 }),
      },
      { was: '30 days', now: '35 days' },
    ],
  ],
});
