import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const milestone = aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null });
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), milestone] }));
});
const save = (host: OnHost, ...entries: Parameters<typeof anEntry>[0][]) =>
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: entries.map((entry) => anEntry(entry)) });

describe('a check-in', () => {
  test('is a row of the log, and the key result follows', () => {
    const host = ready();
    const blocker = {
      blocker: 'No driver',
      blockerType: 'Resource',
      blockerOwner: 'Ida',
      blockerDue: '2027-02-24',
    };
    const said = save(host, {
      value: 84.5,
      confidence: 6,
      changed: 'Two vans',
      nextStep: 'Hire',
      ...blocker,
    });
    expect(said).toMatchObject({ saved: 1, message: 'Saved: 84.5\u00a0%, confidence 6.' });
    expect(host.rows('Check-ins')).toEqual([
      expect.objectContaining({
        ID: 'CK1', At: '2027-02-17 09:00', For: '2027-02-17', Week: '2027-W07', 'Key result': 'O1-KR1', Value: 84.5,
        Confidence: 6, 'What changed': 'Two vans', Blocker: 'No driver', 'Blocker type': 'Resource',
        'Blocker owner': 'Ida', 'Blocker due': '2027-02-24', 'Next step': 'Hire', By: 'Jon Adeyemi', Source: 'Sidebar',
      }),
    ]); // prettier-ignore
    const row = { Current: 84.5, Confidence: 6, 'Last check-in': '2027-02-17' };
    expect(host.rows('Key Results')[0]).toMatchObject(row);
  });

  test('of zero is a value, of nothing but a note leaves the numbers', () => {
    const host = ready();
    save(host, { value: 0, confidence: 0 });
    const note = save(host, { value: null, confidence: null, changed: 'On leave' });
    expect(note.message).toBe('Saved your note.');
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 0, Confidence: 0 });
    const row = { Value: '', Confidence: '', 'What changed': 'On leave' };
    expect(host.rows('Check-ins')[1]).toMatchObject(row);
  });

  test('on a milestone ticks its checkbox', () => {
    const host = ready();
    const { message } = save(host, { keyResult: 'o1-kr2', value: true, confidence: 10 });
    expect(message).toBe('Saved: done, confidence 10.');
    expect(host.rows('Key Results')[1]).toMatchObject({ Current: true });
    expect(host.rows('Check-ins')[0]).toMatchObject({ Value: true, 'Key result': 'O1-KR2' });
  });

  test('belongs to the day that clocks show in the spreadsheet’s zone', () => {
    const host = ready();
    host.at('2027-02-17T23:30:00Z');
    save(host, {});
    expect(host.rows('Check-ins')[0]).toMatchObject({ At: '2027-02-18 00:30', For: '2027-02-18' });
  });

  test('carries the decision that was taken', () => {
    const host = ready();
    const decision = {
      rule: 'confidence-drop',
      why: 'Fell from 8 to 5',
      choice: 'Start' as const,
      decision: 'Rent a van',
      owner: 'Ida',
      due: '2027-02-24',
    };
    save(host, { confidence: 5, decision });
    expect(host.rows('Decisions')).toEqual([
      {
        ID: 'D1', At: '2027-02-17 09:00', Week: '2027-W07', About: 'O1-KR1', Rule: 'confidence-drop',
        'Why it came up': 'Fell from 8 to 5', Decision: 'Rent a van', Choice: 'Start', Owner: 'Ida', Due: '2027-02-24',
        Status: 'Open',
      },
    ]); // prettier-ignore
    host.jobs.undo({ id: null });
    expect(host.rows('Decisions')).toEqual([]);
  });

  test('takes the place of an older decision about the same, and names no day for no action', () => {
    const host = ready();
    const decision = {
      rule: 'confidence-low-twice',
      why: 'Confidence is 3, low for the second week',
      choice: 'Start' as const,
      decision: 'Rent a van',
      owner: 'Ida',
      due: '2027-02-24',
    };
    save(host, { confidence: 3, decision });
    host.at('2027-02-24T08:00:00Z');
    const { notices } = save(host, {
      confidence: 3,
      decision: { ...decision, choice: 'No action', decision: 'Because the van comes tomorrow' },
    });
    expect(notices).toEqual([]);
    expect(host.rows('Decisions')).toMatchObject([
      { ID: 'D1', Status: 'Done', Due: '2027-02-24' },
      { ID: 'D2', Status: 'Done', Due: '' },
    ]);
  });

  test('carries a row for each other rule that its decision answers', () => {
    const host = ready();
    const said = { why: 'Fell from 8 to 5', choice: 'Start', decision: 'Rent a van', owner: 'Ida', due: '' } as const;
    save(host, { decision: { rule: 'confidence-drop', ...said, also: ['believed-behind'] } });
    expect(host.rows('Decisions')).toMatchObject([
      { ID: 'D1', About: 'O1-KR1', Rule: 'confidence-drop', Decision: 'Rent a van' },
      { ID: 'D2', About: 'O1-KR1', Rule: 'believed-behind', Decision: 'Rent a van' },
    ]);
  }); // prettier-ignore

  test('is saved with all others or not at all', () => {
    const host = ready();
    const before = host.seen();
    expect(() => save(host, {}, { keyResult: 'O1-KR7' })).toThrow(
      /“O1-KR7” is no longer in the tab “Key Results”/,
    );
    expect(host.seen()).toEqual(before);
  });

  test('marks the wording it was made under: another target is another mark', () => {
    const host = ready();
    save(host, {});
    const form = host.jobs.loadObjective({ id: 'O1' });
    const keyResults = form.keyResults.map((each) => ({ ...each, target: 99 }));
    host.jobs.saveObjective({ ...form, keyResults });
    save(host, {});
    save(host, {});
    const marks = host.rows('Check-ins').map((row) => row['Wording']);
    expect(marks[0]).toMatch(/^[0-9a-f]{8}$/);
    expect([marks[1] === marks[0], marks[2] === marks[1]]).toEqual([false, true]);
  });
});
