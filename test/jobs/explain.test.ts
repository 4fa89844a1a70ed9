/** Figures explained by the built add-on, asked as the sidebar asks. */
import { aKeyResultForm, anEntry, anObjectiveForm, planCycle } from '../_forms.ts';
import { aTeam, type Team } from '../cycle/_team.ts';
import { columnOf, keyOf, rowOf, sheetByName } from '../../src/host/model.ts';
import type { CloseForm, ExplainView } from '../../src/protocol.ts';

/** A team whose first key result stood at 84, fell to 80 in week 6 and came to 87 in week 7. */
function aNursery(): Team {
  made ??= nursery().workbook;
  const team = aTeam(PLACE, structuredClone(made));
  team.at('2027-02-17T09:00');
  return team;
}
const PLACE = { zone: 'Europe/Berlin', locale: 'de_DE' };
let made: Team['workbook'] | null = null;

function nursery(): Team {
  const team = aTeam(PLACE);
  team.at('2027-01-04T08:00');
  team.ask('setUp', {});
  planCycle(team.ask);
  team.ask(
    'saveObjective',
    anObjectiveForm({
      status: 'Published',
      keyResults: [
        aKeyResultForm(),
        aKeyResultForm({ keyResult: 'Raise growers who plan with us from 20 to 60', unit: 'growers', start: 20, target: 60 }),
      ],
    }),
  );
  checkIn(team, '2027-01-11', 84, 8);
  checkIn(team, '2027-01-25', 85, 8);
  checkIn(team, '2027-02-08', 80, 8);
  team.at('2027-02-10T09:00');
  team.ask('weeklyReview', {});
  checkIn(team, '2027-02-15', 87, 5);
  return team;
} // prettier-ignore

function checkIn(team: Team, day: string, value: number, confidence: number): void {
  team.at(`${day}T09:00`);
  team.ask('checkIn', { by: 'Jon Adeyemi', entries: [anEntry({ value, confidence })] });
}

/** Puts the cursor on a cell, as people do before they ask. */
function select(team: Team, tab: string, row: number, column: number): void {
  const sheet = sheetByName(team.workbook, tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  team.workbook.active = sheet.id;
  team.workbook.selection = { row, column, rows: 1, columns: 1 };
}

const cell = (team: Team, tab: string, row: number, column: number): ExplainView => {
  select(team, tab, row, column);
  return team.ask('explain', { id: null, figure: null });
};

const sentences = ({ figures }: ExplainView): string[] =>
  figures.map(({ label, value, parts }) =>
    `${label} ${value}: ${parts.map(({ text }) => text).join('')}`.replace(/\u00a0/g, ' '),
  );

/** Everything that the workbook holds, as text. */
const held = ({ workbook }: Team): string =>
  JSON.stringify(workbook.sheets.map(({ cells }) => [...cells]));

/** The row (from 1) of a tab in whose table an ID stands. */
function tableRow(team: Team, tab: string, id: string): number {
  const rows = [...team.cells(tab)].filter(([, cells]) => cells.get(1) === id);
  return Math.max(...rows.map(([row]) => row));
}

/** The row (from 1) in which a section begins. */
const rowOfSection = (team: Team, tab: string, name: string): number =>
  [...team.cells(tab)].find(([, cells]) => String(cells.get(1)).includes(name))?.[0] ?? 0;

describe('a row by its ID', () => {
  const team = aNursery();

  it('has the working of each of its figures, with the cells that it came from', () => {
    const view = team.ask('explain', { id: 'O1-KR1', figure: null });
    expect(view).toMatchObject({ id: 'O1-KR1', about: 'Trays delivered…', notes: [] });
    expect(sentences(view)).toEqual(
      expect.arrayContaining([
        'Progress 50 %: (Current 87 − Start 82) ÷ (Target 92 − Start 82), from Key Results!H2, E2 and F2.',
        'Gap 3 points ahead: Expected 46.67 % − Progress 50 %, from Key Results!L2 and K2.',
        'Change this week +7 points: Current 87 − 80 on 8 Feb, the newest up to Sunday 14 Feb, from Key Results!H2 and Check-ins!F4.',
        'Decision rule confidence-drop fires: 8 on Sunday 14 Feb − Confidence 5 = 3; a fall of 2 or more, to 4 or more, from Key Results!I2, Check-ins!G4 and Decision rules!B2.',
      ]),
    );
  });

  it('names cells so that they can be gone to', () => {
    const view = team.ask('explain', { id: 'O1-KR1', figure: 'progress' });
    const [first, second] = view.figures[0]?.parts.flatMap(({ cell: each }) => each ?? []) ?? [];
    expect(first).toEqual({ tab: 'Key Results', id: 'O1-KR1', a1: 'H2' });
    const { message } = team.ask('goTo', { tab: 'Key Results', id: 'O1-KR1', cell: second?.a1 ?? '' });
    expect(message).toBe('Key Results!E2');
  }); // prettier-ignore

  it('says that a cell is gone, where rows or columns were deleted since', () => {
    for (const cell of ['H99999', 'ZZZ2'])
      expect(() => team.ask('goTo', { tab: 'Key Results', id: null, cell })).toThrow(
        new RegExp(`The tab “Key Results” has no cell ${cell} any more`),
      );
  });

  it('says which cell to fill where a figure is unknown', () =>
    expect(sentences(team.ask('explain', { id: 'o1-kr2 ', figure: 'progress' }))).toEqual([
      'Progress unknown: no number was checked in; write the number into Key Results!H3.',
    ]));

  it('knows objectives and the cycle', () => {
    expect(sentences(team.ask('explain', { id: 'O1', figure: 'progress' }))).toEqual([
      'Progress 50 %: O1-KR1 50 %; O1-KR2 is unknown and is left out, from Key Results!K2.',
    ]);
    expect(sentences(team.ask('explain', { id: '2027-Q1', figure: 'coverage' }))).toEqual([
      'Checked in 1 of 2: (2 key results − 1 without the check-in that is due) ÷ 2 = 50 %, from Key Results!J3.',
    ]);
  });

  it('tells a score before the end as what it is', () => {
    const view = team.ask('explain', { id: 'O1-KR1', figure: 'score' });
    expect(view.notes).toEqual(['The cycle is not over: this is the score as it would be today.']);
    expect(sentences(view)[0]).toMatch(
      /^Score 0\.50: \(87 on 15 Feb − Start 82\) ÷ \(Target 92 − Start 82\)/,
    );
  });

  it('says so when the row is gone, and when it has no such figure', () => {
    expect(() => team.ask('explain', { id: 'O9-KR9', figure: null })).toThrow(/“O9-KR9” is no longer in the tab/); // prettier-ignore
    expect(team.ask('explain', { id: 'O1', figure: 'forecast' })).toMatchObject({
      figures: [],
      notes: ['There is no such figure of “O1”.'],
    });
  });

  it('writes nothing, in at most 16 reads', () => {
    const before = held(team);
    team.host.resetCalls();
    team.ask('explain', { id: 'O1-KR1', figure: null });
    expect(team.host.calls.reads).toBeLessThanOrEqual(16);
    cell(team, 'Review 2027-W06', 1, 1);
    expect(team.host.calls.writes).toBe(0);
    expect(held(team)).toBe(before);
  });
});

describe('the selected cell', () => {
  const team = aNursery();

  it.each([
    ['Progress', 11, /^Progress 50 %: \(Current 87/],
    ['Expected', 12, /^Expected 47 %: 42 days/],
    ['Health', 13, /^Health ● On track: /],
    ['Confidence', 9, /^Confidence 5 of 10, middle: /],
    ['Current', 8, /^Current 87 %: as checked in on 15 Feb by Jon Adeyemi/],
    ['Last check-in', 10, /^Last check-in 15 Feb, in time: /],
  ])('of Key Results, column %s', (_, column, text) =>
    expect(sentences(cell(team, 'Key Results', 2, column))[0]).toMatch(text),
  );

  it('of Objectives', () =>
    expect(sentences(cell(team, 'Objectives', 2, 7))[0]).toMatch(/^Progress 50 %: O1-KR1 50 %/));

  it.each([
    ['a name', 'Key Results', 2, 3],
    ['a header', 'Key Results', 1, 11],
    ['a blank row', 'Key Results', 40, 11],
    ['another tab', 'Initiatives', 2, 2],
    ['a name in a review', 'Review 2027-W06', 15, 2],
    ['what stands beside the answer', 'Review 2027-W06', 1, 19],
    ['the name of a section', 'Overview', rowOfSection(team, 'Overview', 'Waiting for someone'), 5],
    ['nothing at all', 'Review 2027-W06', 60, 18],
  ])('that holds no figure, as %s, says which do', (_, tab, row, column) => {
    const view = cell(team, tab, row, column);
    expect(view.figures).toEqual([]);
    expect(view.about).toMatch(/![A-Z]+\d+$/);
    expect(view.notes).toEqual([
      'This cell holds no figure. These do: Current, Confidence, Last check-in, Progress, Expected, Health and Score in Key Results; Progress, Confidence and Score in Objectives; Current in Health metrics; and the numbers beside each objective and key result in Overview, in a review and in a Retro.',
    ]);
  });

  it('of a row without an ID says so', () => {
    team.type('Key Results', 4, 'Key result', 'Raise refunds paid on time from 4 to 9');
    expect(cell(team, 'Key Results', 4, 11).notes[0]).toMatch(
      /^Row 4 of Key Results has no ID yet/,
    );
  });
});

describe('a cell of a past review', () => {
  const team = aNursery();
  const review = 'Review 2027-W06';
  const row = tableRow(team, review, 'O1-KR1');
  const told = (column: number): string => sentences(cell(team, review, row, column))[0] ?? '';

  it('is explained by the numbers of its day, not by today’s', () => {
    expect(cell(team, review, row, 6).notes).toEqual(['As it was on 10 Feb.']);
    expect(told(6)).toBe('Progress −20 %: (80 on 8 Feb − Start 82) ÷ (Target 92 − Start 82), from Check-ins!F4, Key Results!E2 and F2.'); // prettier-ignore
    expect(told(7)).toMatch(/^Expected 39 %: 35 days from 4 Jan to 8 Feb ÷ 90 days/);
    expect(told(8)).toMatch(/^Health ▼ Off track: .* is 59 points behind, more than 25, from /);
    expect(told(9)).toBe('Change this week −5 points: 80 on 8 Feb − 85 on 25 Jan, the newest up to Sunday 7 Feb, from Check-ins!F4 and F3.'); // prettier-ignore
  });

  it('has the confidence of each of its weeks', () => {
    expect(told(11)).toMatch(/^Confidence 8 of 10, high: as checked in on 11 Jan/);
    expect(told(15)).toMatch(/^Confidence 8 of 10, high: as checked in on 8 Feb/);
    // Weeks that had not come yet are blank.
    expect(cell(team, review, row, 16).figures).toEqual([]);
  });

  it('says of a week with a dash that nobody checked in then, and what was known', () =>
    expect([12, 14].map(told)).toEqual([
      'Confidence not said: nobody checked in from 18 Jan to 24 Jan; before that it was 8, as checked in on 11 Jan by Jon Adeyemi, from Check-ins!G2.',
      'Confidence not said: nobody checked in from 1 Feb to 7 Feb; before that it was 8, as checked in on 25 Jan by Jon Adeyemi, from Check-ins!G3.',
    ]));

  it('has its objective, and the line of who checked in', () => {
    const at = tableRow(team, review, 'O1');
    expect(sentences(cell(team, review, at, 8))[0]).toMatch(/^Progress 0 %: O1-KR1 0 %; O1-KR2 is unknown/); // prettier-ignore
    const line = [...team.cells(review)].find(([, cells]) => String(cells.get(1)).startsWith('Checked in'))?.[0] ?? 0; // prettier-ignore
    expect(sentences(cell(team, review, line, 1)).map((each) => each.split(':')[0])).toEqual([
      'Checked in 1 of 2',
      expect.stringMatching(/^Rhythm \d+ %$/),
    ]);
  });

  it('is found where people inserted rows above it', () => {
    const other = aNursery();
    const at = tableRow(other, review, 'O1-KR1');
    const sheet = sheetByName(other.workbook, review);
    if (!sheet) throw new Error('no review');
    sheet.cells = new Map([...sheet.cells].map(([key, each]) => [rowOf(key) < 3 ? key : keyOf(rowOf(key) + 1, columnOf(key)), each])); // prettier-ignore
    expect(sentences(cell(other, review, at + 1, 6))[0]).toMatch(/^Progress −20 %/);
  });

  it('is found where people inserted a column before it', () => {
    const other = aNursery();
    const sheet = sheetByName(other.workbook, review);
    if (!sheet) throw new Error('no review');
    sheet.cells = new Map([...sheet.cells].map(([key, each]) => [columnOf(key) < 3 ? key : keyOf(rowOf(key), columnOf(key) + 1), each])); // prettier-ignore
    expect(sentences(cell(other, review, row, 7))[0]).toMatch(/^Progress −20 %/);
    expect(cell(other, review, row, 3).figures).toEqual([]);
  });

  it('says what came in later where the workbook gives another figure by now', () => {
    const other = aNursery();
    other.ask('checkIn', { by: 'Jon Adeyemi', entries: [anEntry({ value: 83, confidence: 7, for: '2027-02-09' })] }); // prettier-ignore
    const view = cell(other, review, tableRow(other, review, 'O1-KR1'), 6);
    expect(view.notes).toEqual([
      'As it was on 10 Feb.',
      'The tab shows “-20 %”, as it was written on 10 Feb. From what the workbook holds now it is “10 %”: the check-in CK5 for 9 Feb came in later. The tab stays as it was; what follows is how it comes out now.',
    ]);
    expect(sentences(view)[0]).toMatch(/^Progress 10 %: \(83 on 9 Feb − Start 82\)/);
  });

  it('says so where it is not kept of which day the figures are', () => {
    const other = aNursery();
    const data = sheetByName(other.workbook, 'OKR data');
    for (const each of data?.cells.values() ?? [])
      if (typeof each.value === 'string' && each.value.includes('"of":{'))
        each.value = each.value.replace(/"of":\{[^}]*\},?/, '');
    expect(cell(other, review, row, 6)).toMatchObject({
      figures: [],
      notes: [`It is not kept of which day the figures of “${review}” are. Write it again, and they can be explained.`],
    });
  }); // prettier-ignore
});

test('what came up in a review and comes back from a decision is as it is written', () => {
  const team = aNursery();
  const decided = { why: 'Fell', choice: 'Continue', decision: 'Two more hands', owner: 'Ida Brandt', due: '2027-02-24' } as const;
  team.ask('decide', { by: 'Ida Brandt', about: 'O1-KR1', rule: 'confidence-drop', ...decided });
  team.at('2027-02-24T09:00');
  const { tab } = team.ask('weeklyReview', {});
  const row = [...team.cells(tab)].find(([, cells]) => String(cells.get(2)).includes('Look again'))?.[0] ?? 0;
  expect(cell(team, tab, row, 2).notes).toEqual([]);
}); // prettier-ignore

test('a cell of the Overview is explained by the day on which it was written', () => {
  const team = aNursery();
  const row = tableRow(team, 'Overview', 'O1-KR1');
  const view = cell(team, 'Overview', row, 9);
  expect(view.notes).toEqual(['As it was on 10 Feb.']);
  expect(sentences(view)).toEqual([
    'Confidence 8 of 10, high: as checked in on 8 Feb by Jon Adeyemi, from Check-ins!G4.',
  ]);
  const objective = tableRow(team, 'Overview', 'O1');
  expect(sentences(cell(team, 'Overview', objective, 8))[0]).toMatch(/^Behind pace 1 of 2: O1-KR1 is ▼ Off track/); // prettier-ignore
});

test('a cell of a tab that looks back is explained by its day', () => {
  const team = aNursery();
  for (const [what, column] of [
    ['Overview', 6],
    ['Review', 6],
  ] as const) {
    const { tab } = team.ask('lookBack', { what, on: '2027-01-28', cycle: '' });
    const view = cell(team, tab, tableRow(team, tab, 'O1-KR1'), column);
    expect(view.notes).toEqual(['As it was on 28 Jan.']);
    expect(sentences(view)).toEqual([
      'Progress 30 %: (85 on 25 Jan − Start 82) ÷ (Target 92 − Start 82), from Check-ins!F3, Key Results!E2 and F2.',
    ]);
  }
});

test('scores of a Retro are explained, before and after the close', () => {
  const team = aNursery();
  team.at('2027-04-06T09:00');
  const view = team.ask('loadClose', { cycle: '' });
  const form: CloseForm = {
    cycle: '2027-Q1',
    isFinal: false,
    objectives: view.objectives.map((objective) => ({
      ...{ id: objective.id, choice: 'Abandon', why: 'Done with it' },
      keyResults: objective.keyResults.map(({ id }) => ({ id, given: null, cause: 'Dependency', why: 'Late crates', along: false })),
    })),
    learned: [],
    process: { text: 'Name blockers in the review', owner: 'Ida Brandt', from: '2027-04-08' },
    next: { id: view.next.id, starts: view.next.starts, ends: view.next.ends },
  };
  const retro = 'Retro 2027-Q1';
  for (const isFinal of [false, true]) {
    team.ask('closeCycle', { ...form, isFinal });
    const row = tableRow(team, retro, 'O1-KR1');
    const score = cell(team, retro, row, 5);
    expect(sentences(score)).toEqual([
      expect.stringMatching(/^Score 0\.50: \(87 on 15 Feb − Start 82\) ÷ \(Target 92 − Start 82\); .*kept within 0 and 1/),
    ]);
    expect(score.notes).toEqual(['As it was on 4 Apr.']);
    expect(sentences(cell(team, retro, 1, 1))).toEqual([
      expect.stringMatching(/^Made it none of 1: O1 scored 0\.50; it takes 0\.7, from Objectives!L2\.$/),
    ]);
    expect(sentences(cell(team, retro, row, 7))[0]).toMatch(/^Confidence in week 6 8 of 10, high: as checked in on 8 Feb/);
    expect(sentences(cell(team, retro, tableRow(team, retro, 'O1'), 5))[0]).toMatch(/^Score 0\.50: O1-KR1 0\.5; O1-KR2 is unknown/);
  }
  // The closed row itself, and a frozen review of the cycle.
  expect(sentences(team.ask('explain', { id: 'O1-KR1', figure: 'score' }))[0]).toMatch(/^Score 0\.50/);
  const review = 'Review 2027-W06';
  expect(sentences(cell(team, review, tableRow(team, review, 'O1-KR1'), 6))[0]).toMatch(/^Progress −20 %/);
}); // prettier-ignore

test('a draft and a dropped key result are explained all the same, and that is said', () => {
  const team = aNursery();
  team.ask('saveObjective', anObjectiveForm({ objective: 'Orders leave on the day they came' }));
  team.type('Key Results', 'O2-KR1', 'Current', '84');
  const draft = team.ask('explain', { id: 'O2-KR1', figure: 'progress' });
  expect(draft.notes).toEqual(['“O2” is a draft: it counts in no review yet.']);
  expect(sentences(draft)[0]).toMatch(/^Progress 20 %: /);
  team.type('Key Results', 'O1-KR2', 'Status', 'Dropped');
  expect(team.ask('explain', { id: 'O1-KR2', figure: 'progress' }).notes).toEqual([
    '“O1-KR2” was dropped: it counts in no figure of its objective.',
  ]);
  team.type('Key Results', 'O1-KR2', 'Objective', 'O7');
  expect(team.ask('explain', { id: 'O1-KR2', figure: null })).toMatchObject({
    figures: [],
    notes: ['“O1-KR2” names the objective “O7”, which is not in the tab Objectives, so it is in no figure. Write the ID of its objective into Key Results!B3.'],
  });
}); // prettier-ignore
