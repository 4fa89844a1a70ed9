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
    [...said('Grow monthly revenue in the north')],
    [...said('Cut repair costs')],
    [...said('Increase website traffic')],
  ],
  instead: [[{ objective: 'Grow revenue and repaint the shop' }, 'objective-compound']],
});
