import { testRule } from '../_rules.ts';

/** A newer check-in than that of the sound workbook, which says 86 and 6. */
const said = (changed: string, fields = {}) => ({ for: '2027-02-16', changed, ...fields });

testRule('checkin-note-empty', {
  kept: [
    said('The new oven runs', { value: 88 }),
    said('', { value: 86, confidence: 6 }),
    said('', { confidence: 6 }),
    said('新しい窯が動き始めました', { value: 88 }),
    // Typed into the grid, which has no place for a note.
    said('', { value: 88, source: 'Sheet' }),
    // Nobody will add one to an older line.
    said('', { value: 86, confidence: 6, for: '2027-02-08' }),
    // The first of all moves nothing.
    said('', { value: 85, with: { checkIns: [{ row: 20, for: '2027-02-16', value: 85 }] } }),
    said('', { value: 88, with: { objectives: [{ status: 'Draft' }] } }),
  ],
  broken: [
    [
      said('', { value: 88 }),
      { what: 'value', note: 'nothing' },
      { severity: 'info', tab: 'checkIns', row: 20, column: 'changed', id: 'O1-KR1' },
    ],
    [said('Going well', { confidence: 7 }), { what: 'confidence', note: 'only “Going well”' }],
  ],
});
