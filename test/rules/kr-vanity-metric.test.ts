import { testRule } from '../_rules.ts';

const grows = { start: 8000, target: 12000, unit: '' } as const;

testRule('kr-vanity-metric', {
  kept: [
    { keyResult: 'Followers who visit the museum', ...grows },
    { keyResult: 'Downloads that become active accounts', ...grows },
    { keyResult: 'Page views per ticket sold', start: 40, target: 20, unit: '' },
    { keyResult: 'Reduce page views until a ticket is found', start: 14, target: 5, unit: '' },
    { keyResult: 'Visits to the reading room', ...grows },
    { keyResult: 'Downloads', start: 20, target: 40, unit: '%' },
    { keyResult: 'Families with a yearly ticket', ...grows },
    { keyResult: 'Everybody likes the new hall', ...grows },
    { keyResult: 'Followers', ...grows, kind: 'Milestone', due: '2027-03-01' },
  ],
  broken: [
    [
      { keyResult: 'Followers of the museum from 8,000 to 12,000', ...grows },
      { metric: '“Followers”' },
      { severity: 'info', column: 'keyResult', id: 'O1-KR1' },
    ],
    [{ keyResult: 'Website visits in winter', ...grows }, { metric: '“Website visits”' }],
    [{ keyResult: 'Grow Instagram likes', ...grows }, { metric: '“Instagram likes”' }],
  ],
});
