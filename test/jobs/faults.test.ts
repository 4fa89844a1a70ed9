import { onHost, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anInitiativeForm, anObjectiveForm } from '../_forms.ts';

/** Every n-th service call fails in turn; FAULTS=all takes every single one, which is slow. */
const STRIDE = process.env['FAULTS'] === 'all' ? 1 : null;

const objective = anObjectiveForm({
  pushesOut: { priority: 'Open a shop at the gate', whyNot: 'Nobody to stand in it', revisit: '' },
  keyResults: [
    aKeyResultForm(),
    aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null, keyResult: 'Ship' }),
  ],
  initiatives: [anInitiativeForm({ supports: [0, 1] })],
});

type Action = { stride: number; before: (host: OnHost) => void; run: (host: OnHost) => unknown };

const ready = (host: OnHost): void => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(objective);
};
const checkIns = {
  by: 'Jon Adeyemi',
  entries: [anEntry(), anEntry({ keyResult: 'O1-KR2', value: true })],
};

/** A renamed, a doubled and a deleted column, merged cells, an ID used twice, a number as text, a lost formula. */
function drifted(host: OnHost): void {
  ready(host);
  host.edit('Key Results', 1, 4, [['Lead']]);
  host.edit('Key Results', 1, 30, [['Current']]);
  host.call('deleteColumn', ['Key Results', 9]);
  host.call('mergeCells', ['Key Results', 2, 2, 2, 1]);
  host.edit('Key Results', 3, 1, [['O1-KR1']]);
  host.edit('Key Results', 3, 5, [["'7"]]);
  host.edit('Key Results', 2, 10, [['0.4']]);
}

function repairAll(host: OnHost): void {
  const safe = host.jobs.drift({}).items.filter(({ isSafe }) => isSafe);
  host.jobs.repair({ items: safe.map(({ id }) => id) });
}

/** A published objective with check-ins of two weeks. */
function closable(host: OnHost): void {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective({ ...objective, status: 'Published' });
  for (const day of ['2027-02-10', '2027-02-17']) {
    host.at(`${day}T08:00:00Z`);
    host.jobs.checkIn(checkIns);
  }
}

function closeIt(host: OnHost): void {
  const { next, objectives } = host.jobs.loadClose({ cycle: '2027-Q1' });
  const { id, starts, ends } = next;
  host.jobs.closeCycle({
    ...{ cycle: '2027-Q1', isFinal: true, next: { id, starts, ends } },
    objectives: objectives.map((each) => ({
      ...{ id: each.id, choice: 'Keep', why: 'The season is not over' },
      keyResults: each.keyResults.map((one) => ({
        ...{ id: one.id, given: null, cause: 'Capacity', why: '', along: true },
      })),
    })),
    learned: ['Order crates early'],
    process: { text: 'Meet on Mondays', owner: 'Ida Brandt', from: '2027-04-08' },
  });
}

const actions: Record<string, Action> = {
  'set-up': { stride: 70, before: () => {}, run: (host) => host.jobs.setUp({}) },
  'a new objective': {
    stride: 16,
    before: (host) => {
      host.jobs.setUp({});
      host.planCycle();
    },
    run: (host) => host.jobs.saveObjective(objective),
  },
  'an edited, published objective': {
    stride: 6,
    before: ready,
    run: (host) =>
      host.jobs.saveObjective({
        ...objective,
        id: 'O1',
        status: 'Published',
        pushesOut: null,
        keyResults: objective.keyResults.map((each, at) => ({
          ...each,
          id: `O1-KR${at + 1}`,
          owner: 'Ida Brandt',
        })),
        initiatives: [],
      }),
  },
  'the first check-ins, which add their tab': {
    stride: 29,
    before: ready,
    run: (host) => host.jobs.checkIn(checkIns),
  },
  'further check-ins': {
    stride: 9,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
    },
    run: (host) =>
      host.jobs.checkIn({
        by: '',
        entries: [anEntry({ value: 90, confidence: 3, changed: '=HYPERLINK("x")' })],
      }),
  },
  'undo of check-ins': {
    stride: 16,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
      host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 3 })] });
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'undo of the first check-ins, which takes their tab away': {
    stride: 16,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'undo of an objective': { stride: 7, before: ready, run: (host) => host.jobs.undo({ id: null }) },
  'a repair of everything that can drift': {
    stride: 40,
    before: drifted,
    run: repairAll,
  },
  'undo of a repair': {
    stride: 12,
    before: (host) => {
      drifted(host);
      repairAll(host);
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'closing a cycle': { stride: 23, before: closable, run: closeIt },
  'undo of a close': {
    stride: 17,
    before: (host) => {
      closable(host);
      closeIt(host);
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'taking over what was typed into the grid': {
    stride: 6,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
      host.edit('Key Results', 2, 8, [['88', '4']]);
    },
    run: (host) => host.takeOver(),
  },
};

/** The number of service calls that an action makes. */
const callsOf = ({ reads, writes, navigation }: OnHost['calls']): number =>
  reads + writes + navigation;

describe.each(Object.entries(actions))('%s', (_, { stride, before, run }) => {
  test('leaves everything as before or as after, wherever it fails', () => {
    const prepared = onHost();
    before(prepared);
    const begin = (): OnHost => onHost(structuredClone(prepared.workbook));
    const done = begin();
    done.resetCalls();
    run(done);
    const count = callsOf(done.calls);
    const after = done.seen();

    let host = begin();
    const start = host.seen();
    expect(start).not.toEqual(after);
    let failures = 0;
    for (let at = 1; at <= count; at += STRIDE ?? stride) {
      host.failAt(at);
      // What earlier attempts left in the hidden tab makes later ones shorter.
      if (!hasFailed(() => run(host))) break;
      failures++;
      host.failAt(null);
      host.mend();
      const now = host.seen();
      if (JSON.stringify(sorted(now)) === JSON.stringify(sorted(start))) continue;
      expect({ at, ...sorted(now) }).toEqual({ at, ...sorted(after) });
      host = begin();
    }
    expect(failures).toBeGreaterThan(2);
    host.failAt(null);
    if (JSON.stringify(sorted(host.seen())) !== JSON.stringify(sorted(after))) run(host);
    expect(sorted(host.seen())).toEqual(sorted(after));
  });
});

function hasFailed(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    expect(String(error)).toMatch(/failed while accessing/);
    return true;
  }
}

/** IDs and check-in numbers are never given twice, so what failed may have used some up. */
const sorted = (seen: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));

test('what was written before a failure is there before anybody else gets the lock', () => {
  const host = onHost();
  ready(host);
  host.resetCalls();
  host.jobs.checkIn(checkIns);
  const { reads, writes, navigation, byMethod } = host.calls;
  const flushes = byMethod['SpreadsheetApp.flush'] ?? 0;
  host.jobs.undo({ id: null });
  host.resetCalls();
  // The last flush, which carries the commit mark, fails and is not the last one then.
  host.failAt(reads + writes + navigation - 1);
  expect(() => host.jobs.checkIn(checkIns)).toThrow('Service Spreadsheets failed');
  expect(host.calls.byMethod['SpreadsheetApp.flush']).toBe(flushes + 1);
});
