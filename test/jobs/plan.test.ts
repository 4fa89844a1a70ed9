import * as fc from '../_fastCheck.ts';
import type { PlanForm } from '../../src/protocol.ts';
import { anObjectiveForm } from '../_forms.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const leftOut = { priority: 'A shop at the gate', whyNot: 'Nobody to stand in it', revisit: '' };
  host.jobs.saveObjective(anObjectiveForm({ pushesOut: leftOut }));
  host.jobs.saveObjective(
    anObjectiveForm({ objective: 'Apprentices stay with us', status: 'Published' }),
  );
});

type Priority = PlanForm['priorities'][number];

const planOf = (host: OnHost): PlanForm => host.jobs.loadPlan({ cycle: '' }).form;
const save = (host: OnHost, seen: PlanForm, change: Partial<PlanForm>) =>
  host.jobs.savePlan({ seen, form: { ...seen, ...change } });
const aPriority = (fields: Partial<Priority>): Priority => ({
  objective: null, row: null, priority: '', isIn: false, whyNot: '', revisit: '', ...fields,
}); // prettier-ignore
const outcome = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('a plan', () => {
  test('holds the cycle, objectives above the line, what stays out below it, and the rules as proposed', () => {
    const { form, cycles, objectives } = ready().jobs.loadPlan({ cycle: '' });
    expect(form.cycle).toMatchObject({ id: '2027-Q1', owner: 'Ida Brandt', reviewTime: '09:30' });
    expect(form.priorities.map(({ priority, isIn }) => [priority, isIn])).toEqual([
      ['Growers plan their season around us', true],
      ['Apprentices stay with us', true],
      ['A shop at the gate', false],
    ]);
    expect(form.rules.map(({ limit }) => limit)).toEqual([2, 4, 4, 7, 0.25, 0.5, null, null]);
    expect(cycles).toEqual(['2027-Q1']);
    expect(objectives.map(({ isDraft }) => isDraft)).toEqual([true, false]);
  });

  test.each([
    [
      { ends: '2027-01-04' },
      /“2027-01-04” in Ends does not work\. The cycle starts on 2027-01-04: write a later day\. Nothing was saved\./,
    ],
    [{ starts: '2027-05-01' }, /in Ends does not work/],
    [
      { reviewTime: '25:10' },
      /“25:10” in Review time does not work\. Write a time such as 10:00\./,
    ],
    [{ slot: 0 }, /“0” in Slot does not work\. Write 5 to 480 minutes/],
    [{ slot: -30 }, /“-30” in Slot/],
  ])('with %j is refused, and nothing of it is saved', (change, says) => {
    const host = ready();
    const seen = planOf(host);
    const before = host.seen();
    expect(outcome(() => save(host, seen, { cycle: { ...seen.cycle, ...change } }))).toMatch(says);
    expect(host.seen()).toEqual(before);
  });

  test('keeps what was odd in the sheet already', () => {
    const host = ready();
    const slot = Object.keys(host.rows('Cycles')[0] ?? {}).indexOf('Slot') + 1;
    host.edit('Cycles', 2, slot, [['0']]);
    const seen = planOf(host);
    expect(save(host, seen, { cycle: { ...seen.cycle, change: 'On the day' } }).message).toMatch(
      /^Saved/,
    );
    expect(host.rows('Cycles')[0]).toMatchObject({ Slot: 0, 'The one change': 'On the day' });
  });

  test('of a first cycle that has not begun stays in Planning until something of it is published', () => {
    const severityOn = (day: string): unknown => {
      const host = onHost();
      host.at(`${day}T08:00:00Z`);
      host.jobs.setUp({});
      host.planCycle();
      const [cycle] = host.rows('Cycles');
      const found = host.jobs
        .validate({})
        .findings.find(({ rule }) => rule === 'set-has-objective');
      return [cycle?.['Status'], found?.severity];
    };
    expect(severityOn('2026-12-14')).toEqual(['Planning', 'info']);
    expect(severityOn('2027-01-04')).toEqual(['Active', 'error']);
  });

  test('of a cycle in Planning makes it Active with the first objective that is saved as published', () => {
    const host = onHost();
    host.at('2026-12-14T08:00:00Z');
    host.jobs.setUp({});
    host.planCycle();
    const status = (): unknown => host.rows('Cycles')[0]?.['Status'];
    host.jobs.saveObjective(anObjectiveForm());
    expect(status()).toBe('Planning');
    host.jobs.saveObjective(
      anObjectiveForm({ objective: 'Apprentices stay with us', status: 'Published' }),
    );
    expect(status()).toBe('Active');
  });

  test('that is new follows the last cycle and keeps its review; a second one begins in Planning', () => {
    const host = ready();
    const { form } = host.jobs.loadPlan({ cycle: null });
    expect(form.id).toBeNull();
    expect(form.cycle).toMatchObject({
      ...{ id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04', change: '' },
      ...{ owner: 'Ida Brandt', reviewDay: 'Wednesday', slot: 30 },
    });
    const priorities = [
      aPriority({ priority: 'Seed bank', isIn: true }),
      aPriority({ priority: 'Hire a driver', whyNot: 'Vans are leased until May' }),
    ];
    const { id, message } = save(host, form, {
      cycle: { ...form.cycle, change: 'Seeds of our own' },
      priorities,
    });
    expect(message).toBe('Saved the plan of “2027-Q2”. “Seed bank” is the draft O3 now.');
    expect(host.rows('Cycles')[1]).toMatchObject({ ID: id, Status: 'Planning' });
    const again = host.jobs.loadPlan({ cycle: id }).form;
    expect(again.priorities).toEqual([
      { ...priorities[0], objective: 'O3' },
      { ...priorities[1], row: 3 },
    ]);
  });

  test('proposes once what the cycle before left out, with its reason, and leaves the record of then', () => {
    const host = ready();
    const [left] = host.rows('Not this cycle');
    const again = aPriority({ priority: String(left?.['Priority']), whyNot: String(left?.['Why not now']) });
    const { form } = host.jobs.loadPlan({ cycle: null });
    expect(form.priorities).toEqual([again]);
    const { id } = save(host, form, { cycle: { ...form.cycle, change: '' } });
    expect(host.rows('Not this cycle').map(({ Priority, Cycle }) => [Priority, Cycle])).toEqual([
      [again.priority, '2027-Q1'],
      [again.priority, '2027-Q2'],
    ]);
    const next = host.jobs.loadPlan({ cycle: id }).form;
    expect(next.priorities).toEqual([{ ...again, row: 3 }]);
    save(host, next, { cycle: { ...next.cycle, change: 'Seeds of our own' }, priorities: [] });
    expect(host.jobs.loadPlan({ cycle: id }).form.priorities).toEqual([]);
    expect(host.rows('Not this cycle')[0]).toEqual(left);
  }); // prettier-ignore

  test('on an empty workbook fills tabs that are not there when they are first used', () => {
    const host = onHost();
    host.jobs.setUp({});
    for (const name of ['Not this cycle', 'Health metrics', 'Decision rules'])
      host.workbook.sheets = host.workbook.sheets.filter((sheet) => sheet.name !== name);
    const { form } = host.jobs.loadPlan({ cycle: '' });
    expect(form.id).toBeNull();
    const metric = { id: null, metric: 'Complaints a week', owner: 'Pia Holm', floor: null, ceiling: 5, source: '' };
    const rules = form.rules.map((rule, at) => (at === 0 ? { ...rule, limit: 3 } : rule));
    save(host, form, {
      cycle: { ...form.cycle, id: '2027-Q1', starts: '2027-01-04', ends: '2027-04-04' },
      priorities: [aPriority({ priority: 'A shop at the gate', whyNot: 'Nobody' })],
      metrics: [metric],
      rules,
    });
    const saved = planOf(host);
    expect(saved.metrics).toEqual([{ ...metric, id: 'H1', current: null }]);
    expect(host.jobs.open({}).people).toContain('Pia Holm');
    expect(saved.rules).toEqual(rules);
    expect(host.rows('Cycles')[0]).toMatchObject({ Status: 'Active' });
    expect(host.rows('Not this cycle')[0]).toMatchObject({ Cycle: '2027-Q1', Rank: 1 });
  }); // prettier-ignore

  test('again without a change writes nothing', () => {
    const host = ready();
    save(host, planOf(host), {});
    host.resetCalls();
    const seen = planOf(host);
    const { undoId, message } = save(host, seen, {});
    expect([undoId, message]).toEqual(['', 'Nothing has changed in the plan of “2027-Q1”.']);
    expect(host.calls.writes).toBe(0);
  });

  test('refuses a new cycle under a name that is taken', () => {
    const host = ready();
    const { form } = host.jobs.loadPlan({ cycle: null });
    const cycle = { ...form.cycle, id: ' 2027-q1 ' };
    expect(outcome(() => save(host, form, { cycle }))).toMatch(
      'There is a cycle “2027-q1” already',
    );
  });
});

describe('priorities', () => {
  test('moved above one another change Rank and nothing else', () => {
    const host = ready();
    const seen = planOf(host);
    const [first, second, third] = seen.priorities as [Priority, Priority, Priority];
    save(host, seen, { priorities: [second, first, third] });
    expect(host.rows('Objectives').map((row) => [row['ID'], row['Rank'], row['Status']])).toEqual([
      ['O1', 2, 'Draft'],
      ['O2', 1, 'Published'],
    ]);
  });

  test('cross the line: a draft is dropped with its reason, and comes back as the same draft', () => {
    const host = ready();
    const before = host.seen();
    const seen = planOf(host);
    const [first, second, third] = seen.priorities as [Priority, Priority, Priority];
    const down = { ...first, isIn: false, whyNot: 'No bench free before May' };
    const { message } = save(host, seen, { priorities: [second, down, third] });
    expect(message).toMatch('O1 is dropped and stands in Not this cycle.');
    expect(host.rows('Not this cycle').map((row) => [row['Priority'], row['Rank']])).toEqual([
      ['A shop at the gate', 2],
      ['Growers plan their season around us', 1],
    ]);
    const then = planOf(host);
    const up = then.priorities.map((each) => (each.priority === first.priority ? { ...each, isIn: true } : each));
    expect(save(host, then, { priorities: up }).message).toMatch('O1 is a draft again.');
    expect(planOf(host).priorities.map(({ objective, priority }) => objective ?? priority)).toEqual([
      'O2',
      'O1',
      'A shop at the gate',
    ]);
    host.jobs.undo({ id: null });
    host.jobs.undo({ id: null });
    expect(host.seen()).toEqual(before);
  }); // prettier-ignore

  test('below the line cannot be an objective that is published', () => {
    const host = ready();
    const seen = planOf(host);
    const priorities = seen.priorities.map((each) => ({ ...each, isIn: false }));
    expect(outcome(() => save(host, seen, { priorities }))).toMatch('“O2” is Published');
  });

  test('taken out of the list, and a health metric too, come back by Undo', () => {
    const host = ready();
    const seen = planOf(host);
    save(host, seen, {
      metrics: [{ id: null, metric: 'Complaints', owner: '', floor: null, ceiling: 5, source: '' }],
    });
    const before = host.seen();
    const then = planOf(host);
    save(host, then, { priorities: then.priorities.filter(({ isIn }) => isIn), metrics: [] });
    const after = planOf(host);
    expect([after.priorities.length, after.metrics.length]).toEqual([2, 0]);
    host.jobs.undo({ id: null });
    expect(host.seen()).toEqual(before);
  });

  test('takes no health metric out that was measured meanwhile', () => {
    const host = ready();
    const complaints = { id: null, metric: 'Complaints', owner: '', floor: null, ceiling: 5, source: '' };
    save(host, planOf(host), { metrics: [complaints] });
    const seen = planOf(host);
    const { metric, current } = seen.metrics[0] ?? {};
    expect([metric, current]).toEqual(['Complaints', null]);
    const column = Object.keys(host.rows('Health metrics')[0] ?? {}).indexOf('Current') + 1;
    host.edit('Health metrics', 2, column, [['9']]);
    expect(outcome(() => save(host, seen, { metrics: [] }))).toMatch('Current of the health metric “H1” is “9” by now');
    expect(host.rows('Health metrics')[0]).toMatchObject({ Metric: 'Complaints', Current: 9 });
    save(host, planOf(host), { metrics: [] });
    expect(planOf(host).metrics).toEqual([]);
  }); // prettier-ignore

  test('takes no priority out whose day to look again was set meanwhile', () => {
    const host = ready();
    const seen = planOf(host);
    host.edit('Not this cycle', 2, 5, [['2027-05-03']]);
    const priorities = seen.priorities.filter(({ isIn }) => isIn);
    expect(outcome(() => save(host, seen, { priorities }))).toMatch(/“A shop at the gate”/);
    expect(host.rows('Not this cycle')[0]).toMatchObject({
      Priority: 'A shop at the gate',
      'Revisit on': '2027-05-03',
    });
  });

  test('are found again where the tab was sorted meanwhile, and a row that is gone is told', () => {
    const host = ready();
    const seen = planOf(host);
    host.edit('Not this cycle', 2, 1, [['Hire a driver', '2027-Q1', '', '', '', '']]);
    const gone = seen.priorities.map((each) => (each.row ? { ...each, whyNot: 'New' } : each));
    expect(outcome(() => save(host, seen, { priorities: gone }))).toMatch(
      '“A shop at the gate” is no longer in the tab “Not this cycle”',
    );
    host.edit('Not this cycle', 3, 1, [['A shop at the gate', '2027-Q1', '', 'Nobody to stand in it']]);
    save(host, seen, { priorities: gone });
    expect(host.rows('Not this cycle')[1]).toMatchObject({ 'Why not now': 'New' });
  }); // prettier-ignore
});

describe('what changed in the sheet meanwhile', () => {
  test('stays, and is told where the plan changes the same value', () => {
    const host = ready();
    const seen = planOf(host);
    host.edit('Cycles', 2, 6, [['Every tray has its week']]);
    save(host, seen, { cycle: { ...seen.cycle, slot: 25 } });
    expect(host.rows('Cycles')[0]).toMatchObject({ 'The one change': 'Every tray has its week', Slot: 25 });
    const change = 'Growers know their week';
    expect(outcome(() => save(host, seen, { cycle: { ...seen.cycle, change } }))).toMatch(
      'The one change of “2027-Q1” is “Every tray has its week” by now',
    );
  }); // prettier-ignore

  test('and whatever else people typed is there after any plan was saved and undone', () => {
    const word = fc.constantFrom('Seed bank', '=1+1', 'Hire a driver', "'quoted", 'a, b');
    const priority = fc.record({ priority: word, isIn: fc.boolean(), whyNot: word });
    fc.assert(
      fc.property(
        fc.array(priority, { maxLength: 4 }),
        fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
        fc.record({ change: word, slot: fc.integer({ min: 5, max: 90 }) }),
        fc.nat(7),
        (added, order, cycle, rule) => {
          const host = ready();
          save(host, planOf(host), {});
          host.edit('Not this cycle', 5, 1, [['Of another cycle', '2026-Q4', '1', 'kept', '', '', 'mine']]);
          host.edit('Decision rules', 12, 1, [['our-own', '3', 'When it rains']]);
          const before = host.seen();
          const seen = planOf(host);
          const shuffled = seen.priorities.map((each, at) => ({ each, at: order[at] ?? 0 }));
          shuffled.sort((a, b) => a.at - b.at);
          const { undoId } = save(host, seen, {
            cycle: { ...seen.cycle, ...cycle },
            priorities: [...shuffled.map(({ each }) => each), ...added.map(aPriority)],
            rules: seen.rules.map((each, at) => (at === rule ? { ...each, limit: 1 } : each)),
          });
          const saved = planOf(host);
          expect(saved.cycle).toMatchObject(cycle);
          expect(saved.priorities.map((each) => each.priority).sort()).toEqual(
            [...seen.priorities, ...added].map((each) => each.priority).sort(),
          );
          const kept = ['Of another cycle', 'our-own', 'When it rains', 'mine'];
          for (const text of kept) expect(Object.values(host.seen()).join()).toContain(text);
          if (undoId !== '') host.jobs.undo({ id: null });
          expect(host.seen()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  }); // prettier-ignore
});

test('a tab that a plan adds is whole: nothing of it is to repair', () => {
  const host = ready();
  const seen = planOf(host);
  const metric = { id: null, metric: 'Sick days a week', owner: '', floor: null, ceiling: 6, source: '' };
  save(host, seen, { metrics: [metric] });
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('Health metrics');
  expect(host.jobs.drift({}).items).toEqual([]);
}); // prettier-ignore
