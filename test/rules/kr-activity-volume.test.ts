import { testRule } from '../_rules.ts';

const counted = (target: number, unit = '') => ({ start: 0, target, unit });

testRule('kr-activity-volume', {
  kept: [
    { keyResult: 'Win 30 contracts through recommendations', ...counted(30) },
    { keyResult: 'Hold 12 neighbourhood evenings', ...counted(12), notes: 'Leading, on purpose' },
    { keyResult: 'Enrol 120 apprentices', ...counted(120) },
    { keyResult: 'Register 400 blood donors', ...counted(400) },
    { keyResult: 'Resolve 500 open requests', ...counted(500) },
    { keyResult: 'Reach 500 webinar guests', ...counted(500) },
    { keyResult: 'Demos booked by schools from 4 to 20', start: 4, target: 20, unit: 'demos' },
    {
      keyResult: 'Unnecessary meetings from 20 to 8 a week',
      start: 20,
      target: 8,
      unit: 'meetings',
    },
    {
      keyResult: 'Calls about lost keys from 38 to 10 a week',
      start: 38,
      target: 10,
      unit: 'calls',
    },
    { keyResult: 'Raise the share of tenants who attend from 10% to 30%', start: 10, target: 30 },
    { keyResult: 'Workshops that lead to a garden', start: 2, target: 15, unit: 'workshops' },
    { keyResult: 'Feed 300 families every week', start: 120, target: 300, unit: 'families' },
    { keyResult: 'Finish the year with 24 more members', ...counted(24) },
    { keyResult: '60 students complete the pruning course', ...counted(60) },
    { keyResult: 'Recruit 50 members', ...counted(50) },
    { keyResult: '500 meals delivered', ...counted(500) },
    { keyResult: 'Get pledges from 50 donors', ...counted(50) },
    { keyResult: 'Build a waiting list of 50 bakers', ...counted(50) },
    { keyResult: 'Hours of pruning saved', ...counted(40, 'hours') },
    { keyResult: 'Open a pruning course with 40 volunteers', ...counted(40) },
    { keyResult: 'Onboard 30 paying gardens', ...counted(30) },
    { keyResult: 'Print a leaflet and have 100 readers', ...counted(100) },
    // The name of what people come to, and how many do.
    { keyResult: 'Reading club, 25 regulars', ...counted(25, 'regulars') },
    { keyResult: 'Sewing circle: 12 on the list', ...counted(12) },
    { keyResult: 'Walking group, 30 seniors each week', ...counted(30) },
    { keyResult: 'Hold 12 evenings', kind: 'Milestone', due: '2027-03-01' },
    { keyResult: '8 certifications for our gardens', ...counted(8) },
    { keyResult: 'Planting guide used by 40 tenants', ...counted(40) },
    { keyResult: 'Zero failed harvest events', start: 4, target: 0, unit: '' },
    { keyResult: 'Raise harvest by 20 crates', ...counted(20) },
  ],
  broken: [
    ...['4 garden guides', '20 plan audits', 'Refine the beds by holding 5 tastings'].map(
      (keyResult) =>
        [{ keyResult, ...counted(5) }, { sentence: `“${keyResult}”` }] as [
          object,
          { sentence: string },
        ],
    ),
    [
      { keyResult: 'Reading club, 12 workshops', ...counted(12, 'workshops') },
      { sentence: '“Reading club, 12 workshops”' },
    ],
    [
      { keyResult: 'Writing posts, 12 a month', ...counted(12) },
      { sentence: '“Writing posts, 12 a month”' },
    ],
    [
      { keyResult: 'Plan 3 additional harvest days', start: null, target: null },
      { sentence: '“Plan 3 additional harvest days”' },
    ],
    [
      { keyResult: 'Print 12 leaflets about missed watering', ...counted(12) },
      { sentence: '“Print 12 leaflets about missed watering”' },
    ],
    [
      { keyResult: 'Onboard 4 garden trainers', ...counted(4) },
      { sentence: '“Onboard 4 garden trainers”' },
    ],
    [
      { keyResult: '100% of stewards trained in first aid', start: 40, target: 100, unit: '%' },
      { sentence: '“100% of stewards trained in first aid”' },
    ],
    [
      { keyResult: 'Meet with at least 10 allotment owners', ...counted(10) },
      { sentence: '“Meet with at least 10 allotment owners”' },
    ],
    [
      { keyResult: 'Hold 12 neighbourhood evenings', ...counted(12) },
      { sentence: '“Hold 12 neighbourhood evenings”' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      { keyResult: '15 tenant interviews a week', ...counted(15) },
      { sentence: '“15 tenant interviews a week”' },
    ],
    [
      {
        keyResult: 'Cold calls to landlords from 40 to 90 a week',
        start: 40,
        target: 90,
        unit: 'calls',
      },
      { sentence: '“Cold calls to landlords from 40 to 90 a week”' },
    ],
    [{ keyResult: 'Publish 24 articles', ...counted(24) }, { sentence: '“Publish 24 articles”' }],
    ...[
      'Get feedback on the plan from 5 tenants',
      'Ten hours of pruning',
      '8 guides written for new tenants',
      'Add 3 garden trainers',
      'Collect 30 data points from the weather mast',
      'Pilot the watering plan in 2 communities',
      'Participate in 3 garden studies',
      '4 conferences spoken at',
      '5 weather masts configured',
      '3 new gardener hires this season',
      'Hire 15 new team members',
      'Ship six connectors',
      'Launch partner market with 20 stalls',
      'Address at least 3 complaints about the compost',
      'Gather 2 rounds of feedback from tenants',
      'Scale to 10 new districts',
      // Whatever the work is done to
      'Inspect 40 vacant places',
      'Repair 30 bicycles returned by the depot',
      'Fix 60 leaking taps',
    ].map((keyResult): [object, { sentence: string }] => [
      { keyResult, ...counted(8) },
      { sentence: `“${keyResult}”` },
    ]),
    [{ keyResult: 'Hire 3 caretakers', ...counted(3) }, { sentence: '“Hire 3 caretakers”' }],
    [
      { keyResult: 'Expand to 4 new cities', ...counted(4) },
      { sentence: '“Expand to 4 new cities”' },
    ],
  ],
});
