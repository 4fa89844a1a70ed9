import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { onHost, type OnHost } from '../_host.ts';
import { sheetByName, touch, type Cell } from '../../src/host/model.ts';
import type { FindingView } from '../../src/protocol.ts';

const TASK = 'Ship the app for couriers';

/** Two key results of which the first is work, with a check-in on it and an initiative for it. */
function withTask(): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      keyResults: [
        aKeyResultForm({ keyResult: TASK, start: null, target: null, unit: '' }),
        aKeyResultForm(),
      ],
      initiatives: [
        {
          id: null,
          initiative: 'Ask ten couriers what slows them down',
          supports: [0, 1],
          alsoSupports: [],
          owner: 'Noor Visser',
          due: '',
          status: 'Not started',
        },
      ],
    }),
  );
  host.edit('Key Results', 2, 8, [['3']]);
  host.takeOver();
  return host;
}

const chosen = ({ key, fix }: FindingView) => ({ key, shown: JSON.stringify(fix) });
const taskIn = (host: OnHost): FindingView => {
  const found = host.jobs.validate({}).findings.find(({ rule }) => rule === 'kr-is-a-task');
  if (!found) throw new Error('The task was not found.');
  return found;
};

describe('a key result that is a task', () => {
  test('is shown before and after', () => {
    expect(taskIn(withTask()).fix).toEqual([
      { place: 'Initiatives, a new row', header: 'Initiative', before: '', after: TASK },
      {
        place: 'Key Results!C2',
        header: 'Key result',
        before: TASK,
        after: `What will be different once this is done: ${TASK}?`,
      },
    ]);
  });

  test('moves to Initiatives with its check-ins and links, and leaves a row that asks', () => {
    const host = withTask();
    const done = host.jobs.applyFixes({ fixes: [chosen(taskIn(host))] });
    expect(done.message).toBe('Mended 1 finding.');
    const [asking] = host.rows('Key Results');
    expect(asking).toMatchObject({
      ID: 'O1-KR3',
      Objective: 'O1',
      'Key result': `What will be different once this is done: ${TASK}?`,
      Owner: 'Jon Adeyemi',
      Current: '',
    });
    const initiatives = host.rows('Initiatives');
    expect(initiatives[0]).toMatchObject({ Supports: 'O1-KR3, O1-KR2' });
    expect(initiatives[1]).toMatchObject({
      ID: 'O1-KR1',
      Initiative: TASK,
      Supports: 'O1-KR3',
      Owner: 'Jon Adeyemi',
      Status: 'In progress',
    });
    expect(host.rows('Check-ins').map((row) => row['Key result'])).toEqual(['O1-KR1']);
  });

  test('is one thing less to mend: of the row that asks only the open question is told', () => {
    const host = withTask();
    const task = taskIn(host);
    const { score: before } = host.jobs.validate({});
    const { score, findings } = host.jobs.applyFixes({ fixes: [chosen(task)] });
    expect(score).toBeGreaterThanOrEqual(before);
    expect(findings.filter(({ id }) => id === 'O1-KR3').map(({ rule }) => rule)).toEqual([
      'kr-no-target',
    ]);
  });

  test('writes Findings as they are then, and not the finding that was mended', () => {
    const host = withTask();
    const done = host.jobs.applyFixes({ fixes: [chosen(taskIn(host))] });
    const again = host.jobs.validate({});
    expect(done.findings.map(({ rule }) => rule)).not.toContain('kr-is-a-task');
    expect(done.findings.map(({ key }) => key)).toEqual(again.findings.map(({ key }) => key));
  });

  test('is back as it was after one undo', () => {
    const host = withTask();
    const task = taskIn(host);
    const before = host.seen();
    const { undoId } = host.jobs.applyFixes({ fixes: [chosen(task)] });
    expect(host.seen()).not.toEqual(before);
    expect(host.jobs.undo({ id: undoId }).message).toMatch(/^Undid “Fix a finding”/);
    expect(host.seen()).toEqual(before);
  });
});

describe('a key result with two targets', () => {
  const BOTH = 'Raise orders on time from 71 % to 90 % and cut complaints from 40 to 10 a week';
  function withBoth(): OnHost {
    const host = onHost();
    host.jobs.setUp({});
    host.planCycle();
    const both = { keyResult: BOTH, start: 40, target: 10, unit: 'complaints' };
    const keyResults = [aKeyResultForm(both), aKeyResultForm()];
    host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
    host.edit('Key Results', 2, 8, [['31']]);
    host.takeOver();
    return host;
  }
  const compoundIn = (host: OnHost): FindingView => {
    const found = host.jobs.validate({}).findings.find(({ rule }) => rule === 'kr-compound');
    if (!found) throw new Error('The two targets were not found.');
    return found;
  };

  test('is shown before and after', () => {
    expect(compoundIn(withBoth()).fix).toEqual([
      {
        ...{ place: 'Key Results!C2', header: 'Key result', before: BOTH },
        after: 'Cut complaints from 40 to 10 a week',
      },
      {
        ...{ place: 'Key Results, a new row', header: 'Key result', before: '' },
        after: 'Raise orders on time from 71 % to 90 %',
      },
    ]);
  });

  test('is split: the target that its cells are about keeps ID and history, the other has a row', () => {
    const host = withBoth();
    const { findings } = host.jobs.applyFixes({ fixes: [chosen(compoundIn(host))] });
    const [kept, , added] = host.rows('Key Results');
    expect(kept).toMatchObject({
      ...{ ID: 'O1-KR1', 'Key result': 'Cut complaints from 40 to 10 a week' },
      ...{ Start: 40, Target: 10, Unit: 'complaints', Current: 31 },
    });
    expect(added).toMatchObject({
      ...{ ID: 'O1-KR3', Objective: 'O1', 'Key result': 'Raise orders on time from 71 % to 90 %' },
      ...{ Start: 71, Target: 90, Unit: '%', Current: '', Owner: 'Jon Adeyemi' },
    });
    expect(host.rows('Check-ins').map((row) => row['Key result'])).toEqual(['O1-KR1']);
    const rules = host.jobs.validate({}).findings.map(({ rule, id }) => `${rule} ${id}`);
    expect(rules.filter((each) => /compound|title-fields/.test(each))).toEqual([]);
    expect(rules).toContain('kr-data-source-missing O1-KR3');
    // It is there since today: nobody is late for it.
    expect(findings.map(({ rule, id }) => `${rule} ${id}`)).toEqual(rules);
    expect(rules).not.toContain('kr-never-checked-in O1-KR3');
  });

  test('is one again after one undo', () => {
    const host = withBoth();
    const found = compoundIn(host);
    const before = host.seen();
    const { undoId } = host.jobs.applyFixes({ fixes: [chosen(found)] });
    expect(host.seen()).not.toEqual(before);
    host.jobs.undo({ id: undoId });
    expect(host.seen()).toEqual(before);
  });
});

test('a level moves to the health metrics, whose tab comes with it, and back after one undo', () => {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  const level = { kind: 'Maintain' as const, start: null, target: null, floor: 98, unit: '%' };
  const keyResults = [
    aKeyResultForm({ ...level, keyResult: 'Keep orders complete at 98 % or more' }),
    aKeyResultForm({ ...level, keyResult: 'Keep lines answered at 98 % or more' }),
    aKeyResultForm(),
  ];
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
  const found = host.jobs.validate({}).findings.find(({ rule }) => rule === 'kpi-in-kr-list');
  expect(found?.isGuess).toBe(true);
  const before = host.seen();
  const { undoId } = host.jobs.applyFixes({ fixes: found ? [chosen(found)] : [] });
  expect(host.rows('Health metrics')).toMatchObject([
    { ID: 'H1', Metric: 'Keep orders complete at 98 % or more', Floor: 98, Owner: 'Jon Adeyemi' },
  ]);
  expect(host.rows('Key Results')[0]).toMatchObject({ ID: 'O1-KR1', Status: 'Dropped' });
  host.jobs.undo({ id: undoId });
  expect(host.seen()).toEqual(before);
});

test('what changed since it was shown is left and named, and nothing is written over it', () => {
  const host = withTask();
  const task = taskIn(host);
  host.edit('Key Results', 2, 3, [['Ship the app for couriers and cooks']]);
  const done = host.jobs.applyFixes({ fixes: [chosen(task)] });
  expect(done.message).toBe(
    'Nothing was mended. Left as they are: kr-is-a-task O1-KR1 (the cells changed meanwhile).',
  );
  expect(host.rows('Key Results')[0]).toMatchObject({
    'Key result': 'Ship the app for couriers and cooks',
  });
});

test('a formula in the row is left where it is, and so is the row', () => {
  const host = withTask();
  host.edit('Key Results', 2, 8, [['=1+2']]);
  const task = taskIn(host);
  const done = host.jobs.applyFixes({ fixes: [chosen(task)] });
  expect(done.message).toMatch(/a formula stands in Key Results, row 2/);
  expect(host.rows('Key Results')[0]).toMatchObject({ 'Key result': TASK });
});

test('a Progress of Current over Target is calculated as ours again, and back after one undo', () => {
  const host = withTask();
  host.edit('Key Results', 3, 8, [['86']]);
  host.takeOver();
  const progress = (): string | undefined => host.seen()['Key Results 3 11'];
  const own = progress();
  host.edit('Key Results', 3, 11, [['=H3/F3']]);
  const found = host.jobs
    .validate({})
    .findings.find(({ rule }) => rule === 'progress-formula-ratio');
  if (!found) throw new Error('The formula was not found.');
  const typed = progress();
  expect(found.fix).toMatchObject([{ place: 'Key Results!K3', after: 'calculated again' }]);
  expect(host.jobs.applyFixes({ fixes: [chosen(found)] }).message).toBe('Mended 1 finding.');
  expect(progress()).toBe(own);
  host.jobs.undo({ id: null });
  expect(progress()).toBe(typed);
  expect(typed).not.toBe(own);
});

describe('a number that a fix writes', () => {
  /** A set-up workbook whose first key result, in %, has this in its Target. */
  function withTarget(cell: Partial<Cell>): OnHost {
    const host = onHost();
    host.jobs.setUp({});
    host.planCycle();
    const first = { keyResult: 'Raise orders on time from 71 % to 90 %', start: 71, target: 90 };
    const keyResults = [aKeyResultForm({ ...first, unit: '%' }), aKeyResultForm()];
    host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
    Object.assign(target(host), cell);
    return host;
  }
  const target = (host: OnHost): Cell => {
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('There is no tab Key Results.');
    return touch(sheet, 2, 6);
  };
  const mend = (host: OnHost, rule: string): void => {
    const found = host.jobs.validate({}).findings.filter((each) => each.rule === rule);
    expect(found).toHaveLength(1);
    expect(host.jobs.applyFixes({ fixes: found.map(chosen) }).message).toBe('Mended 1 finding.');
  };

  test('is a share where the cell shows percent', () => {
    const host = withTarget({ value: null, format: '0%' });
    mend(host, 'kr-no-target');
    expect(target(host)).toMatchObject({ value: 0.9, format: '0%' });
  });

  test('takes the format of its column along where the cell is one for text', () => {
    const host = withTarget({ value: '90', format: '@' });
    mend(host, 'number-as-text');
    expect(target(host).value).toBe(90);
    expect(target(host).format).not.toBe('@');
    host.jobs.undo({ id: null });
    expect(target(host)).toMatchObject({ value: '90', format: '@' });
  });
});

test('a reason that looks like a formula stays a text', () => {
  const host = withTask();
  const reason = '=IMPORTXML("http://x";"//a")';
  host.jobs.acceptFinding({ key: taskIn(host).key, reason, by: '+1', until: '2027-03-01' });
  expect(host.rows('Accepted findings')).toMatchObject([{ Reason: reason, By: '+1' }]);
  for (const { cells } of host.workbook.sheets.filter(({ name }) => /^(Acc|Find)/.test(name)))
    expect([...cells.values()].filter(({ formula }) => formula)).toEqual([]);
});

describe('accepting', () => {
  const accept = (host: OnHost, fields: { key?: string; until?: string } = {}) =>
    host.jobs.acceptFinding({
      key: fields.key ?? taskIn(host).key,
      reason: 'The council pays us for exactly this',
      by: 'Ida Brandt',
      until: '2027-03-01',
      ...fields,
    });

  test('takes a finding out of the list, with who, why and until when', () => {
    const host = withTask();
    const done = accept(host);
    expect(done.findings.map(({ rule }) => rule)).not.toContain('kr-is-a-task');
    expect(done.accepted).toMatchObject([
      { rule: 'kr-is-a-task', id: 'O1-KR1', by: 'Ida Brandt', until: '2027-03-01' },
    ]);
    expect(host.jobs.validate({}).accepted).toHaveLength(1);
    expect(host.rows('Accepted findings')).toMatchObject([
      { Rule: 'kr-is-a-task', Where: 'O1-KR1', Reason: 'The council pays us for exactly this' },
    ]);
  });

  test('accepts nothing else: an error that it stood for in another cell is told then', () => {
    const host = withTask();
    const target = Object.keys(host.rows('Key Results')[0] ?? {}).indexOf('Target') + 1;
    host.edit('Key Results', 2, target, [['']]);
    const rules = ({ findings }: { findings: FindingView[] }): string[] =>
      findings.filter(({ id }) => id === 'O1-KR1').map(({ rule }) => rule);
    expect(rules(host.jobs.validate({}))).toContain('kr-is-a-task');
    expect(rules(host.jobs.validate({}))).not.toContain('kr-no-target');
    const done = accept(host);
    expect(rules(done)).toContain('kr-no-target');
    // That can be accepted as well, and stays so.
    const key = done.findings.find(({ rule }) => rule === 'kr-no-target')?.key ?? '';
    expect(rules(accept(host, { key }))).toEqual(['confidence-missing']);
    expect(host.jobs.validate({}).accepted).toHaveLength(2);
  });

  test('ends when the wording changes', () => {
    const host = withTask();
    accept(host);
    host.edit('Key Results', 2, 3, [['Launch the app for couriers']]);
    expect(taskIn(host).what).toMatch(/Launch the app/);
  });

  test('ends when its day has passed', () => {
    const host = withTask();
    accept(host);
    host.at('2027-03-01T08:00:00Z');
    expect(host.jobs.validate({}).accepted).toHaveLength(1);
    host.at('2027-03-02T08:00:00Z');
    expect(host.jobs.validate({}).accepted).toHaveLength(0);
    expect(taskIn(host).id).toBe('O1-KR1');
  });

  test('holds at most to the end of the cycle, and not into the past', () => {
    const host = withTask();
    expect(() => accept(host, { until: '2027-12-31' })).toThrow(/the end of the cycle/);
    expect(() => accept(host, { until: '' })).toThrow(/the end of the cycle/);
    expect(() => accept(host, { until: '2027-02-16' })).toThrow(
      'Choose a day from today to 4 Apr, the end of the cycle',
    );
    host.at('2027-04-10T08:00:00Z');
    expect(() => accept(host, { until: '2027-04-09' })).toThrow(/^That day has passed/);
  });

  test('can be taken back, and undone', () => {
    const host = withTask();
    const key = taskIn(host).key;
    const before = host.seen();
    const { undoId } = accept(host);
    expect(host.jobs.reopenFinding({ key }).findings.map((each) => each.key)).toContain(key);
    host.jobs.undo({ id: null });
    expect(host.jobs.validate({}).accepted).toHaveLength(1);
    host.jobs.undo({ id: null });
    host.jobs.undo({ id: undoId });
    expect(host.seen()).toEqual(before);
  });

  test('a reason is needed: a row without one holds nothing', () => {
    const host = withTask();
    accept(host);
    const column = Object.keys(host.rows('Accepted findings')[0] ?? {}).indexOf('Reason') + 1;
    host.edit('Accepted findings', 2, column, [['']]);
    expect(taskIn(host).id).toBe('O1-KR1');
  });
});
