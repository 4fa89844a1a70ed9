import { testRule } from '../_rules.ts';

const ended = (ends: string) => ({ cycles: [{ ends }] });
const decided = (choice: 'Keep' | 'Abandon' | 'Continue', fields = {}) => ({
  ...ended('2027-02-01'),
  decisions: [{ at: '2027-02-03 09:00', about: 'O1', choice, ...fields }],
});
const objective = '“Growers plan their season around us”';

testRule('close-without-decision', {
  kept: [
    { with: ended('2027-02-10') },
    { with: decided('Keep') },
    { with: decided('Abandon', { about: ' o1 ' }) },
    { with: decided('Keep', { at: '', week: '2027-W05' }) },
    { with: decided('Keep', { at: '', week: '' }) },
    { status: 'Closed', with: ended('2027-02-01') },
    { status: 'Draft', with: ended('2027-02-01') },
    { with: { cycles: [{ ends: '2027-02-01', status: 'Closed' }] } },
  ],
  broken: [
    [
      { with: ended('2027-02-09') },
      { ends: '9 Feb 2027', objective, id: 'O1' },
      { severity: 'warning', tab: 'objectives', column: 'status', id: 'O1' },
    ],
    // Graded at once: nothing else is missing.
    [
      { score: 0.6, with: ended('2027-02-15') },
      { ends: '15 Feb 2027', objective, id: 'O1' },
    ],
    [
      { with: { ...ended('2027-02-15'), keyResults: [{ score: 0 }] } },
      { ends: '15 Feb 2027', objective, id: 'O1' },
    ],
    // To go on for a week is no ending; nor is what was said of another objective, or before this cycle.
    [{ with: decided('Continue') }, { ends: '1 Feb 2027', objective, id: 'O1' }],
    [{ with: decided('Keep', { about: 'O1-KR1' }) }, { ends: '1 Feb 2027', objective, id: 'O1' }],
    [
      { with: decided('Keep', { at: '2026-12-20 09:00' }) },
      { ends: '1 Feb 2027', objective, id: 'O1' },
    ],
  ],
});
