import { testRule } from '../_rules.ts';

const blocked = { for: '2027-02-16', blocker: 'The mill delivers nothing\nuntil March' };
const words = { blocker: '“The mill delivers nothing until March”', keyResult: 'O1-KR1' };

testRule('blocker-without-owner', {
  kept: [
    // A name without a day, or a firm: that it is somebody is enough.
    { ...blocked, blockerOwner: 'Noor Visser', blockerDue: '' },
    { ...blocked, blockerOwner: 'The mill', blockerDue: '2027-03-01' },
    { ...blocked, blockerOwner: 'Noor Visser' },
    { for: '2027-02-16', blocker: '' },
    { for: '2027-02-16', blocker: 'None.' },
    { for: '2027-02-16', blocker: '–' },
    // Not the newest: it has been answered since.
    { ...blocked, for: '2027-02-08' },
    // Reached.
    { ...blocked, value: 92 },
    { ...blocked, keyResult: 'H1', with: { healthMetrics: [{ id: 'H1' }] } },
    { ...blocked, with: { objectives: [{ status: 'Draft' }] } },
    { ...blocked, on: '2027-02-15' },
  ],
  broken: [
    [
      blocked,
      { ...words, date: ', nor by when', what: 'one person and a day, and write both' },
      { severity: 'warning', tab: 'checkIns', row: 20, column: 'blockerOwner', id: 'O1-KR1' },
    ],
    [
      { ...blocked, blockerDue: '2027-02-24' },
      { ...words, date: '', what: 'one person, and write the name' },
    ],
  ],
});
