import { callServer } from '../../src/addon/callServer.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

/** Two weeks of check-ins: confidence in O1-KR1 fell from 8 to 5 this week. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), aKeyResultForm()] }));
  host.edit('Objectives', 2, 6, [['Published']]);
  host.at('2027-02-10T08:00:00Z');
  save(host, { value: 84, confidence: 8 });
  host.at('2027-02-17T08:00:00Z');
  save(host, { value: 85, confidence: 5 });
});
const save = (host: OnHost, ...entries: Parameters<typeof anEntry>[0][]) =>
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: entries.map((entry) => anEntry(entry)) });

const taken = {
  by: 'Jon Adeyemi',
  about: 'O1-KR1',
  rule: 'confidence-drop',
  why: 'Confidence fell',
  choice: 'Start' as const,
  decision: 'Halve the range',
  owner: 'Jon Adeyemi',
  due: '2027-02-24',
};

describe('a decision', () => {
  test('that is needed is on Home with what was agreed, and gone once it is taken or not to be acted on', () => {
    const host = ready();
    const [needed] = host.jobs.open({}).decisions;
    expect(needed).toMatchObject({
      about: 'O1-KR1',
      rule: 'confidence-drop',
      state: 'needed',
      agreed: 'Halve the range for two weeks',
      decider: 'Jon Adeyemi',
      reviews: 1,
      escalatedTo: null,
    });
    const { undoId, message } = host.jobs.decide(taken);
    expect(message).toMatch(/^Decided on Trays .*: Start\.$/);
    expect(host.rows('Decisions')).toEqual([
      {
        ID: 'D1', At: '2027-02-17 09:00', Week: '2027-W07', About: 'O1-KR1', Rule: 'confidence-drop',
        'Why it came up': 'Confidence fell', Decision: 'Halve the range', Choice: 'Start', Owner: 'Jon Adeyemi',
        Due: '2027-02-24', Status: 'Open',
      },
    ]); // prettier-ignore
    expect(host.jobs.open({}).decisions).toMatchObject([{ state: 'open', taken: { id: 'D1' } }]);
    host.jobs.undo({ id: undoId });
    expect(host.jobs.open({}).decisions).toMatchObject([{ state: 'needed' }]);
    host.jobs.decide({
      ...taken,
      choice: 'No action',
      decision: 'Because the van is back',
      due: '',
    });
    expect(host.rows('Decisions')[0]).toMatchObject({
      Choice: 'No action',
      Status: 'Done',
      Due: '',
    });
    expect(host.jobs.open({}).decisions).toEqual([]);
  });

  test('comes back on its day: done, dropped, or taken once more; the third time it goes upwards', () => {
    const host = ready();
    host.jobs.decide({ ...taken, choice: 'Continue', decision: 'Wait a week' });
    host.at('2027-02-24T08:00:00Z');
    expect(host.jobs.open({}).decisions).toMatchObject([
      { state: 'due', reviews: 2, escalatedTo: null },
    ]);
    const again = host.jobs.lookAgain({ by: 'Jon Adeyemi', id: 'd1', outcome: 'Open' });
    expect(again.message).toBe('Saved: still open, as D2; it comes back on 3 Mar 2027.');
    expect(host.rows('Decisions')).toMatchObject([
      { ID: 'D1', Status: 'Done' },
      { ID: 'D2', Status: 'Open', Choice: 'Continue', Decision: 'Wait a week', Due: '2027-03-03' },
    ]);
    host.at('2027-03-03T08:00:00Z');
    expect(host.jobs.open({}).decisions).toMatchObject([
      { state: 'due', reviews: 3, escalatedTo: 'Ida Brandt' },
    ]);
    host.jobs.lookAgain({ by: 'Ida Brandt', id: 'D2', outcome: 'Dropped' });
    expect(host.rows('Decisions')[1]).toMatchObject({ Status: 'Dropped' });
    expect(host.jobs.open({}).decisions).toEqual([]);
    expect(() => host.jobs.lookAgain({ by: '', id: 'D2', outcome: 'Done' })).toThrow(
      /“D2” is dropped already/,
    );
    expect(() => host.jobs.lookAgain({ by: '', id: 'D9', outcome: 'Done' })).toThrow(
      /“D9” is no longer in the tab “Decisions”/,
    );
  });

  test('serves what else fired for the same thing, a row each, and they are looked at again as one', () => {
    const host = ready();
    host.jobs.decide({ ...taken, also: ['forecast-low'] });
    expect(host.rows('Decisions')).toMatchObject([
      { ID: 'D1', Rule: 'confidence-drop', Decision: taken.decision, Status: 'Open' },
      { ID: 'D2', Rule: 'forecast-low', Decision: taken.decision, Status: 'Open' },
    ]);
    host.at('2027-02-24T08:00:00Z');
    host.jobs.lookAgain({ by: 'Jon Adeyemi', id: 'D1', outcome: 'Open', also: ['D2', 'D9'] });
    const rows = host.rows('Decisions').map((row) => [row['Rule'], row['Status']]);
    expect(rows).toEqual([
      ['confidence-drop', 'Done'],
      ['forecast-low', 'Done'],
      ['confidence-drop', 'Open'],
      ['forecast-low', 'Open'],
    ]);
    host.jobs.lookAgain({ by: 'Jon Adeyemi', id: 'D3', outcome: 'Dropped', also: ['D4', 'D1'] });
    expect(host.rows('Decisions').map((row) => row['Status'])).toEqual([
      ...['Done', 'Done', 'Dropped', 'Dropped'],
    ]);
  });

  test('by two people on one day is kept twice, and told', () => {
    const host = ready();
    host.jobs.decide(taken);
    const { notices } = host.jobs.decide({ ...taken, by: 'Ida Brandt', decision: 'Rent a van' });
    expect(notices).toEqual([
      '“Halve the range” was decided today as well, at 9:00; both are kept.',
    ]);
    expect(host.rows('Decisions')).toMatchObject([{ Status: 'Done' }, { Status: 'Open' }]);
  });

  test('about what is gone, or for a day that there is not, is refused', () => {
    const host = ready();
    const before = host.seen();
    expect(() => host.jobs.decide({ ...taken, about: 'O9-KR9' })).toThrow(
      /“O9-KR9” is no longer in the tab “Key Results”.* Nothing was saved/,
    );
    expect(callServer('decide', { ...taken, due: '2027-02-31' })).toMatchObject({
      message: 'Nothing was saved. Due holds “2027-02-31”. Write a date such as 2027-02-11.',
    });
    expect(host.seen()).toEqual(before);
    for (const about of ['', 'H1', 'o1']) host.jobs.decide({ ...taken, about });
    expect(host.rows('Decisions')).toHaveLength(3);
  });

  test('needs words', () => {
    const reply = callServer('decide', { ...taken, decision: '  ' });
    expect(reply).toMatchObject({ ok: false, isBug: false });
    expect(reply.ok ? '' : reply.message).toMatch(/Write the decision in a few words/);
  });
});

describe('a commitment', () => {
  test('is made for the week, and kept or not at the next review', () => {
    const host = ready();
    const promise = { by: 'Jon Adeyemi', commitment: ' Call ten growers ', owner: 'Jon Adeyemi' };
    const { commitment } = host.jobs.commit({ ...promise, keyResult: 'O1-KR1' });
    expect(commitment).toMatchObject({
      id: 'C1',
      week: '2027-W07',
      commitment: 'Call ten growers',
    });
    expect(host.jobs.open({}).commitments).toMatchObject({
      last: [],
      now: [{ id: 'C1', kept: '' }],
    });
    host.at('2027-02-24T08:00:00Z');
    expect(host.jobs.open({}).commitments).toMatchObject({ last: [{ id: 'C1' }], now: [] });
    const { undoId } = host.jobs.setKept({ by: 'Jon Adeyemi', id: 'C1', kept: 'No' });
    expect(host.rows('Commitments')).toMatchObject([{ Kept: 'No', 'Key result': 'O1-KR1' }]);
    host.jobs.undo({ id: undoId });
    expect(host.rows('Commitments')).toMatchObject([{ Kept: '' }]);
  });

  test('for a key result that is gone, or an answer to one that is, is refused in words', () => {
    const host = ready();
    const promise = { by: '', commitment: 'Call', owner: '', keyResult: 'O9-KR1' };
    expect(() => host.jobs.commit(promise)).toThrow(
      /“O9-KR1” is no longer in the tab “Key Results”/,
    );
    expect(() => host.jobs.setKept({ by: '', id: 'C7', kept: 'Yes' })).toThrow(
      /“C7” is no longer in the tab “Commitments”/,
    );
  });
});

test('a blocker stays with “no change” and is on the card with its age', () => {
  const host = ready();
  const blocker = {
    blocker: 'No driver',
    blockerType: 'Resource',
    blockerOwner: 'Ida Brandt',
    blockerDue: '',
  };
  save(host, { value: 85, confidence: 5, ...blocker });
  host.at('2027-02-24T08:00:00Z');
  const [card] = host.jobs.open({}).cards;
  expect(card).toMatchObject({
    seen: 'CK3',
    last: { for: '2027-02-17', by: 'Jon Adeyemi' },
    blocker: { blocker: 'No driver', type: 'Resource', owner: 'Ida Brandt', reviews: 2, isEscalated: false },
  }); // prettier-ignore
});

test('opening with decisions, commitments and blockers takes no more reads than before, and writes nothing', () => {
  const host = ready();
  host.jobs.decide(taken);
  host.jobs.commit({ by: '', commitment: 'Call', owner: '', keyResult: '' });
  host.resetCalls();
  host.jobs.open({});
  expect(host.calls.reads).toBeLessThanOrEqual(16);
  expect(host.calls.writes).toBe(0);
});
