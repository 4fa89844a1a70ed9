import { testRule } from '../_rules.ts';

const cure = 'Copy the address again from the browser.';
const elsewhere =
  'Write the name that the tab has now; if it is in another file, name the file too.';
const tabNames = ['Key Results', 'Raw data', "Vera's list"];

testRule('kr-data-source-dead', {
  kept: [
    { source: 'Lock keeper’s book, page 2' },
    { source: 'https://stats.example.org/locks?from=2027-01-01#late' },
    { source: 'http://intranet/reports/7 (ask Vera)' },
    { source: 'http://10.0.0.7:8080/board' },
    { source: 'http://[2001:db8::1]/board' },
    { source: 'See “https://stats.example.org/locks”.' },
    { source: 'https://münchen.example/zähler' },
    { source: 'The page http explains, or HTTP logs' },
    { source: 'Wow! A1 says it' },
    { source: 'Raw data!B2', with: { tabNames } },
    { source: "='raw data'!$B$2:$B", with: { tabNames } },
    { source: "'Vera''s list'!A:C", with: { tabNames } },
    // Other files are out of sight.
    { source: "'[Locks.xlsx]Sheet1'!B2".replace(/'/g, ''), with: { tabNames } },
    { source: 'Locks.xlsx: Sheet1!B2', with: { tabNames } },
    { source: 'Locks.csv!B2', with: { tabNames } },
    { source: '', with: { tabNames } },
  ],
  broken: [
    [
      { source: 'https:/stats.example.org/locks' },
      { trouble: '“https:/stats.example.org/locks” is no whole address', cure },
      { severity: 'warning', tab: 'keyResults', column: 'source', id: 'O1-KR1' },
    ],
    [
      { source: 'Board (http//board.example), tab Late' },
      { trouble: '“http//board.example” is no whole address', cure },
    ],
    [{ source: 'https://' }, { trouble: '“https://” is no whole address', cure }],
    [
      { source: 'https://https://stats.example.org' },
      { trouble: '“https://https://stats.example.org” is no whole address', cure },
    ],
    [
      { source: 'https://stats.example.org/d/1a2b…/edit' },
      { trouble: '“https://stats.example.org/d/1a2b…/edit” is no whole address', cure },
    ],
    [
      { source: 'Old data!B2', with: { tabNames } },
      { trouble: 'this file has no tab “Old data”', cure: elsewhere },
    ],
    [
      { source: "='Q4 raw'!B2:D40", with: { tabNames } },
      { trouble: 'this file has no tab “Q4 raw”', cure: elsewhere },
    ],
    [
      { source: '=#REF!B2', with: { tabNames, objectives: [{ status: 'Draft' }] } },
      {
        trouble: 'the cell named in “=#REF!B2” was deleted',
        cure: 'Name the cell or the report that holds the number now.',
      },
      { severity: 'warning' },
    ],
  ],
});
