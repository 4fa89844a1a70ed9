import { testRule } from '../_rules.ts';

const said = (objective: string) => [{ objective }, { objective: `“${objective}”` }] as const;

testRule('objective-is-metric-move', {
  kept: [
    { objective: '' },
    { objective: 'Raise the bar for carpentry' },
    { objective: 'Grow into the shop people cross town for' },
    { objective: 'Reduce returns so that nobody packs a parcel twice' },
    { objective: 'Increase confidence in our estimates' },
    { objective: 'Reduce the fear of the first diving lesson' },
    { objective: 'Grow a loyal crowd of regulars' },
    { objective: 'Cost-conscious cooks find their way to us' },
  ],
  broken: [
    [...said('Reduce churn'), { severity: 'warning', column: 'objective' }],
    // Its key results would lose what they prove; without any it can become one of the objective above.
    [...said('Grow monthly revenue in the north'), { fix: null }],
    [
      {
        ...{ id: 'O2', row: 3, objective: 'Cut repair costs' },
        with: { objectives: [{}, { id: 'O2', row: 3, objective: 'Cut repair costs' }] },
      },
      { objective: '“Cut repair costs”' },
      {
        fix: [
          {
            do: 'add',
            tab: 'keyResults',
            values: { objective: 'O1', keyResult: 'Cut repair costs', owner: 'Noor Visser' },
          },
          { do: 'set', tab: 'objectives', row: 3, column: 'status', value: 'Dropped' },
        ],
      },
    ],
    [...said('Cut repair costs')],
    [...said('Increase website traffic')],
  ],
  instead: [[{ objective: 'Grow revenue and repaint the shop' }, 'objective-compound']],
});
