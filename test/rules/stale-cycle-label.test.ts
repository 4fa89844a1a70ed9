import { testRule } from '../_rules.ts';

testRule('stale-cycle-label', {
  kept: [
    { status: 'Active' },
    // Two weeks to score it and to plan the next one.
    { starts: '2026-11-02', ends: '2027-02-03' },
    { status: 'Planning', starts: '2027-02-03' },
    { status: 'Planning', starts: '2027-04-05', ends: '2027-07-04' },
    { status: 'Closed', starts: '2026-10-05', ends: '2027-01-03' },
    { status: 'Active', starts: '', ends: '2027-01-03' },
  ],
  broken: [
    [
      { starts: '2026-11-02', ends: '2027-02-02' },
      {
        ...{ says: 'says Active', fact: 'ended', day: '2 Feb 2027' },
        cure: 'Choose Extensions ▸ OKR Cadence ▸ Close the cycle…: it scores the cycle and sets up the next one.',
      },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'status' },
    ],
    [
      { status: 'Planning', starts: '2027-01-04' },
      {
        ...{ says: 'says Planning', fact: 'began', day: '4 Jan 2027' },
        cure: 'Choose Active, or move the dates.',
      },
    ],
    [
      { status: '', starts: '2027-02-02' },
      {
        ...{ says: 'is empty', fact: 'began', day: '2 Feb 2027' },
        cure: 'Choose Active, or move the dates.',
      },
    ],
  ],
});
