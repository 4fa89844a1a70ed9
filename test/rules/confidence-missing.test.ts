import { testRule } from '../_rules.ts';

const logged = (
  ...lines: { for: string; confidence?: number; source?: 'Sheet' | 'Sidebar' }[]
) => ({
  checkIns: lines.map((line, at) => ({
    ...{ row: at + 2, id: `CK${at + 1}`, keyResult: 'O1-KR1', value: 84 + at },
    ...line,
  })),
});
const never = { silence: 'Nobody has said yet' };
const lately = { silence: 'The newest check-in does not say' };

testRule('confidence-missing', {
  kept: [
    { with: logged({ for: '2027-02-15', confidence: 0 }) },
    // Said with one of this week's, typed into the cell, or standing beside the number that was typed.
    { with: logged({ for: '2027-02-15', confidence: 6 }, { for: '2027-02-17' }) },
    { confidence: 6, with: logged({ for: '2027-02-15' }) },
    { with: logged({ for: '2027-02-08', confidence: 6 }, { for: '2027-02-16', source: 'Sheet' }) },
    // Every other week is often enough.
    { every: '2 weeks', with: logged({ for: '2027-02-08', confidence: 6 }, { for: '2027-02-16' }) },
    // Reached, or not begun.
    { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 92 }] } },
    { with: { checkIns: [] } },
    // Not this week's check-in: that is what is missing.
    { with: logged({ for: '2027-02-10' }) },
    { status: 'Dropped', with: logged({ for: '2027-02-15' }) },
    { with: { ...logged({ for: '2027-02-15' }), objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: logged({ for: '2027-02-15' }) },
      never,
      { severity: 'warning', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [{ with: logged({ for: '2027-02-16', source: 'Sheet' }) }, never],
    [{ with: logged({ for: '2027-02-08', confidence: 6 }, { for: '2027-02-16' }) }, lately],
  ],
  instead: [
    [{ confidence: 11, with: logged({ for: '2027-02-15' }) }, 'confidence-out-of-scale'],
    [{ with: logged({ for: '2027-02-06' }) }, 'kr-stale'],
    [
      {
        with: logged({ for: '2027-02-15' }),
        cells: [{ column: 'confidence', found: '#N/A', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
