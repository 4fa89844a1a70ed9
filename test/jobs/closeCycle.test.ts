import { cellAt, sheetByName, type SheetModel } from '../../src/host/model.ts';
import type { CloseForm, CloseView } from '../../src/protocol.ts';
import { aKeyResultForm, anEntry, anInitiativeForm, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts'; // prettier-ignore

/** Two objectives after thirteen weeks: O1-KR1 made it, O1-KR2 did not, O2-KR1 nearly. */
const made = prepared((host) => {
  host.at('2027-01-04T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      keyResults: [
        aKeyResultForm(),
        aKeyResultForm({ keyResult: 'Cut trays returned from 30 to 10 a week', unit: 'trays', start: 30, target: 10 }),
      ],
      initiatives: [anInitiativeForm({ supports: [1] }), anInitiativeForm({ supports: [1], status: 'Done' })],
      pushesOut: { priority: 'A shop at the gate', whyNot: 'Nobody to stand in it', revisit: '' },
    }),
  );
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      objective: 'Apprentices stay with us',
      keyResults: [aKeyResultForm({ keyResult: 'Raise apprentices who stay from 4 to 9', unit: '', start: 4, target: 9 })],
    }),
  );
  for (let week = 0; week < 13; week++) {
    host.at(new Date(Date.parse('2027-01-06T08:00:00Z') + week * 7 * 86_400_000).toISOString());
    host.jobs.checkIn({
      by: 'Jon Adeyemi',
      entries: [
        anEntry({ value: 82 + week * 0.8, confidence: 8 }),
        anEntry({ keyResult: 'O1-KR2', value: 30 - week / 2, confidence: 5 }),
        anEntry({ keyResult: 'O2-KR1', value: week > 6 ? 8 : 5, confidence: 7 }),
      ],
    });
  }
}); // prettier-ignore

/** One objective with one key result on which nobody ever checks in. */
const untold = prepared((host) => {
  host.at('2027-01-04T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }));
});

const ended = (): OnHost => {
  const host = made();
  host.at('2027-04-06T08:00:00Z');
  return host;
};

/** The form as the sidebar sends it: O1 is modified with both key results, O2 achieved. */
function formOf(view: CloseView, change: Partial<CloseForm> = {}): CloseForm {
  const { id, starts, ends } = view.next;
  return {
    cycle: view.cycle.id,
    isFinal: true,
    objectives: view.objectives.map((objective, at) => ({
      id: objective.id,
      choice: at === 0 ? 'Modify' : 'Achieved',
      why: at === 0 ? 'Returns come from one greenhouse' : '',
      keyResults: objective.keyResults.map((each) => ({
        id: each.id,
        given: each.given,
        cause: each.id === 'O1-KR2' ? 'Dependency' : '',
        why: each.id === 'O1-KR2' ? 'The new crates came in March' : '',
        along: each.along,
      })),
    })),
    learned: ['Crates have to be ordered in week 1', '', '', '', ''],
    process: { text: 'Name the blocker’s owner in the review', owner: 'Ida Brandt', from: '2027-04-08' },
    next: { id, starts, ends },
    ...change,
  };
} // prettier-ignore

const load = (host: OnHost): CloseView => host.jobs.loadClose({ cycle: '' });
const close = (host: OnHost, change: Partial<CloseForm> = {}) =>
  host.jobs.closeCycle(formOf(load(host), change));

function sheet(host: OnHost, name: string): SheetModel {
  const found = sheetByName(host.workbook, name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}
const value = (host: OnHost, row: number, column: number, name = 'Retro 2027-Q1'): unknown =>
  cellAt(sheet(host, name), row, column)?.value ?? null;

/** The row (from 1) whose first cell says this; 0 for none. */
function rowOf(host: OnHost, text: string, name = 'Retro 2027-Q1'): number {
  for (let row = 1; row <= sheet(host, name).rows; row++)
    if (value(host, row, 1, name) === text) return row;
  return 0;
}

test('shows the cycle that is over, its scores, and what comes next', () => {
  const view = load(ended());
  expect(view).toMatchObject({
    cycle: { id: '2027-Q1' },
    isClosed: false,
    next: { id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04', isNew: true },
    parked: ['A shop at the gate'],
    answer: 'One of two objectives made it; O1 did not',
  });
  const [first, second] = view.objectives[0]?.keyResults ?? [];
  expect(first?.computed).toBeCloseTo(0.96);
  expect(second).toMatchObject({ computed: 0.3, journey: '30 → 24 → 10\u00a0trays', along: true });
  expect(view.diagnosis).toMatch(/^Rhythm 100 %, and no objective/);
});

test('turns the Overview to the next cycle, with the way to the Retro, and Undo turns it back', () => {
  const host = ended();
  host.jobs.weeklyReview({});
  const shown = () => host.workbook.sheets.filter(({ name }) => name === 'Overview').map(({ cells }) => [...cells.values()].map(({ value }) => value));
  const before = shown();
  expect(JSON.stringify(before)).toContain('O1-KR1');
  close(host);
  expect(value(host, 1, 1, 'Overview')).toBe('No published key results yet.');
  expect(value(host, 3, 1, 'Overview')).toMatch(/Retro 2027-Q1$/);
  expect(JSON.stringify(shown())).not.toContain('O1-KR1');
  host.jobs.undo({ id: null });
  expect(shown()).toEqual(before);
}); // prettier-ignore

test('closes the cycle as one change', () => {
  const host = ended();
  const done = close(host);
  expect(done.message).toBe(
    'Closed 2027-Q1: One of two objectives made it; O1 did not. 1 objective goes on in 2027-Q2 as a draft.',
  );
  expect(host.rows('Cycles')).toMatchObject([
    { ID: '2027-Q1', Status: 'Closed' },
    { ID: '2027-Q2', Status: 'Planning', Starts: '2027-04-05', Team: 'Nursery', Slot: 30 },
  ]);
  expect(host.rows('Objectives')).toMatchObject([
    { ID: 'O1', Status: 'Closed', Score: 0.63 },
    { ID: 'O2', Status: 'Closed', Score: 0.8 },
    { ID: 'O3', Status: 'Draft', Cycle: '2027-Q2', Notes: 'Carried over from O1, 2027-Q1.' },
  ]);
  expect(host.rows('Key Results').map(({ ID, Score }) => [ID, Score])).toEqual([
    ['O1-KR1', 0.96], ['O1-KR2', 0.3], ['O2-KR1', 0.8], ['O3-KR1', ''], ['O3-KR2', ''],
  ]); // prettier-ignore
  expect(host.rows('Key Results')[4]).toMatchObject({
    ...{ Objective: 'O3', 'Key result': 'Cut trays returned from 24 to 10 a week' },
    ...{ Start: 24, Target: 10, Current: '', Due: '', 'Data source': 'Dispatch book, tab Late' },
  });
  expect(host.rows('Initiatives').map(({ Supports }) => Supports)).toEqual([
    'O1-KR2, O3-KR2', 'O1-KR2',
  ]); // prettier-ignore
  expect(host.rows('Decisions')).toMatchObject([
    {
      ...{ About: 'O1', Choice: 'Modify', Decision: 'Returns come from one greenhouse' },
      ...{ 'Why it came up': 'Scored 0.63.', Status: 'Done' },
    },
    { About: 'O2', Choice: 'Achieved', Decision: 'Achieved' },
    {
      ...{ About: 'O1-KR2', Decision: 'The new crates came in March' },
      'Why it came up': 'Scored 0.30. Cause: dependency.',
    },
    { About: '2027-Q1', Decision: 'Crates have to be ordered in week 1' },
    { About: '2027-Q1', Choice: 'Start', Owner: 'Ida Brandt', Due: '2027-04-08', Status: 'Open' },
  ]);
});

test('moves the check-ins to a hidden, guarded tab and goes on counting IDs', () => {
  const host = ended();
  const before = host.rows('Check-ins');
  close(host);
  expect(host.rows('Check-ins')).toEqual([]);
  const archive = sheet(host, 'Check-ins 2027-Q1');
  expect(archive).toMatchObject({ hidden: true, protections: [{ warningOnly: true }] });
  expect(host.rows('Check-ins 2027-Q1')).toEqual(before);
  host.jobs.undo({ id: null });
  expect(host.rows('Check-ins')).toEqual(before);
  expect(sheetByName(host.workbook, 'Check-ins 2027-Q1')).toBeUndefined();
});

test('a closed cycle can be shown as it stood on any day, by the rules that it ran under', () => {
  const host = ended();
  host.at('2027-02-17T10:00:00Z');
  const asOf = (kind: string): unknown =>
    JSON.parse(String(host.call('report', [kind, { cycle: '2027-Q1' }])));
  const before = asOf('review');
  host.at('2027-04-06T08:00:00Z');
  close(host);
  host.at('2027-02-17T10:00:00Z');
  expect(asOf('review')).toEqual(before);
  host.at('2027-05-01T10:00:00Z');
  expect(asOf('validate')).toMatchObject({ counts: { error: 0, warning: 0 } });
  host.edit('Key Results', 2, 6, [['91']]);
  expect(asOf('validate')).toMatchObject({
    findings: [{ rule: 'closed-row-changed', id: 'O1-KR1', cell: 'F2', fix: false }],
  });
});

test('rows of a closed cycle are told by the rules that it ran under, whatever Settings says since', () => {
  const host = ended();
  close(host);
  host.edit('Key Results', 2, 6, [['91']]);
  const told = (): string[] =>
    host.jobs
      .validate({})
      .findings.flatMap(({ rule, severity, id }) =>
        id === 'O1-KR1' ? [`${rule} ${severity}`] : [],
      );
  const before = told();
  expect(before).toContain('closed-row-changed warning');
  for (const level of ['off', 'info', 'error'] as const) {
    const { form } = host.jobs.settings({});
    const severities = { 'closed-row-changed': level };
    const { appear, vanish } = host.jobs.previewSettings({ ...form, severities });
    expect([level, appear, vanish]).toEqual([level, [], []]);
    host.jobs.saveSettings({ ...form, severities });
    expect([level, ...told()]).toEqual([level, ...before]);
  }
});

test('undo brings everything back, and closing again gives new IDs', () => {
  const host = ended();
  const before = host.seen();
  close(host);
  host.jobs.undo({ id: null });
  expect(host.seen()).toEqual(before);
  close(host);
  expect(host.rows('Objectives')[2]).toMatchObject({ ID: 'O4', Status: 'Draft' });
  expect(host.rows('Check-ins 2027-Q1')).toHaveLength(39);
});

test('an objective that names no cycle is closed with the one it belonged to', () => {
  const host = ended();
  host.edit('Objectives', 3, 2, [['']]);
  close(host);
  expect(host.rows('Objectives')[1]).toMatchObject({
    ID: 'O2',
    Cycle: '2027-Q1',
    Status: 'Closed',
  });
});

test('says what is still to be said, and then writes nothing', () => {
  const host = ended();
  const before = host.seen();
  const form = formOf(load(host));
  const [first] = form.objectives;
  const bare = { ...form, objectives: [{ ...first!, choice: '' as const, keyResults: [] }] };
  expect(() => host.jobs.closeCycle(bare)).toThrow(
    /what becomes of O1.*root cause for O1-KR2, which has scored 0.30.*what becomes of O2/,
  );
  expect(host.seen()).toEqual(before);
});

describe('the tab', () => {
  test('says the answer, the scores and what was said', () => {
    const host = ended();
    close(host);
    expect(value(host, 1, 1)).toBe('One of two objectives made it; O1 did not');
    expect(sheet(host, 'Retro 2027-Q1')).toMatchObject({ gridlines: false, protections: [{ warningOnly: true }] });
    const row = rowOf(host, 'O1-KR2');
    expect([2, 4, 5, 7, 9].map((column) => value(host, row, column))).toEqual([
      'Trays returned', '30 → 24 → 10\u00a0trays', 0.3, 5, 'The new crates came in March',
    ]);
    expect(value(host, rowOf(host, 'O1'), 8)).toBe('Modify');
    expect(value(host, rowOf(host, 'What we learned, five at most') + 1, 1)).toBe('Crates have to be ordered in week 1');
    expect(sheet(host, 'Retro 2027-Q1').charts).toHaveLength(1);
    expect([...sheet(host, 'Retro 2027-Q1').cells.values()].filter(({ formula }) => formula)).toEqual([]);
  }); // prettier-ignore

  test('can be written before the close, and what is typed there is carried and offered again', () => {
    const host = ended();
    const draft = close(host, { isFinal: false });
    expect(draft).toMatchObject({ isClosed: false, tab: 'Retro 2027-Q1' });
    expect(host.rows('Cycles')).toMatchObject([{ Status: 'Active' }]);
    host.edit('Retro 2027-Q1', rowOf(host, 'O2'), 8, [['Keep']]);
    host.edit('Retro 2027-Q1', rowOf(host, 'O2'), 9, [['They recruit each other']]);
    const view = load(host);
    expect(view.objectives[1]).toMatchObject({ choice: 'Keep', why: 'They recruit each other' });
    expect(view.objectives[0]?.keyResults[1]).toMatchObject({ cause: 'Dependency' });
    host.jobs.validate({});
    const about = host.rows('Decisions').filter(({ About }) => About === 'O2');
    expect(about).toMatchObject([{ Choice: 'Keep', Decision: 'They recruit each other' }]);
    const form = formOf(load(host));
    const kept = { ...form.objectives[1]!, choice: 'Keep' as const, why: 'They recruit each other' };
    host.jobs.closeCycle({ ...form, objectives: [form.objectives[0]!, kept] });
    expect(host.rows('Decisions').filter(({ About }) => About === 'O2')).toHaveLength(1);
    expect(host.rows('Objectives').map(({ ID }) => ID)).toEqual(['O1', 'O2', 'O3', 'O4']);
  }); // prettier-ignore

  test('keeps what was typed after the close', () => {
    const host = ended();
    host.jobs.weeklyReview({});
    close(host);
    host.edit('Retro 2027-Q1', rowOf(host, 'What we learned, five at most') + 2, 1, [
      ['Count returns by greenhouse'],
    ]);
    host.call('openSidebar', [{}]);
    host.resetCalls();
    host.call('openSidebar', [{}]);
    expect(host.calls.reads).toBeLessThanOrEqual(16);
    expect(host.calls.writes).toBe(0);
    expect(host.rows('Decisions')[5]).toMatchObject({ Decision: 'Count returns by greenhouse' });
    close(host, { cycle: '2027-Q1', learned: ['Order crates early', 'Count returns by greenhouse'] });
    expect(value(host, rowOf(host, 'What we learned, five at most') + 2, 1)).toBe('Count returns by greenhouse');
    expect(host.rows('Decisions')).toHaveLength(6);
  }); // prettier-ignore
});

test('what a Retro says may be corrected in Decisions, which is not overwritten', () => {
  const host = ended();
  close(host);
  const learned = host.rows('Decisions').findIndex(({ Decision }) => Decision === 'Crates have to be ordered in week 1'); // prettier-ignore
  host.edit('Decisions', learned + 2, 7, [['Crates have to be ordered a week before']]);
  const said = (): unknown => host.rows('Decisions')[learned]?.['Decision'];
  for (const again of [() => host.jobs.open({}), () => host.jobs.validate({})]) {
    again();
    expect(said()).toBe('Crates have to be ordered a week before');
  }
  host.edit('Retro 2027-Q1', rowOf(host, 'What we learned, five at most') + 1, 1, [
    ['Crates have to be ordered in week 0'],
  ]);
  host.jobs.open({});
  expect(said()).toBe('Crates have to be ordered in week 0');
});

test('a correction in Decisions outlives a close that is done again after the Retro was carried', () => {
  const host = ended();
  close(host);
  const rowAbout = (id: string): number => host.rows('Decisions').findIndex(({ About }) => About === id); // prettier-ignore
  const said = (id: string): unknown => host.rows('Decisions')[rowAbout(id)]?.['Why it came up'];
  host.edit('Decisions', rowAbout('O1') + 2, 6, [['Scored far below what was hoped for.']]);
  host.edit('Decisions', rowAbout('O1-KR2') + 2, 6, [['Scored 0.30: the crates came late.']]);
  for (const between of [() => {}, () => host.jobs.validate({})]) {
    between();
    host.jobs.closeCycle(formOf(host.jobs.loadClose({ cycle: '2027-Q1' })));
    expect(said('O1')).toBe('Scored far below what was hoped for.');
    expect(said('O1-KR2')).toBe('Scored 0.30: the crates came late.');
  }
});

test('a correction and a late check-in are marked when the Retro is written again', () => {
  const host = ended();
  close(host);
  host.at('2027-04-12T08:00:00Z');
  const late = host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 90 })] });
  expect(late.message).toMatch(/^Saved, late: 2027-Q1 is closed, .* last day, 4 Apr\./);
  expect(load(host).cycle.id).toBe('2027-Q1');
  const view = host.jobs.loadClose({ cycle: '2027-Q1' });
  expect(view).toMatchObject({ isClosed: true, objectives: [{ goesOnAs: 'O3' }, { goesOnAs: '' }] });
  expect(view.objectives[0]?.keyResults[0]?.computed).toBeCloseTo(0.8);
  host.jobs.closeCycle(formOf(view));
  expect(rowOf(host, 'O1-KR1: 0.80, was 0.96; corrected 12 Apr, after the close.')).toBeGreaterThan(0);
  expect(rowOf(host, 'O1-KR1: a check-in was added 12 Apr, after the close.')).toBeGreaterThan(0);
  expect(host.rows('Objectives')).toHaveLength(3);
  expect(host.rows('Check-ins 2027-Q1')).toHaveLength(40);
  expect(host.rows('Key Results')[0]).toMatchObject({ Score: 0.8 });
}); // prettier-ignore

test('a late check-in for a day before the last counts for that day, and the number it corrects for none', () => {
  const host = ended();
  close(host);
  host.at('2027-04-12T08:00:00Z');
  const entries = [anEntry({ value: 90, for: '2027-04-02' })];
  const { message } = host.jobs.checkIn({ by: 'Jon Adeyemi', entries });
  expect(message).toMatch(/^Saved, late: 2027-Q1 is closed, and this counts for 2 Apr\./);
  const [first] = host.jobs.loadClose({ cycle: '2027-Q1' }).objectives[0]?.keyResults ?? [];
  expect(first).toMatchObject({ journey: '82 → 90 → 92\u00a0%', later: '' });
  // The row still shows what the close made of it: whoever asks is told why its working says otherwise.
  const notes = (id: string) => host.jobs.explain({ id, figure: null }).notes;
  const late = 'The check-in CK40 for 2 Apr came in after the close. The row, its score and the Retro stay as they were until you choose Close the cycle… and correct them; what follows counts it.';
  expect(notes('O1-KR1')).toEqual(['As on 4 Apr, the last day of the cycle.', late]);
  expect(notes('O1')).toContain(late);
  expect(notes('O1-KR2')).toEqual(['As on 4 Apr, the last day of the cycle.']);
}); // prettier-ignore

test('without its archive a closed cycle is neither corrected nor told as one in which nobody checked in', () => {
  const host = ended();
  close(host);
  const { sheets } = host.workbook;
  host.workbook.sheets = sheets.filter(({ name }) => name !== 'Check-ins 2027-Q1');
  const says = /hidden tab “Check-ins 2027-Q1”, .* deleted or has another name/;
  expect(() => host.jobs.loadClose({ cycle: '2027-Q1' })).toThrow(says);
  expect(() => host.jobs.lookBack({ what: 'Overview', on: '2027-02-17', cycle: '2027-Q1' })).toThrow(says);
  expect(() => host.jobs.explain({ id: 'O1-KR1', figure: null })).toThrow(says);
  const report = (kind: string) =>
    JSON.parse(String(host.call('report', [kind, { cycle: '2027-Q1' }]))) as { error?: string; notices?: string[] };
  expect(report('review').error).toMatch(says);
  expect(report('validate').notices).toContainEqual(expect.stringMatching(says));
  expect(host.rows('Key Results')[0]).toMatchObject({ Score: 0.96 });
  host.workbook.sheets = sheets;
  expect(report('review').error).toBeUndefined();
  expect(host.jobs.loadClose({ cycle: '2027-Q1' })).toMatchObject({ isClosed: true });
}); // prettier-ignore

test('a cycle in which nobody checked in has no archive, whatever stands in Last check-in', () => {
  const host = untold();
  const at = Object.keys(host.rows('Key Results')[0] ?? {}).indexOf('Last check-in') + 1;
  host.edit('Key Results', 2, at, [['2027-02-17']]);
  host.at('2027-04-06T08:00:00Z');
  const form = formOf(load(host));
  for (const each of form.objectives[0]?.keyResults ?? []) each.cause = 'Capacity';
  host.jobs.closeCycle(form);
  expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Check-ins 2027-Q1');
  expect(host.jobs.loadClose({ cycle: '2027-Q1' })).toMatchObject({ isClosed: true });
  expect(host.jobs.explain({ id: 'O1-KR1', figure: null }).notes).toBeDefined();
});

test.each([10, 60])('stays within its calls at %i key results', (count) => {
  const host = ended();
  const rows = Array.from({ length: count - 3 }, (_, at) => [
    ...[`O2-KR${at + 2}`, 'O2', 'Sell more trays', 'Jon Adeyemi', '82', '92', '%', '90', '7'],
    ...['', '-', '-', '-'],
  ]);
  host.edit('Key Results', 5, 1, rows);
  host.takeOver();
  host.at('2027-04-07T08:00:00Z');
  const view = load(host);
  const form = formOf(view);
  for (const objective of form.objectives)
    for (const each of objective.keyResults) each.cause = 'Capacity';
  host.resetCalls();
  load(host);
  expect(host.calls.reads).toBeLessThanOrEqual(24);
  expect(host.calls.writes).toBe(0);
  host.resetCalls();
  host.jobs.closeCycle(form);
  expect(host.calls.reads).toBeLessThanOrEqual(60);
  expect(host.calls.writes).toBeLessThanOrEqual(110);
});

test('the last review of a cycle that was closed in its week is not replaced by an empty one of the next', () => {
  const host = made();
  host.at('2027-03-31T08:00:00Z');
  const { tab } = host.jobs.weeklyReview({});
  const view = host.jobs.loadClose({ cycle: '2027-Q1' });
  host.jobs.closeCycle(formOf(view));
  const before = [...sheet(host, tab).cells.values()].map(({ value: shown }) => shown);
  expect(() => host.jobs.weeklyReview({})).toThrow(
    /“Review 2027-W13” is a review of “2027-Q1”, and “2027-Q2” has nothing published/,
  );
  expect([...sheet(host, tab).cells.values()].map(({ value: shown }) => shown)).toEqual(before);
  expect(host.jobs.open({}).cycle).toMatchObject({ id: '2027-Q2', isReviewDay: false });
});

test('a next cycle that would end before it starts is refused, and nothing is closed', () => {
  const host = ended();
  const next = { id: '2027-Q2', starts: '2027-07-01', ends: '2027-04-05' };
  expect(() => close(host, { next })).toThrow(
    /Not closed yet\. The next cycle would end on 2027-04-05 and start on 2027-07-01: write a later last day\./,
  );
  expect(host.rows('Cycles')).toMatchObject([{ ID: '2027-Q1', Status: 'Active' }]);
  expect(close(host, { next: { ...next, ends: '2027-09-30' } }).isClosed).toBe(true);
});

test('refuses a cycle whose name is too long for the tabs of its close, before anything is written', () => {
  const host = ended();
  const long = `Winter and spring ${'of the whole nursery '.repeat(5)}`.trim();
  host.edit('Cycles', 2, 1, [[long]]);
  host.edit('Objectives', 2, Object.keys(host.rows('Objectives')[0] ?? {}).indexOf('Cycle') + 1, [
    [long],
    [long],
  ]);
  const form = formOf(load(host));
  const before = host.seen();
  expect(() => host.jobs.closeCycle(form)).toThrow(
    /has a name of 122 characters, too long for a tab of its own\. Shorten it to 80/,
  );
  expect(host.seen()).toEqual(before);
});
