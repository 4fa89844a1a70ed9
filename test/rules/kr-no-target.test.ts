import { findingsOf, testRule } from '../_rules.ts';

testRule('kr-no-target', {
  kept: [
    { target: 0 },
    { target: -3 },
    { target: null, kind: 'Milestone' },
    { target: null, kind: 'Baseline' },
    { target: null, start: null, current: false },
    { target: null, ceiling: 2 },
    { target: null, kind: 'Maintain', floor: 99.9 },
    { target: null, status: 'Dropped' },
    { target: null, with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      { keyResult: 'Seats filled on weekday mornings', target: null },
      { found: 'Target is empty', cure: 'Type the number to reach into Target.' },
      { severity: 'error', column: 'target', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Get seats filled on weekday mornings to 45 %', target: null },
      { found: 'Target is empty', cure: 'Type 45, as the sentence has it, into Target.' },
    ],
    // What follows from the start.
    [
      { keyResult: 'Double the seats filled on Mondays', start: null, target: null },
      {
        found: 'Target is empty, and so is Start, from which it follows',
        cure: 'Target follows from Start: type where the number stands today into Start, and twice that into Target.',
      },
      { fix: null },
    ],
    [
      { keyResult: 'Halve the no-shows', start: null, target: null },
      {
        found: 'Target is empty, and so is Start, from which it follows',
        cure: 'Target follows from Start: type where the number stands today into Start, and half of it into Target.',
      },
    ],
    [
      { keyResult: 'Cut the wait at the gate by 4 minutes', start: null, target: null },
      {
        found: 'Target is empty, and so is Start, from which it follows',
        cure: 'Target follows from Start: type where the number stands today into Start, and 4 less than that into Target.',
      },
    ],
    [
      { keyResult: 'Reduce the heating bill by 30%', start: null, target: null },
      {
        found: 'Target is empty, and so is Start, from which it follows',
        cure: 'Target follows from Start: type where the number stands today into Start, and 30\u00a0% less than that into Target.',
      },
    ],
    [
      { keyResult: 'Double the seats filled on Mondays', start: 12, target: null },
      { found: 'Target is empty', cure: 'Type 24, as it follows from Start, into Target.' },
    ],
    // The row of a task that was moved away, which waits for an answer.
    [
      {
        keyResult: 'What will be different once this is done: Paint 3 halls?',
        ...{ start: null, target: null },
      },
      {
        found: 'Target is empty',
        cure: 'Answer the question in Key result with the number that will move, and type it into Start and Target.',
      },
      { fix: null },
    ],
    // What is no number to move.
    [
      { keyResult: 'Keep empty rows below 3', start: 2, target: null },
      {
        found: 'Target is empty',
        cure: 'The sentence keeps a level: set Kind to Maintain and type 3 into Ceiling.',
      },
    ],
    [
      { keyResult: 'Measure how long guests wait', start: null, target: null },
      { found: 'Target is empty', cure: 'Set Kind to Baseline until the first number is known.' },
      { fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'kind', value: 'Baseline' }] },
    ],
    [
      { keyResult: 'Milestone: second hall open', start: null, target: null },
      {
        found: 'Target is empty',
        cure: 'Set Kind to Milestone, or type the number to reach into Target.',
      },
      { fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'kind', value: 'Milestone' }] },
    ],
    [
      { target: null, keyResult: 'Seats filled', with: { objectives: [{ status: 'Draft' }] } },
      { found: 'Target is empty', cure: 'Type the number to reach into Target.' },
      { severity: 'info', declared: 'error' },
    ],
    [
      { keyResult: 'Seats filled', cells: [{ column: 'target', found: 'TBD' }] },
      { found: 'Target says “TBD”', cure: 'Type the number to reach into Target.' },
    ],
    [
      {
        keyResult: 'Seats filled',
        cells: [{ column: 'target', found: { date: '2027-05-10', time: '' } }],
      },
      { found: 'Target says “10 May 2027”', cure: 'Type the number to reach into Target.' },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'target', found: '92 %' }] }, 'number-as-text'],
    [{ cells: [{ column: 'target', found: '#REF!', trouble: 'formula-error' }] }, 'formula-error'],
    [{ keyResult: 'Implement the new rota', target: null }, 'kr-is-a-task'],
    [{ keyResult: 'Seats filled', target: null, kind: 'Maintain' }, 'kr-maintain-no-band'],
  ],
});

describe('the number that the sentence names', () => {
  const fixOf = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
    findingsOf('keyResult', fields).find(({ rule }) => rule === 'kr-no-target')?.fix;
  const set = (column: string, value: number | string) => ({
    do: 'set',
    tab: 'keyResults',
    row: 2,
    column,
    value,
  });
  const bare = { start: null, target: null, unit: '' } as const;

  test('is offered with its unit', () => {
    expect(fixOf({ ...bare, keyResult: 'Get seats filled to 45 %', start: 30 })).toEqual([
      set('target', 45),
      set('unit', '%'),
    ]);
    expect(fixOf({ ...bare, keyResult: 'Get seats filled to 45 %', start: 30, unit: '%' })).toEqual(
      [set('target', 45)],
    );
  });
  test('comes from the start where it is a change', () => {
    const fields = { ...bare, keyResult: 'Cut lost seats by 20 %', start: 50, unit: 'seats' };
    expect(fixOf(fields)).toEqual([set('target', 40)]);
    expect(fixOf({ ...fields, keyResult: '20 % more seats filled' })).toEqual([set('target', 60)]);
    expect(fixOf({ ...fields, keyResult: 'Triple the seats filled' })).toEqual([
      set('target', 150),
    ]);
    expect(fixOf({ ...fields, keyResult: 'Halve lost seats' })).toEqual([set('target', 25)]);
    expect(fixOf({ ...fields, keyResult: 'Cut lost seats by 8', unit: '' })?.[0]).toEqual(
      set('target', 42),
    );
  });
  test('is a bound where a level is kept', () =>
    expect(fixOf({ ...bare, keyResult: 'Keep empty rows below 3' })).toEqual([
      set('kind', 'Maintain'),
      set('ceiling', 3),
      set('unit', 'rows'),
    ]));
  test('is not offered on another scale, over what stands there, or where there is none', () => {
    const fields = { ...bare, keyResult: 'Bring revenue to €4M', start: 3 };
    expect(fixOf({ ...fields, unit: 'M€' })).toBeNull();
    expect(fixOf({ ...bare, keyResult: 'Seats filled' })).toBeNull();
    // What stands for another thing in every quarter, or may mean two.
    for (const keyResult of ['Achieve 40 % month-over-month growth', 'Cut lost seats threefold'])
      expect(fixOf({ ...bare, keyResult, start: 50 })).toBeNull();
    expect(fixOf({ ...bare, keyResult: 'Have additional €4M in the bank', start: 3 })).toBeNull();
    // More days than there are, or days off a share.
    const wait = { ...bare, keyResult: 'Cut the wait by 5 days' };
    expect(fixOf({ ...wait, start: 3, unit: 'days' })).toBeNull();
    expect(fixOf({ ...wait, start: 30, unit: '%' })).toBeNull();
    const tbd = { keyResult: 'Get seats filled to 45 %', unit: '%' };
    expect(fixOf({ ...tbd, cells: [{ column: 'target', found: 'TBD' }] })).toBeNull();
  });
});
