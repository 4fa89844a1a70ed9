import { testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;

testRule('kr-vague-quantifier', {
  kept: [
    { keyResult: 'Fewer lost umbrellas', start: 30, target: 12 },
    { keyResult: 'Fewer than 12 lost umbrellas', ...bare },
    { keyResult: 'More than 40 guests on Mondays', ...bare },
    { keyResult: 'Guests who come more than once', ...bare },
    { keyResult: 'Houses with one or more empty flats', ...bare },
    { keyResult: 'Know how many guests leave without a coat', ...bare },
    { keyResult: 'Lower-income families with a library card', ...bare },
    { keyResult: 'Lost umbrellas', ...bare },
    { keyResult: 'Many umbrellas returned', ...bare, kind: 'Maintain', ceiling: 3 },
    { keyResult: 'Better cloakroom open', ...bare, kind: 'Milestone', due: '2027-03-01' },
    {
      keyResult: 'Mehr Gäste am Montag, many more',
      ...bare,
      with: { objectives: [{ objective: 'Unsere Gäste fühlen sich bei uns wie zu Hause' }] },
    },
  ],
  broken: [
    [
      { keyResult: 'Significantly fewer lost umbrellas', ...bare },
      { word: '“Significantly”' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [{ keyResult: 'Guests get their coats faster', ...bare }, { word: '“faster”' }],
    [{ keyResult: 'Reach as many guests as possible', ...bare }, { word: '“many”' }],
    [{ keyResult: 'A handful of regulars join the choir', ...bare }, { word: '“A handful”' }],
  ],
  instead: [[{ keyResult: 'Write many more letters', ...bare }, 'kr-is-a-task']],
});
