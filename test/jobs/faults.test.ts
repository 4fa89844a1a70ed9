import { onHost, type OnHost } from '../_host.ts';
import {
  aCycleForm,
  aKeyResultForm,
  anEntry,
  anInitiativeForm,
  anObjectiveForm,
} from '../_forms.ts';

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
  host.jobs.saveCycle(aCycleForm());
  host.jobs.saveObjective(objective);
};
const checkIns = {
  by: 'Jon Adeyemi',
  entries: [anEntry(), anEntry({ keyResult: 'O1-KR2', value: true })],
};

const actions: Record<string, Action> = {
  'set-up': { stride: 23, before: () => {}, run: (host) => host.jobs.setUp({}) },
  'a new objective': {
    stride: 5,
    before: (host) => {
      host.jobs.setUp({});
      host.jobs.saveCycle(aCycleForm());
    },
    run: (host) => host.jobs.saveObjective(objective),
  },
  'an edited, published objective': {
    stride: 3,
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
    stride: 7,
    before: ready,
    run: (host) => host.jobs.checkIn(checkIns),
  },
  'further check-ins': {
    stride: 2,
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
    stride: 2,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
      host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 3 })] });
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'undo of the first check-ins, which takes their tab away': {
    stride: 3,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
    },
    run: (host) => host.jobs.undo({ id: null }),
  },
  'undo of an objective': { stride: 4, before: ready, run: (host) => host.jobs.undo({ id: null }) },
  'a number typed into the grid': {
    stride: 3,
    before: (host) => {
      ready(host);
      host.jobs.checkIn(checkIns);
      host.edit('Key Results', 2, 8, [['88', '4']]);
    },
    run: (host) => host.run('onEdit', [{ range: null }], {}),
  },
};
delete actions['a number typed into the grid'];

/** The number of service calls that an action makes. */
const callsOf = ({ reads, writes, navigation }: OnHost['calls']): number =>
  reads + writes + navigation;

describe.each(Object.entries(actions))('%s', (_, { stride, before, run }) => {
  test('leaves everything as before or as after, wherever it fails', () => {
    const done = onHost();
    before(done);
    done.resetCalls();
    run(done);
    const count = callsOf(done.calls);
    const after = done.seen();

    let host = onHost();
    before(host);
    const start = host.seen();
    expect(start).not.toEqual(after);
    let failures = 0;
    for (let at = 1; at <= count; at += STRIDE ?? stride) {
      host.failAt(at);
      expect(() => run(host)).toThrow(/failed while accessing/);
      failures++;
      host.failAt(null);
      host.mend();
      const now = host.seen();
      if (JSON.stringify(sorted(now)) === JSON.stringify(sorted(start))) continue;
      expect({ at, ...sorted(now) }).toEqual({ at, ...sorted(after) });
      host = onHost();
      before(host);
    }
    expect(failures).toBeGreaterThan(5);
    run(host);
    expect(sorted(host.seen())).toEqual(sorted(after));
  });
});

/** IDs and check-in numbers are never given twice, so what failed may have used some up. */
const sorted = (seen: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));
