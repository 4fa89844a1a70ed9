import { sheetByName, touch } from '../../src/host/model.ts';
import { prepared } from '../_host.ts';
import { aKeyResultForm, anInitiativeForm, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
});

const full = anObjectiveForm({
  pushesOut: {
    priority: 'A shop at the gate',
    whyNot: 'Nobody to stand in it',
    revisit: '2027-04-05',
  },
  keyResults: [
    aKeyResultForm(),
    aKeyResultForm({
      keyResult: 'Open the second gate',
      kind: 'Milestone',
      unit: '',
      start: null,
      target: null,
    }),
    aKeyResultForm({
      keyResult: 'Keep waste below 5 %',
      kind: 'Maintain',
      start: null,
      target: null,
      ceiling: 5,
    }),
    aKeyResultForm({
      keyResult: 'Find out who comes back',
      kind: 'Baseline',
      start: null,
      target: null,
    }),
  ],
  initiatives: [anInitiativeForm({ supports: [0, 2] }), anInitiativeForm({ supports: [] })],
});

describe('saving an objective', () => {
  test('gives IDs to all rows, and reading it again gives the form that was saved', () => {
    const host = ready();
    const { id, keyResults, initiatives, message } = host.jobs.saveObjective(full);
    expect([id, keyResults, initiatives]).toEqual([
      'O1',
      ['O1-KR1', 'O1-KR2', 'O1-KR3', 'O1-KR4'],
      ['I1', 'I2'],
    ]);
    expect(message).toBe('Saved “Growers plan their season around us” as O1 with 4 key results.');
    const loaded = host.jobs.loadObjective({ id: 'o1 ' });
    expect(loaded).toEqual({
      ...full,
      id,
      pushesOut: null,
      keyResults: full.keyResults.map((each, at) => ({ ...each, id: keyResults[at] })),
      // One that supports nothing belongs to no objective.
      initiatives: [{ ...full.initiatives[0], id: 'I1' }],
    });
    expect(host.rows('Not this cycle')[0]).toMatchObject({
      Priority: 'A shop at the gate',
      'Decided by': 'Noor Visser',
    });
    expect(host.rows('Initiatives')[0]?.['Supports']).toBe('O1-KR1, O1-KR3');
  });

  test('what it pushes out comes behind what is ranked already, and has no rank beside what is not', () => {
    const host = ready();
    const ranks = () => host.rows('Not this cycle').map(({ Rank: rank }) => rank);
    host.jobs.saveObjective(full);
    expect(ranks()).toEqual(['']);
    host.edit('Not this cycle', 2, 3, [['4']]);
    host.jobs.saveObjective(full);
    expect(ranks()).toEqual([4, 5]);
    // Of another cycle.
    host.edit('Not this cycle', 3, 2, [['2026-Q4']]);
    host.jobs.saveObjective(full);
    host.edit('Not this cycle', 4, 3, [['']]);
    host.jobs.saveObjective(full);
    expect(ranks()).toEqual([4, 5, '', '']);
  });

  test('again without a change writes nothing', () => {
    const host = ready();
    host.jobs.saveObjective(full);
    host.resetCalls();
    const { undoId, message } = host.jobs.saveObjective(host.jobs.loadObjective({ id: 'O1' }));
    expect(undoId).toBe('');
    expect(message).toMatch(/^Nothing has changed in/);
    expect(host.calls.writes).toBe(0);
  });

  test('with a reason for what was published keeps both numbers in Decisions, and the rules are content', () => {
    const host = ready();
    host.jobs.saveObjective({ ...full, status: 'Published' });
    host.at('2027-03-10T08:00:00Z');
    const form = host.jobs.loadObjective({ id: 'O1' });
    expect(form.keyResults[0]?.launched).toMatchObject({ target: 92, owner: 'Jon Adeyemi' });
    const eased = form.keyResults.map((each, at) => (at === 0 ? { ...each, target: 88 } : each));
    const told = (rule: string): number =>
      host.jobs.validate({}).findings.filter((each) => each.rule === rule).length;
    const settings = { 'target-eased': 'error', 'snapshot-tamper': 'error' } as const;
    host.jobs.saveSettings({ profile: 'Lessons', severities: settings, limits: {}, holidays: '' });
    host.jobs.saveObjective({ ...form, keyResults: eased });
    expect(told('target-eased')).toBe(1);
    host.jobs.saveObjective(form);
    expect(told('target-eased')).toBe(0);
    host.jobs.saveObjective({ ...form, keyResults: eased, owner: 'Ida Brandt', reason: 'One van is gone' });
    expect([told('target-eased'), told('snapshot-tamper')]).toEqual([0, 0]);
    expect(host.rows('Decisions')).toMatchObject([
      { About: 'O1', Decision: 'Owner Noor Visser → Ida Brandt', 'Why it came up': 'One van is gone' },
      { About: 'O1-KR1', Decision: 'Target 92\u00a0% → 88\u00a0%', Choice: 'Update', Status: 'Done' },
    ]);
  }); // prettier-ignore

  test('edited writes only what differs and keeps the rest, colours and formulas included', () => {
    const host = ready();
    host.jobs.saveObjective(full);
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('no tab');
    touch(sheet, 2, 16).style = { background: '#00ff00' };
    host.edit('Key Results', 2, 17, [['=CONCATENATE("Ask ";"Jon")']]);
    const before = host.seen();
    const form = host.jobs.loadObjective({ id: 'O1' });
    const [first, ...others] = form.keyResults;
    if (!first) throw new Error('no key result');
    host.jobs.saveObjective({
      ...form,
      keyResults: [{ ...first, target: 95, status: 'Dropped' }, ...others],
      initiatives: [anInitiativeForm({ id: 'I1', supports: [2, 0], status: 'Done' })],
    });
    const after = host.seen();
    const changed = Object.keys(after).filter(
      (place) => after[place] !== before[place] && !/ (11|12|13)$/.test(place),
    );
    expect(changed.sort()).toEqual([
      'Initiatives 2 5',
      'Initiatives 2 7',
      'Key Results 2 23',
      'Key Results 2 6',
    ]);
    expect(host.rows('Initiatives')[0]).toMatchObject({
      Status: 'Done',
      'Done on': '2027-02-17',
      Supports: 'O1-KR1, O1-KR3',
    });
    expect(touch(sheet, 2, 16).style).toEqual({ background: '#00ff00' });
  });

  test('adds key results to it with the next numbers', () => {
    const host = ready();
    host.jobs.saveObjective(full);
    const form = host.jobs.loadObjective({ id: 'O1' });
    const { keyResults } = host.jobs.saveObjective({
      ...form,
      keyResults: [...form.keyResults, aKeyResultForm()],
    });
    expect(keyResults.pop()).toBe('O1-KR5');
  });

  test('as Published writes the launch record once, undo takes it back', () => {
    const host = ready();
    host.jobs.saveObjective({ ...full, status: 'Published' });
    const launches = (): { id: string; on: string; target: number | null }[] =>
      host.call('launches', []) as never;
    expect(launches().map(({ id }) => id)).toEqual(['O1', 'O1-KR1', 'O1-KR2', 'O1-KR3', 'O1-KR4']);
    host.at('2027-02-24T08:00:00Z');
    const form = host.jobs.loadObjective({ id: 'O1' });
    host.jobs.saveObjective({
      ...form,
      keyResults: [...form.keyResults.map((each) => ({ ...each, target: 99 })), aKeyResultForm()],
    });
    expect(
      launches()
        .map(({ id, on, target }) => [id, on, target])
        .slice(1),
    ).toEqual([
      ['O1-KR1', '2027-02-17', 92],
      ['O1-KR2', '2027-02-17', null],
      ['O1-KR3', '2027-02-17', null],
      ['O1-KR4', '2027-02-17', null],
      ['O1-KR5', '2027-02-24', 92],
    ]);
    host.jobs.undo({ id: null });
    host.jobs.undo({ id: null });
    expect(launches()).toEqual([]);
    expect(host.rows('Objectives').filter((row) => row['ID'] !== '')).toEqual([]);
  });

  test('that is gone is refused, and nothing is saved', () => {
    const host = ready();
    host.jobs.saveObjective(full);
    const before = host.seen();
    const form = {
      ...full,
      pushesOut: null,
      id: 'O1',
      owner: 'Ida Brandt',
      keyResults: [aKeyResultForm({ id: 'O1-KR9' })],
    };
    expect(() => host.jobs.saveObjective(form)).toThrow(
      /“O1-KR9” is no longer in the tab “Key Results”/,
    );
    expect(() => host.jobs.loadObjective({ id: 'O5' })).toThrow(
      /“O5” is no longer in the tab “Objectives”/,
    );
    expect(host.seen()).toEqual(before);
  });

  test('finds its rows by ID after somebody has sorted them', () => {
    const host = ready();
    host.jobs.saveObjective(full);
    const form = host.jobs.loadObjective({ id: 'O1' });
    const sheet = sheetByName(host.workbook, 'Key Results');
    for (const column of [1, 2, 3]) {
      const [a, b] = [touch(sheet!, 2, column), touch(sheet!, 5, column)];
      [a.value, b.value] = [b.value, a.value];
    }
    const keyResults = form.keyResults.map((each) =>
      each.id === 'O1-KR1' ? { ...each, owner: 'Ida Brandt' } : each,
    );
    host.jobs.saveObjective({ ...form, keyResults });
    expect(host.rows('Key Results')[3]).toMatchObject({ ID: 'O1-KR1', Owner: 'Ida Brandt' });
  });
});

test('a curve is written where it is not even, shown from then on, and read again', () => {
  const host = ready();
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), aKeyResultForm({ curve: 'Late' })] }));
  expect(host.rows('Key Results').map(({ Curve }) => Curve)).toEqual(['', 'Late']);
  const form = host.jobs.loadObjective({ id: 'O1' });
  expect(form.keyResults.map(({ curve }) => curve)).toEqual(['Even', 'Late']);
  host.jobs.saveObjective({
    ...form,
    keyResults: form.keyResults.map((each) => ({ ...each, curve: each.curve === 'Even' ? 'Early' : 'Even' })),
  });
  expect(host.rows('Key Results').map(({ Curve }) => Curve)).toEqual(['Early', 'Even']);
}); // prettier-ignore

test('more rows than the grid has make it grow, and the formulas reach down to the new ones', () => {
  const host = ready();
  // Something in the starred columns keeps their formulas out.
  const row = (at: number): string[] => [
    ...[`X-KR${at}`, 'X', 'Filler', '', '', '', ''],
    ...['', '', '', '-', '-', '-'],
  ];
  host.edit(
    'Key Results',
    2,
    1,
    Array.from({ length: 997 }, (_, at) => row(at + 1)),
  );
  host.jobs.saveObjective(full);
  const sheet = sheetByName(host.workbook, 'Key Results');
  expect(sheet?.rows).toBeGreaterThan(1002);
  expect(host.rows('Key Results')[1000]).toMatchObject({ ID: 'O1-KR4' });
  const progress = touch(sheetByName(host.workbook, 'Objectives')!, 2, 7).formula;
  const reach = Math.max(
    ...[...(progress ?? '').matchAll(/\$(\d+)/g)].map(([, row]) => Number(row)),
  );
  expect(reach).toBe(sheet?.rows);
});
