import { testRule } from '../_rules.ts';
import type { Decision } from '../../src/tabs/decisions.ts';

/** Late in the cycle, with one decision or none. */
const late = (decision?: Partial<Decision>, on = '2027-03-01') => ({
  on,
  with: { decisions: decision ? [decision] : [] },
});
const words = { half: '18 Feb 2027' };

testRule('midcycle-review-missing', {
  kept: [
    late(undefined, '2027-02-22'),
    late({ at: '2027-02-17 10:00', about: 'O1', rule: '' }),
    late({ at: '2027-02-17 10:00', about: 'O1-KR1', rule: 'Mid-cycle' }),
    late({ at: '2027-02-17 10:00', about: '', rule: 'half-time' }),
    late({ at: '', week: '', about: 'O1' }),
    { ...late(), starts: '2027-02-01', ends: '2027-03-13' },
    { ...late(), on: '2027-04-10' },
    { ...late(), with: { objectives: [] } },
  ],
  broken: [
    [late(), words, { severity: 'info', tab: 'cycles', row: 2, column: 'ends', id: null }],
    // About a number alone, or before anybody could know.
    [late({ at: '2027-02-17 10:00', about: 'O1-KR1' }), words],
    [late({ at: '2027-01-12 10:00', about: 'O1' }), words],
  ],
});
