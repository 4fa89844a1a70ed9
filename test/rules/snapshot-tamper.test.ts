import { testRule } from '../_rules.ts';

const launched = (more: object = {}, rest: object = {}) => ({
  with: { launches: [more], ...rest },
});
const BY_VAN = 'Trays delivered by van in the promised week from 82 % to 92 %';

testRule('snapshot-tamper', {
  kept: [
    launched(),
    { ...launched(), keyResult: 'Raise trays  delivered in the promised week from 82 % to 92 %.' },
    // Easier is another finding's.
    { ...launched({ target: 96 }), target: 92 },
    { ...launched({ start: null }), start: 82 },
    { ...launched({ owner: 'jon adeyemi' }) },
    { ...launched({}, { decisions: [{ about: 'O1', choice: 'Update' }] }), target: 97 },
    { keyResult: BY_VAN },
  ],
  broken: [
    [
      { ...launched(), target: 95 },
      { what: 'Target', before: '92\u00a0%', day: '4 Jan 2027', now: '95\u00a0%' },
      { severity: 'warning', column: 'target', id: 'O1-KR1' },
    ],
    [
      { ...launched(), keyResult: BY_VAN },
      {
        what: 'The wording',
        before: '“Raise trays delivered in the promised week from 82 % to 92 %”',
        ...{ day: '4 Jan 2027', now: 'another' },
      },
      { column: 'keyResult' },
    ],
    [
      { ...launched({ owner: 'Ida Brandt' }) },
      { what: 'Owner', before: '“Ida Brandt”', day: '4 Jan 2027', now: '“Jon Adeyemi”' },
      { severity: 'info', column: 'owner' },
    ],
    // To go on is no decision to change.
    [
      { ...launched({}, { decisions: [{ about: 'O1-KR1', choice: 'Continue' }] }), start: 80 },
      { what: 'Start', before: '82\u00a0%', day: '4 Jan 2027', now: '80\u00a0%' },
    ],
  ],
});
