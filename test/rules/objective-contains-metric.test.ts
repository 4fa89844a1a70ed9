import { testRule } from '../_rules.ts';

const set = (value: string) =>
  ({ do: 'set', tab: 'objectives', row: 2, column: 'objective', value }) as const;
const add = (cells: Record<string, string | number>) =>
  ({ do: 'add', tab: 'keyResults', values: { objective: 'O1', ...cells } }) as const;

testRule('objective-contains-metric', {
  kept: [
    { objective: '' },
    { objective: 'Pass the ISO 9001 and SOC 2 audits without a late night in 2027' },
    { objective: 'Learn from the harvests of 2024-2026' },
    { objective: 'Win back the Fortune 500 clients who left in Q3' },
    { objective: 'A 24/7 hotline that ambulance crews rely on' },
    { objective: 'Be the first bakery people think of in B2B catering' },
    { objective: 'Get into the top 10 of every city guide' },
    { objective: 'Move every tenant onto v2 of the 5G gateway with a smile' },
    { objective: 'Keep P1 incidents away from nurses' },
    { objective: 'Be named among the Forbes 30 Under 30 of baking' },
    { objective: 'Windows 11 and Basel 3 hold no surprise for our clerks' },
    { objective: 'Our 12 branches act as one' },
    { objective: 'Pupils in years 3 and 4 read for fun on lines 5, 6 and 7' },
    { objective: 'Everyone goes home by 5 pm' },
    { objective: 'The 4x100 m relay fills the stadium' },
    { objective: 'Make the 4-day week and the 80/20 rule stick' },
    { objective: 'Route 66 bikers, Gen Z and K-12 classes feel welcome' },
    { objective: 'Nobody waits in debts past 60 days' },
    { objective: 'Web3 and S3 scare nobody, with release 3.2 at the latest' },
    { status: 'Closed', objective: 'Raise renewals by 20%' },
  ],
  broken: [
    [
      { objective: 'Raise attendance at evening classes from 31% to 55%' },
      { metric: '“from 31% to 55%”' },
      {
        severity: 'warning',
        column: 'objective',
        id: 'O1',
        fix: [
          set('Raise attendance at evening classes'),
          add({
            keyResult: 'Raise attendance at evening classes from 31% to 55%',
            unit: '%',
            start: 31,
            target: 55,
          }),
        ],
      },
    ],
    [
      { objective: 'Raise attendance at evening classes by 20% so that none has to close.' },
      { metric: '“by 20%”' },
      {
        fix: [
          set('Raise attendance at evening classes so that none has to close.'),
          add({ keyResult: 'Raise attendance at evening classes by 20%' }),
        ],
      },
    ],
    [
      { objective: 'Reduce late deliveries to our shops from 20 to 5 a week so that nobody waits' },
      { metric: '“from 20 to 5 a week”' },
      {
        fix: [
          set('Reduce late deliveries to our shops so that nobody waits'),
          add({
            keyResult: 'Reduce late deliveries to our shops from 20 to 5 a week',
            unit: 'deliveries',
            start: 20,
            target: 5,
          }),
        ],
      },
    ],
    [
      { objective: 'Increase posts about us from 1x/week to 3x/week' },
      { metric: '“from 1x/week to 3x/week”' },
      {
        fix: [
          set('Increase posts about us'),
          add({
            keyResult: 'Increase posts about us from 1x/week to 3x/week',
            unit: 'posts',
            start: 1,
            target: 3,
          }),
        ],
      },
    ],
    // Without its number this would say nothing, or nonsense.
    [{ objective: 'Grow to 900 pupils' }, { metric: '“900”' }, { fix: null }],
    [{ objective: 'Earn a 4.8 rating from parents' }, { metric: '“4.8”' }, { fix: null }],
    [
      { id: '', objective: 'Raise attendance at evening classes from 31% to 55%' },
      { metric: '“from 31% to 55%”' },
      { id: null, fix: null },
    ],
    [
      { objective: 'Cut scrap by 20 %', status: 'Draft' },
      { metric: '“by 20 %”' },
      { severity: 'warning' },
    ],
    [{ objective: 'Earn €2 million with repairs' }, { metric: '“€2 million”' }],
  ],
  instead: [
    [
      {
        cells: [
          { tab: 'objectives', column: 'objective', found: '#REF!', trouble: 'formula-error' },
        ],
      },
      'formula-error',
    ],
  ],
});
