import { testRule } from '../_rules.ts';

const made = (formula: string, fields = {}) => ({
  with: { made: [{ column: 'current', formula, ...fields }] },
});

testRule('initiative-in-progress-arithmetic', {
  kept: [
    made("='Old initiatives'!C4"),
    made('=IF(D2="Initiatives!A1";1;2)'),
    made('=COUNTIF(Deliveries!E:E;"Done")'),
    made('=MyInitiatives!C4'),
    made(''),
    made('=Initiatives!C4', { row: 7 }),
    { kind: 'Milestone', start: null, target: null, ...made('=Initiatives!C4') },
    { status: 'Dropped', ...made('=Initiatives!C4') },
  ],
  broken: [
    [
      made('=COUNTIF(initiatives!E:E;"Done")'),
      { column: 'Current', tab: 'Initiatives' },
      { severity: 'warning', tab: 'keyResults', row: 2, column: 'current', id: 'O1-KR1' },
    ],
    [made("=SUM('Initiatives'!E2:E9)/9"), { column: 'Current', tab: 'Initiatives' }],
    [
      made('=COUNTA(Initiatives!B:B)/20', { column: 'progress' }),
      { column: 'Progress', tab: 'Initiatives' },
      { column: 'progress' },
    ],
  ],
});
