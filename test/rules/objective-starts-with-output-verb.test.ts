import { testRule } from '../_rules.ts';

testRule('objective-starts-with-output-verb', {
  kept: [
    { objective: '' },
    // What is made is a state, or said to be good for somebody.
    { objective: 'Build trust with the farms along the river' },
    { objective: 'Deliver calm on the ward at night' },
    { objective: 'Create a place where trainees dare to ask' },
    { objective: 'Build the friendliest repair shop in town' },
    { objective: 'Design a checkout that nobody has to think about' },
    { objective: 'Write manuals people enjoy' },
    { objective: 'Launch the swap shelf so that nothing useful is thrown away' },
    { objective: 'Introduce the helpline to spare relatives the wait' },
    { objective: 'Roll out shifts without anybody losing a weekend' },
    { objective: 'Deliver a programme that apprentices recommend' },
    // The verb is about how, or is no verb of delivery.
    { objective: 'Ship with confidence on any day of the week' },
    { objective: 'Release faster than our clients ask' },
    { objective: 'Launch-day nerves are a thing of the past' },
    { objective: 'Run the market hall like a good neighbour' },
    { objective: 'Prepare apprentices for their first winter alone' },
    { objective: 'Develop our foremen' },
    { objective: 'Win the regional cup' },
    { objective: 'Faster, calmer repairs' },
    { objective: 'Every workshop is ready' },
    { objective: 'Build a fast, honest repair service' },
    { objective: 'Deliver warm, patient advice at the counter' },
    { objective: 'Promote calm in the yard' },
    { objective: 'Launch a repair bus in order to reach the villages' },
    { objective: 'Release gear that climbers trust' },
    { objective: 'Get the workshop ready for winter' },
    { objective: 'Open doors for people who never came in' },
    { objective: 'Establish ourselves as the first call for roof repairs' },
    { objective: 'Introduce den neuen Fahrplan', status: 'Dropped' },
    { objective: 'Launch the shop', status: 'Closed' },
  ],
  broken: [
    [
      { objective: 'Deliver project Lighthouse on time' },
      { objective: '“Deliver project Lighthouse on time”' },
    ],
    [
      { objective: 'Launch the new shop' },
      { objective: '“Launch the new shop”' },
      { severity: 'warning', column: 'objective', id: 'O1' },
    ],
    [
      { objective: 'O1: We will set up a second warehouse.', status: 'Draft' },
      { objective: '“set up a second warehouse.”' },
      { severity: 'warning' },
    ],
    [
      { objective: 'Migrate all branches to the new till' },
      { objective: '“Migrate all branches to the new till”' },
    ],
    ...[
      'Till software migration',
      'First release of the repair app',
      'Launch a reliable, modern booking app',
      'Introduce a better parts catalogue to improve service',
      'Get the repair app approved and live',
      'Close our second funding round',
      'Deliver a safe, user-friendly booking platform',
      'Achieve the workshop safety certification',
      'Repair shop website up and running',
      'New parts catalogue in place',
      'Wrap up the warehouse project',
    ].map((objective): [object, { objective: string }] => [
      { objective },
      { objective: `“${objective}”` },
    ]),
    [{ objective: 'Build a booking app' }, { objective: '“Build a booking app”' }],
    [{ objective: 'Launching in Portugal' }, { objective: '“Launching in Portugal”' }],
    [
      { objective: 'Launch of the tenants’ portal' },
      { objective: '“Launch of the tenants’ portal”' },
    ],
    [{ objective: 'Go to market' }, { objective: '“Go to market”' }],
    [{ objective: 'Prepare the ISO 9001 audit' }, { objective: '“Prepare the ISO 9001 audit”' }],
  ],
  instead: [
    [
      {
        cells: [
          { tab: 'objectives', column: 'objective', found: '#N/A', trouble: 'formula-error' },
        ],
      },
      'formula-error',
    ],
  ],
});
