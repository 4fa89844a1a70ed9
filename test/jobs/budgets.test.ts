import type { PublishForm, PublishView } from '../../src/protocol.ts';
import { onHost, type OnHost } from '../_host.ts';
import { cellAt, sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anInitiativeForm, anObjectiveForm } from '../_forms.ts';

/** A workbook with so many key results, ten an objective, each with one check-in. */
function filled(count: number): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      keyResults: Array.from({ length: Math.min(10, count) }, () => aKeyResultForm()),
    }),
  );
  if (count > 10) {
    // Something in the starred columns keeps formulas out: their evaluation is not what is measured here.
    const rows = Array.from({ length: count - 10 }, (_, at) => [
      ...[`O1-KR${at + 11}`, 'O1', 'Sell more trays', 'Jon Adeyemi', '82', '92', '%'],
      ...['', '', '', '-', '-', '-'],
    ]);
    host.edit('Key Results', 12, 1, rows);
    host.takeOver();
  }
  host.jobs.checkIn({ by: '', entries: entries(count, 84) });
  host.takeOver();
  host.resetCalls();
  return host;
}

/** One draft with everything ticked. */
function ticked({ cycle, drafts }: PublishView, draft: string): PublishForm {
  const tick = (value: string | null) =>
    value ? { value, by: 'Noor Visser', at: '2027-02-16T15:30:00Z' } : null;
  return {
    cycle: cycle.id,
    drafts: drafts
      .filter(({ id }) => id === draft)
      .map(({ id, mark, keyResults }) => ({
        id,
        mark,
        keyResults: keyResults.map((each) => ({
          ...{ id: each.id, mark: each.mark },
          owner: tick(each.owner),
          rhythm: tick(each.rhythm),
          source: tick(each.source),
        })),
      })),
  };
}

const entries = (count: number, value: number, step = 1) =>
  Array.from({ length: Math.ceil(count / step) }, (_, at) =>
    anEntry({ keyResult: `O1-KR${at * step + 1}`, value, confidence: value % 10 }),
  );

const measuredOn =
  (host: OnHost) =>
  (run: () => unknown): { reads: number; writes: number } => {
    host.resetCalls();
    run();
    const { reads, writes } = host.calls;
    return { reads, writes };
  };

describe.each([10, 100, 1000])('at %i key results', (count) => {
  const host = filled(count);
  const measured = measuredOn(host);

  test('checking in on all of them takes 10 reads and at most 7 writes', () => {
    const { reads, writes } = measured(() =>
      host.jobs.checkIn({ by: '', entries: entries(count, 86) }),
    );
    expect(reads).toBeLessThanOrEqual(10);
    expect(writes).toBeLessThanOrEqual(7);
  });

  test('checking in on every other one takes 11 reads and at most 9 writes where the answers are alike', () => {
    const { reads, writes } = measured(() =>
      host.jobs.checkIn({ by: '', entries: entries(count, 87, 2) }),
    );
    expect(reads).toBeLessThanOrEqual(11);
    expect(writes).toBeLessThanOrEqual(9);
    const current = host.rows('Key Results').map((row) => row.Current);
    expect(current).toEqual(current.map((_, at) => (at % 2 === 0 ? 87 : 86)));
  });

  test('adding an objective with key results and initiatives takes at most 12 reads and 12 writes', () => {
    const form = anObjectiveForm({
      pushesOut: { priority: 'A shop at the gate', whyNot: 'Nobody', revisit: '' },
      keyResults: [
        aKeyResultForm(),
        aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null }),
        aKeyResultForm(),
      ],
      initiatives: [anInitiativeForm(), anInitiativeForm({ supports: [1] })],
    });
    const { reads, writes } = measured(() => host.jobs.saveObjective(form));
    expect(reads).toBeLessThanOrEqual(12);
    expect(writes).toBeLessThanOrEqual(12);
  });

  test('publishing takes at most 23 reads, twice, and 20 writes with the Overview', () => {
    host.takeOver();
    const asked = { cycle: '', objective: 'O1' };
    const read = measured(() => host.jobs.loadPublish(asked));
    expect(read.reads).toBeLessThanOrEqual(23);
    expect(read.writes).toBe(0);
    const view = host.jobs.loadPublish(asked);
    expect(view.drafts[0]?.keyResults.length).toBe(count);
    // O1 is more than any team can run, so another one is published beside it.
    const next = { id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04' };
    host.planCycle(next);
    const leftOut = { priority: 'A shop at the gate', whyNot: 'Nobody', revisit: '' };
    const { id } = host.jobs.saveObjective(anObjectiveForm({ cycle: next.id, pushesOut: leftOut }));
    const other = ticked(host.jobs.loadPublish({ cycle: '', objective: id }), id);
    const { reads, writes } = measured(() =>
      expect(host.jobs.publish(other)).toMatchObject({ published: [id], view: null }),
    );
    expect(reads).toBeLessThanOrEqual(23);
    // Two of them are the first rank of all: the cell, and its column shown.
    expect(writes).toBeLessThanOrEqual(20);
  });

  test('explaining a row, or the selected cell, takes at most 16 reads and no write', () => {
    for (const id of ['O1-KR1', 'O1', null]) {
      const { reads, writes } = measured(() => host.jobs.explain({ id, figure: null }));
      expect(reads).toBeLessThanOrEqual(16);
      expect(writes).toBe(0);
    }
  });

  // Values, formulas, formats and merged cells of seven tabs, the dropdowns of six, and five more; two for a long log.
  test('looking for drift takes at most 39 reads, repairing it twice that, two for a long log, and 7 writes', () => {
    const { reads, writes } = measured(() => host.jobs.drift({}));
    expect(reads).toBeLessThanOrEqual(39);
    expect(writes).toBe(0);
    host.edit(
      'Key Results',
      2,
      5,
      Array.from({ length: count }, () => ["'80"]),
    );
    const items = host.jobs.drift({}).items.filter(({ kind }) => kind === 'number-as-text');
    expect(items).toHaveLength(count);
    const repair = measured(() => host.jobs.repair({ items: items.map(({ id }) => id) }));
    // Everything is looked at twice, a long log each time: before, and what is left after.
    expect(repair.reads).toBeLessThanOrEqual(2 * 40);
    expect(repair.writes).toBeLessThanOrEqual(7);
  });

  test('planning takes at most 16 reads, twice, and 10 writes', () => {
    const rows = Array.from({ length: count }, (_, at) => [`Priority ${at}`, '2027-Q1']);
    host.edit('Not this cycle', 20, 1, rows);
    // The first plan adds the tab of the decision rules.
    const first = host.jobs.loadPlan({ cycle: '' }).form;
    host.jobs.savePlan({ seen: first, form: first });
    const read = measured(() => host.jobs.loadPlan({ cycle: '' }));
    expect(read.reads).toBeLessThanOrEqual(16);
    expect(read.writes).toBe(0);
    const { form: seen } = host.jobs.loadPlan({ cycle: '' });
    const priorities = seen.priorities.map((each) =>
      each.row === null ? each : { ...each, whyNot: 'Nobody' },
    );
    const { reads, writes } = measured(() =>
      host.jobs.savePlan({ seen, form: { ...seen, priorities } }),
    );
    expect(reads).toBeLessThanOrEqual(16);
    expect(writes).toBeLessThanOrEqual(10);
  });

  test('undoing a round of check-ins takes at most 10 reads and 10 writes', () => {
    host.jobs.checkIn({ by: '', entries: entries(count, 83) });
    const { reads, writes } = measured(() => host.jobs.undo({ id: null }));
    expect(reads).toBeLessThanOrEqual(10);
    expect(writes).toBeLessThanOrEqual(10);
  });

  // The first promise lays its tab.
  test('a promise takes at most 16 reads and 30 writes, and the Overview of a day 24 and 40', () => {
    const promise = { by: '', commitment: 'Hang the signs', keyResult: '', owner: 'Jon Adeyemi' };
    const promised = measured(() => host.jobs.commit(promise));
    expect(promised.reads).toBeLessThanOrEqual(16);
    expect(promised.writes).toBeLessThanOrEqual(30);
    const on = { what: 'Overview', on: '2027-02-15', cycle: '2027-Q1' } as const;
    const back = measured(() => host.jobs.lookBack(on));
    expect(back.reads).toBeLessThanOrEqual(24);
    expect(back.writes).toBeLessThanOrEqual(40);
  });

  test('bringing the Overview up to date takes at most 22 reads and 16 writes', () => {
    const { reads, writes } = measured(() => host.jobs.refreshOverview({}));
    expect(reads).toBeLessThanOrEqual(22);
    expect(writes).toBeLessThanOrEqual(16);
  });

  test('loading one writes nothing', () => {
    const { reads, writes } = measured(() => host.jobs.loadObjective({ id: 'O1' }));
    expect(reads).toBeLessThanOrEqual(10);
    expect(writes).toBe(0);
  });
});

test('notes that come and go all over a tab take at most 16 writes with the rest of Validate', () => {
  const host = filled(40);
  host.edit('Objectives', 2, 6, [['Published']]);
  host.jobs.validate({});
  const setEveryOther = (target: string): void => {
    for (let row = 2; row < 42; row += 2) host.edit('Key Results', row, 6, [[target]]);
  };
  const notes = (): number => {
    const sheet = sheetByName(host.workbook, 'Key Results');
    const targets = Array.from({ length: 40 }, (_, at) => sheet && cellAt(sheet, at + 2, 6));
    return targets.filter((cell) => cell?.note?.startsWith('OKR Cadence:')).length;
  };
  setEveryOther('82');
  const measured = measuredOn(host);
  expect(measured(() => host.jobs.validate({})).writes).toBeLessThanOrEqual(16);
  expect(notes()).toBe(20);
  setEveryOther('92');
  expect(measured(() => host.jobs.validate({})).writes).toBeLessThanOrEqual(16);
  expect(notes()).toBe(0);
});

// Decisions, the Retro and the archive are new tabs: laying each takes some twenty calls once.
test.each([10, 100])(
  'closing a cycle of %i takes at most 26 reads to look, 60 to close, and 110 writes',
  (count) => {
    const host = filled(count);
    const measured = measuredOn(host);
    host.edit('Objectives', 2, 6, [['Published']]);
    host.takeOver();
    const look = measured(() => host.jobs.loadClose({ cycle: '2027-Q1' }));
    expect(look.reads).toBeLessThanOrEqual(26);
    expect(look.writes).toBe(0);
    const { objectives, next } = host.jobs.loadClose({ cycle: '2027-Q1' });
    const { id, starts, ends } = next;
    const closed = measured(() =>
      host.jobs.closeCycle({
        ...{ cycle: '2027-Q1', isFinal: true, next: { id, starts, ends } },
        objectives: objectives.map((each) => ({
          ...{ id: each.id, choice: 'Keep', why: '' },
          keyResults: each.keyResults.map((one) => ({
            ...{ id: one.id, given: null, cause: 'Capacity', why: '', along: true },
          })),
        })),
        ...{ learned: [], process: { text: '', owner: '', from: '' } },
      }),
    );
    expect(closed.reads).toBeLessThanOrEqual(60);
    expect(closed.writes).toBeLessThanOrEqual(110);
  },
);
