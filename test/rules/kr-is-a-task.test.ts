import { findingsOf, testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;

testRule('kr-is-a-task', {
  kept: [
    { keyResult: 'Publish the annual report', ...bare, kind: 'Milestone', due: '2027-03-31' },
    { keyResult: 'Publish the annual report', ...bare, current: false },
    { keyResult: 'Measure how long a repair takes', ...bare, kind: 'Baseline' },
    { keyResult: 'Launch-day orders', ...bare, start: 2, target: 4 },
    { keyResult: 'Win the regional tender', ...bare },
    { keyResult: 'Reach the second floor without stairs', ...bare },
    { keyResult: 'Run 15 tastings with regulars', start: 0, target: 15, unit: '' },
    { keyResult: 'Publish 12 recipes', start: null, target: null, unit: '' },
    { keyResult: 'Reduce waiting at the counter', ...bare },
    { keyResult: 'Release notes read by customers', ...bare, start: 10, target: 40 },
    { keyResult: 'Training hours per climbing guide', ...bare },
    { keyResult: 'Fewer calls at night', ...bare },
    { keyResult: 'All guides use the avalanche checklist', ...bare },
    { keyResult: 'Huts with a passed fire inspection', ...bare },
    { keyResult: 'Close the gap between list and street price', ...bare },
    { keyResult: 'Projects finished within budget', ...bare },
    { keyResult: 'Contracts signed by ski schools', ...bare },
    { keyResult: 'Get 12 huts certified for winter', ...bare, target: 12 },
    { keyResult: 'Huts that are certified for winter', ...bare },
    { keyResult: 'Website relaunch', start: 0, target: 40, unit: '%' },
    { keyResult: 'Rescues finished before dark', ...bare },
    { keyResult: 'The team has a plan it believes in', ...bare },
    { keyResult: 'Radios checked', ...bare },
    { keyResult: 'Reach N5 in new memberships', ...bare },
    { keyResult: 'ZZZ radios for the huts', ...bare },
    { keyResult: 'Findings shared by climbers', ...bare },
    { keyResult: 'Cable cars run on time', ...bare },
    { keyResult: 'The hut kitchen wastes less food', ...bare },
    { keyResult: 'The rescue team trusts the forecast', ...bare },
    { keyResult: 'The trail website ranks first in searches', ...bare },
    { keyResult: 'Time to first rescue', ...bare },
    { keyResult: 'Place names known in the region', ...bare },
    { keyResult: 'A radio in the valley always finds the next hut', ...bare },
    { keyResult: 'The duty chart is a good basis for the season', ...bare },
    { keyResult: 'Innovate', ...bare },
    { keyResult: 'All winter rooms are warmer than last year', ...bare },
    { keyResult: 'Every child sleeps through the night', ...bare },
    { keyResult: 'All', ...bare },
    { keyResult: 'All hut costs inside the budget of the season', ...bare },
    { keyResult: 'The page with the winter routes is easier to find for climbers', ...bare },
    { keyResult: 'Food waste is reduced', ...bare },
    { keyResult: 'The night rate is halved', ...bare },
    { keyResult: 'Quality of the maps is improved', ...bare },
    { keyResult: 'The valley price is preferred by climbers', ...bare },
    { keyResult: 'Every guest has a bed', ...bare },
    { keyResult: 'Maximize monthly hut visits', ...bare },
    { keyResult: 'Establish trust among the climbers', ...bare },
    { keyResult: 'Guides trained by the rescue service', ...bare },
    { keyResult: 'Apprentices who feel well trained', ...bare },
    { keyResult: 'Guests we interviewed come back', ...bare },
    { keyResult: 'Establish Zermatt as the first address for climbers', ...bare },
    { keyResult: 'Nobody at the counter waits longer than the bus needs to turn', ...bare },
    {
      keyResult: 'The winter rota is understood by all keepers before the first snow falls',
      ...bare,
    },
    { keyResult: 'Better advice on the phone for those who plan a winter tour', ...bare },
    { keyResult: 'Occupancy of the lower huts on weekdays, told by month and season', ...bare },
    { keyResult: 'x% of keepers have taken two weeks of leave in the last winter', ...bare },
    { keyResult: '100% of guests have a bed', ...bare, start: 80, target: 100, unit: '%' },
    { keyResult: '100% of huts have been rated', ...bare, start: 80, target: 100, unit: '%' },
    {
      keyResult: 'Rescues reached on time on 100% of days',
      ...bare,
      start: 80,
      target: 100,
      unit: '%',
    },
    { keyResult: 'Orders delivered on time', ...bare },
    { keyResult: 'All students complete the avalanche course', ...bare },
    { keyResult: '100% of members complete the course', start: 40, target: 100, unit: '%' },
    { keyResult: 'Volunteers approved by the club', ...bare },
    { keyResult: 'Guides who complete the avalanche course', start: 40, target: 100, unit: '%' },
    { keyResult: 'Guests live near the huts', ...bare },
    { keyResult: 'Hut website visited by climbers', ...bare },
    { keyResult: 'Keep calm in the huts at night', ...bare },
    { keyResult: 'Maintain the occupancy of our huts', ...bare },
    { keyResult: 'Close X new ski schools', ...bare },
    { keyResult: 'Hikers come back for a second season', ...bare },
    { keyResult: 'The hut opens faster after a storm', ...bare },
    { keyResult: 'Roll out rope checks (80% of guests pass)', start: null, target: 80, unit: '%' },
    { keyResult: 'The rescue team uses the forecast', ...bare },
    { keyResult: 'Guests follow the marked trails', ...bare },
    { keyResult: 'The forecast is the most trusted in the Alps', ...bare },
    { keyResult: 'Have a happy hut crew', ...bare },
    { keyResult: '🚀🚀🎉', ...bare },
    { keyResult: '→ → →', ...bare },
    { keyResult: 'Guests can find us without a map', ...bare },
    { keyResult: 'All guides can rely on the forecast', ...bare },
    { keyResult: '100% of rescues reached on time', ...bare, start: 80, target: 100, unit: '%' },
    { keyResult: '100% of letters answered', ...bare, start: 80, target: 100, unit: '%' },
    { keyResult: 'The hut list is easy to find and read', ...bare },
    { keyResult: 'Launch the hut app with 90% adoption', ...bare, target: 90, unit: '%' },
    { keyResult: 'Ship route maps with less than 2% errors', ...bare, target: 2, unit: '%' },
    { keyResult: 'Get a calmer hut at night', ...bare },
    { keyResult: 'Beds sold – 40 a week', ...bare, start: 20, target: 40 },
    { keyResult: 'Churn reduced – 5% to 3%', ...bare, start: 5, target: 3, unit: '%' },
    { keyResult: '', ...bare },
    { keyResult: 'Build the pergola', ...bare, status: 'Dropped' },
    { keyResult: 'Build the pergola', ...bare, with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      { keyResult: 'Ship the app for couriers', ...bare },
      { task: '“Ship the app for couriers”', says: 'is work to do' },
      { severity: 'error', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Implement the new triage', start: 0, target: 100, unit: '%' },
      { task: '“Implement the new triage”', says: 'is work to do' },
      { severity: 'error' },
    ],
    [
      { keyResult: 'Write the hygiene handbook', start: 0, target: 1, unit: '' },
      { task: '“Write the hygiene handbook”', says: 'is work to do' },
      { severity: 'error' },
    ],
    [
      { keyResult: 'Rework the lesson plans', start: 0, target: 8, unit: 'docs' },
      { task: '“Rework the lesson plans”', says: 'is work to do' },
      { severity: 'error' },
    ],
    // Work by its name, and steps that ask for a number and have none.
    ...[
      'Website relaunch',
      'Onboarding guide for hut keepers',
      'Hire a head of rescue',
      'Sign the lease for the valley station',
      'Find a supplier for ropes',
      'Enable two-factor login',
      'Get certified for winter rescue',
      'Become an accredited training hut',
      'Rescue contracts renegotiated',
      'Provide a route guide to new members',
      'Set up duty charts for the summer season',
      'There is a spare radio in the valley station',
      'The weather mast has its own display',
      'The alarm app runs on both valley stations',
      'Leaflet with drawings and tips on how to use it',
      'Align the hut signs with the trail map',
      'Maintain clear, current hut documentation',
      'The weather page links to the hut list',
      'Booking app tested on all screens',
      'Keep the hut documents updated',
      'Meet ISO 27001 compliance requirements',
      'Begin tracking every rope',
      'Audit the current rescue tests',
      'Hold a weekly 1:1 meeting with each keeper',
      'Fully implement the avalanche radar',
      'Collect the names of all guides',
      'Achieve localization of the hut app',
      'Undertake a monthly call with the huts',
      'Expand to Zermatt',
      'Weekly rescue dashboard shipped (calls, time to rescue)',
      'Guide / handbook describing the winter routes',
      'Hut manual written for the summer keepers',
      'Land the new winter rota',
      'Avalanche map complete',
      'Get feedback from each hut',
      'Encourage guides to write down their tours',
      'Winter season: Update the route cards',
      'Plan for a lantern walk',
      'Enable occupancy reporting for the huts',
    ].map(
      (keyResult) =>
        [
          { keyResult, ...bare },
          { task: `“${keyResult}”`, says: 'is work to do' },
          { severity: 'error' },
        ] as [object, { task: string; says: string }, { severity: 'error' }],
    ),
    // Told as a fact: work, perhaps.
    ...[
      'Winter routes are mapped and listed',
      'The crevasse sensor rings in the valley',
      'Rope inspections completed by the guides',
      'The new shelter is on track',
      'Winter shelter ready for use',
      'Rescue line live',
      'Avalanche radar in production',
      'Routes are discussed and approved',
      'Every hut has a fire plan',
      'Avalanche fence upgraded for winter',
      'A rescue protocol is proposed, discussed and agreed',
      'All guides complete the avalanche course',
      'All team members complete the avalanche course',
      'The kiosk prints the route and the weather',
      'Keepers can print the hut list',
      'Guests can sign up by phone',
      'All new huts include a drying room',
      'Guests can create a route plan',
      'Achieve radio readiness',
      'All hut keepers have been trained on the radio',
      'Establish common standards for the winter huts',
      'Each team has a spare radio',
      'All hut lists are kept in one place that the whole office shares',
      'Ensure each hut has a shared key box which every keeper can open in winter',
      'Winter route cards drafted for the next season by the office',
      'All hut costs go through one account',
      'Every tariff sheet carries the price of a winter night',
      'Daily revenue is mirrored to the valley office',
      'Accurate snow depth is relayed to the guides',
    ].map(
      (keyResult) =>
        [
          { keyResult, ...bare },
          { task: `“${keyResult}”`, says: 'may be work to do' },
          { severity: 'warning' },
        ] as [object, { task: string; says: string }, { severity: 'warning' }],
    ),
    // A number beside what is done or not done.
    ...['Hut map delivered – 12 routes', 'Avalanche fence upgraded: 3 valleys'].map(
      (keyResult) =>
        [
          { keyResult, start: 0, target: 12, unit: '' },
          { task: `“${keyResult}”`, says: 'is work to do' },
          { severity: 'warning' },
        ] as [object, { task: string; says: string }, { severity: 'warning' }],
    ),
    // Done or not done, said as a share.
    [
      { keyResult: 'Roll out the new radios to 100% of huts', start: 0, target: 100, unit: '%' },
      { task: '“Roll out the new radios to 100% of huts”', says: 'is work to do' },
      { severity: 'warning' },
    ],
    ...[
      'Migrate 80% of huts to the new radio',
      'Create route cards for at least 90% of huts',
      'Monitor 100% of the slopes',
      'Conduct drills with 80% of the guides',
      'Launch a hut map covering 100% of valleys',
      'Publish route cards for 100% of huts',
      '100% of guides complete the avalanche course',
      '100% of routes are mapped',
      '100% of radios registered in the hut list',
      'Complete the rescue drill with 100% care',
      'Achieve 100% completion of the hut checks',
      'Have the hut checks 100% complete',
      '100% of huts have a first-aid kit',
      '100% of huts maintain a list of keys',
      '60% of all routes are reviewed and updated',
      'Achieve 100% of the crew having completed the avalanche course',
      'Two-key locks fitted on 100% of huts',
      'Run drills with 80% of the keepers',
      'Build the hut map (target: 100%)',
    ].map(
      (keyResult) =>
        [
          { keyResult, start: 0, target: 100, unit: '%' },
          { task: `“${keyResult}”`, says: 'is work to do' },
          { severity: 'warning' },
        ] as [object, { task: string; says: string }, { severity: 'warning' }],
    ),
    // Once is done or not done.
    ...['Write up at least one winter route', 'Print the hut map (target: 1)'].map(
      (keyResult) =>
        [
          { keyResult, start: 0, target: 1, unit: 'routes' },
          { task: `“${keyResult}”`, says: 'is work to do' },
          { severity: 'warning' },
        ] as [object, { task: string; says: string }, { severity: 'warning' }],
    ),
    // The verb alone is not proof enough.
    [
      { keyResult: 'Implement the new triage', start: 20, target: 60, unit: '%' },
      { task: '“Implement the new triage”', says: 'is work to do' },
      { severity: 'warning' },
    ],
    [
      { keyResult: 'Ship 3 features', start: 0, target: 3, unit: 'features' },
      { task: '“Ship 3 features”', says: 'is work to do' },
      { severity: 'warning' },
    ],
  ],
  instead: [
    [
      { cells: [{ column: 'keyResult', found: '#NAME?', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});

test('what it is, is told once: a task needs no data source, and no kind but the one it says itself', () => {
  expect(heard({ keyResult: 'Build the pergola', ...bare, source: '' })).toEqual(['kr-is-a-task']);
  expect(heard({ keyResult: 'Milestone: pergola approved', ...bare })).toEqual(['kr-no-target']);
  const asked = 'What will be different once this is done: Build the pergola?';
  expect(heard({ keyResult: asked, ...bare, source: '' })).toEqual(['kr-no-target']);
  expect(heard({ keyResult: 'Measure how many rest in the shade', ...bare })).toEqual([
    'kr-no-target',
  ]);
});

test('what may be an outcome still needs its data source, and either is news about its course', () => {
  const perhaps = { keyResult: 'Ship 3 features', start: 0, target: 3, unit: 'features' };
  expect(heard({ ...perhaps, source: '' })).toEqual(['kr-data-source-missing', 'kr-is-a-task']);
  expect(heard({ ...perhaps, with: { checkIns: [] } })).toContain('kr-never-checked-in');
  const behind = { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 0 }] };
  expect(heard({ ...perhaps, with: behind })).toContain('pace-behind');
  const task = { keyResult: 'Build the pergola', start: 0, target: 100 };
  expect(heard({ ...task, with: behind })).toEqual(
    expect.arrayContaining(['kr-is-a-task', 'pace-behind']),
  );
  expect(heard({ ...task, with: { checkIns: [] } })).toContain('kr-never-checked-in');
});

test('what may be an outcome is not moved away', () => {
  const [found] = findingsOf('keyResult', {
    keyResult: 'Winter routes are mapped and listed',
    ...bare,
  });
  expect(found?.rule).toBe('kr-is-a-task');
  expect(found?.fix ?? null).toBeNull();
});

test('it can be moved to the initiatives', () => {
  const [found] = findingsOf('keyResult', { keyResult: 'Build the pergola', ...bare });
  expect(found?.fix).toEqual([{ do: 'move', row: 2 }]);
});

const heard = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
  findingsOf('keyResult', fields).map(({ rule }) => rule);

test('papers that are got or not are work too, and a promise of speed is none', () => {
  expect(heard({ keyResult: 'Obtain the organic certificate', ...bare })).toEqual(['kr-is-a-task']);
  expect(heard({ keyResult: 'Rank 60+ day debts by size', ...bare })).toEqual(['kr-is-a-task']);
  expect(heard({ keyResult: 'Ship orders within 2 days', ...bare })).not.toContain('kr-is-a-task');
  expect(heard({ keyResult: 'Deliver the report within 10 days', ...bare })).toContain(
    'kr-is-a-task',
  );
  expect(heard({ keyResult: 'Achieve 90% certification', ...bare, start: 40, target: 90 })).toEqual(
    [],
  );
});
