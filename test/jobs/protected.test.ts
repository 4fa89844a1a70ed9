import { isProtected, isProtection, PutBack } from '../../src/errors.ts';
import { sheetByName } from '../../src/host/model.ts';
import type { Area } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm(), aKeyResultForm()] }));
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 84, confidence: 7 })] });
  host.jobs.validate({});
  host.jobs.weeklyReview({});
}); // prettier-ignore

/** Protects a tab, or an area of it, from everybody but the owner; somebody else sits down. */
function shut(host: OnHost, tab: string, area: Area | null = null): OnHost {
  sheetByName(host.workbook, tab)?.protections.push({
    ...{ id: 900, type: area ? 'RANGE' : 'SHEET', area, description: '', unprotected: [] },
    warningOnly: false,
  });
  host.asGuest(true);
  return host;
}

const open = (host: OnHost, tab: string): void => {
  const sheet = sheetByName(host.workbook, tab);
  if (sheet) sheet.protections = sheet.protections.filter(({ id }) => id !== 900);
};

const ASK =
  ', and you may not edit it. Ask the owner of the file to let you (Data ▸ Protect sheets and ranges), then do it again. Nothing was changed.';

const DOORS: Record<string, [tab: string, act: (host: OnHost) => unknown, before?: (host: OnHost) => unknown]> = {
  'a check-in': ['Check-ins', (host) => host.jobs.checkIn({ by: '', entries: [anEntry()] })],
  'a new objective': ['Objectives', (host) => host.jobs.saveObjective(anObjectiveForm())],
  'a plan': ['Cycles', (host) => {
    const { form: seen } = host.jobs.loadPlan({ cycle: '' });
    host.jobs.savePlan({ seen, form: { ...seen, cycle: { ...seen.cycle, change: 'Less waste' } } });
  }],
  'the set-up': [
    'Cycles',
    (host) => host.jobs.repair({ items: host.jobs.drift({}).items.map(({ id }) => id) }),
    (host) => host.edit('Cycles', 1, 10, [['']]),
  ],
  validation: ['Findings', (host) => host.jobs.validate({}), (host) => host.edit('Key Results', 2, 4, [['']])],
  'the review': ['Review 2027-W07', (host) => {
    host.at('2027-02-18T08:00:00Z');
    host.jobs.weeklyReview({});
  }],
  'completing the review': ['Decisions', (host) => host.jobs.decide({
    ...{ by: '', about: 'O1-KR1', rule: 'confidence-low', why: '', choice: 'Start', decision: 'Call' },
    ...{ owner: 'Ida Brandt', due: '2027-02-24' },
  })],
  'a commitment': ['Commitments', (host) => host.jobs.commit({ by: '', commitment: 'Write', keyResult: '', owner: '' })],
  settings: ['Settings', (host) => host.jobs.saveSettings({ ...host.jobs.settings({}).form, holidays: '2027-02-24' })],
  'the close': ['Cycles', (host) => {
    host.at('2027-04-06T08:00:00Z');
    const { cycle, objectives, learned, process, next } = host.jobs.loadClose({ cycle: '2027-Q1' });
    host.jobs.closeCycle({
      cycle: cycle.id, isFinal: true, learned, process, next,
      objectives: objectives.map(({ id, keyResults }) => ({
        ...{ id, choice: 'Keep', why: 'It holds' },
        keyResults: keyResults.map((each) => ({ id: each.id, given: null, why: '', along: false, cause: 'Capacity' })),
      })),
    } as never);
  }],
  undo: ['Key Results', (host) => host.jobs.undo({ id: null })],
}; // prettier-ignore

describe('a protected tab', () => {
  test.each(Object.entries(DOORS))('is named by %s; nothing is lost, and it goes on once it is open', (_name, [tab, act, first]) => {
    const host = ready();
    for (const name of ['Decisions', 'Commitments', 'Settings'])
      if (name === tab) {
        host.jobs.commit({ by: '', commitment: 'Call', keyResult: '', owner: '' });
        host.jobs.decide({ by: '', about: 'O1-KR2', rule: 'confidence-low', why: '', choice: 'Start', decision: 'Call', owner: '', due: '' } as never);
        host.jobs.saveSettings({ ...host.jobs.settings({}).form, holidays: '2027-02-25' });
      }
    if (tab === 'Key Results') host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
    first?.(host);
    shut(host, tab);
    const before = host.seen();
    expect(() => act(host)).toThrow(`The tab “${tab}” is protected${ASK}`);
    expect(host.seen()).toEqual(before);
    expect(host.mend()).toEqual([]);
    open(host, tab);
    act(host);
  }); // prettier-ignore

  test('is named with its cells where only they are protected', () => {
    const host = shut(ready(), 'Key Results', { row: 2, column: 8, rows: 2, columns: 1 });
    const before = host.seen();
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(
      `The tab “Key Results” (H2:H3) is protected${ASK}`,
    );
    // The log is not ahead of its cells, not even until the next action.
    expect(host.seen()).toEqual(before);
    expect(host.mend()).toEqual([]);
    // Elsewhere in the tab there is nothing in the way.
    const { message } = host.jobs.saveObjective(anObjectiveForm());
    expect(message).toMatch(/^Saved/);
  }); // prettier-ignore

  test('that no action writes to is in nobody’s way, nor one that only warns', () => {
    const host = shut(ready(), 'Initiatives');
    expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).saved).toBe(1);
    expect(sheetByName(host.workbook, 'Review 2027-W07')?.protections[0]?.warningOnly).toBe(true);
    expect(host.jobs.weeklyReview({}).tab).toBe('Review 2027-W07');
  });

  test('that is only ever written as a whole keeps nobody from other work afterwards', () => {
    const host = ready();
    host.edit('Key Results', 2, 4, [['']]);
    shut(host, 'Findings');
    expect(() => host.jobs.validate({})).toThrow(`The tab “Findings” is protected${ASK}`);
    const { saved, notices } = host.jobs.checkIn({ by: '', entries: [anEntry({ value: 86 })] });
    expect({ saved, notices }).toEqual({ saved: 1, notices: [] });
    open(host, 'Findings');
    expect(host.jobs.validate({}).outcome).toMatch(/error/);
  });

  test('that is hidden is named too', () => {
    const host = shut(ready(), 'OKR data');
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(
      `The tab “OKR data” is protected${ASK}`,
    );
  });
});

describe('a protected Overview', () => {
  const LEFT =
    'The tab “Overview” is protected and stays as it is; whoever may edit it can have it written again.';
  const shown = (host: OnHost) => sheetByName(host.workbook, 'Overview')?.cells;

  test('keeps nobody from Validate or the review, which leave it as it is and say so', () => {
    const host = ready();
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
    shut(host, 'Overview');
    const before = structuredClone(shown(host));
    expect(host.jobs.validate({}).notices).toEqual([LEFT]);
    const { tab, notices } = host.jobs.weeklyReview({});
    expect({ tab, notices }).toEqual({ tab: 'Review 2027-W07', notices: [LEFT] });
    expect(host.jobs.undo({ id: null }).message).toMatch(
      /^The tab “Overview” is protected.* Undid/,
    );
    expect(shown(host)).toEqual(before);
    expect(host.jobs.open({}).overviewBehind).not.toBe(null);
    host.asGuest(false);
    host.jobs.refreshOverview({});
    expect(shown(host)).not.toEqual(before);
    expect(host.jobs.open({}).overviewBehind).toBe(null);
  });

  test('stays as it is where an undo is finished, which says so', () => {
    const undo = (host: OnHost): unknown => host.jobs.undo({ id: null });
    const validated = (): OnHost => {
      const host = ready();
      host.edit('Key Results', 2, 4, [['']]);
      host.jobs.validate({});
      return shut(host, 'Overview');
    };
    const whole = validated();
    whole.resetCalls();
    undo(whole);
    const { reads, writes, navigation } = whole.calls;
    const host = validated();
    const before = structuredClone(shown(host));
    // The commit mark and the last flush are among the last calls.
    host.failAt(reads + writes + navigation - 3);
    expect(() => undo(host)).toThrow();
    host.failAt(null);
    expect(host.mend()).toEqual([`An undo was interrupted half-way and has been finished. ${LEFT}`]);
    expect(shown(host)).toEqual(before);
  }); // prettier-ignore

  test('is named where it is what was asked for, and where only some of its cells are protected', () => {
    const host = ready();
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
    shut(host, 'Overview');
    expect(() => host.jobs.refreshOverview({})).toThrow(`The tab “Overview” is protected${ASK}`);
    open(host, 'Overview');
    shut(host, 'Overview', { row: 1, column: 1, rows: 1, columns: 1 });
    expect(() => host.jobs.validate({})).toThrow(`The tab “Overview” (A1) is protected${ASK}`);
  });
});

describe('what somebody else typed into cells that are protected from this person', () => {
  const OTHERS: Area = { row: 2, column: 8, rows: 1, columns: 3 };
  const NOT_YET =
    /^What was typed into the sheet is not in the log yet: the tab “Key Results” \(H2:J2\) is protected, and you may not edit it\. .* Until then it counts as it stands in its cells\.$/;
  const typed = (): OnHost => {
    const host = ready();
    host.at('2027-02-18T08:00:00Z');
    host.edit('Key Results', 2, 8, [['88']]);
    return shut(host, 'Key Results', OTHERS);
  };

  test('keeps nobody from looking, and is told', () => {
    const host = typed();
    const before = host.seen();
    const { notices, cards } = host.jobs.open({});
    expect(notices).toEqual([expect.stringMatching(NOT_YET)]);
    expect(cards[0]).toMatchObject({ id: 'O1-KR1', value: 88 });
    expect(host.seen()).toEqual(before);
  });

  test('keeps nobody from a check-in of their own; what they typed there is logged before it is written over', () => {
    const host = typed();
    host.edit('Key Results', 3, 8, [['85']]);
    const { notices } = host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR2', value: 86 })] });
    expect(notices).toEqual([expect.stringMatching(NOT_YET)]);
    const log = () => host.rows('Check-ins').map((row) => [row['Key result'], row['Value'], row['Source']]);
    expect(log()).toEqual([['O1-KR1', 84, 'Sidebar'], ['O1-KR2', 85, 'Sheet'], ['O1-KR2', 86, 'Sidebar']]);
    expect(host.rows('Key Results').map(({ Current }) => Current)).toEqual([88, 86]);
    host.asGuest(false);
    expect(host.jobs.open({}).notices).toEqual(['Logged 1 check-in that somebody typed into the tab “Key Results”.']);
    expect(log().pop()).toEqual(['O1-KR1', 88, 'Sheet']);
  }); // prettier-ignore

  test('is logged by the trigger for those who may, and waits quietly for the others', () => {
    const host = typed();
    expect(() => host.edit('Key Results', 3, 8, [['85']])).not.toThrow();
    host.asGuest(false);
    host.jobs.open({});
    expect(host.rows('Check-ins')).toHaveLength(3);
  });

  test('is told where the log itself is protected; the numbers stay in their cells', () => {
    const host = ready();
    host.edit('Key Results', 2, 8, [['88']]);
    shut(host, 'Check-ins');
    const { notices } = host.jobs.open({});
    expect(notices).toEqual([expect.stringMatching(/not in the log yet: the tab “Check-ins” is protected/)]);
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(`The tab “Check-ins” is protected${ASK}`);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 88 });
    open(host, 'Check-ins');
    expect(host.jobs.open({}).notices).toEqual([expect.stringMatching(/^Logged 1 check-in/)]);
  }); // prettier-ignore
});

test('an undo that is refused is put back, can be asked again, and holds up no other action', () => {
  const host = ready();
  host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90 })] });
  shut(host, 'Key Results', { row: 2, column: 8, rows: 1, columns: 3 });
  const before = host.seen();
  expect(() => host.jobs.undo({ id: null })).toThrow(`The tab “Key Results” (H2:J2) is protected${ASK}`);
  expect(host.seen()).toEqual(before);
  expect(host.jobs.open({}).notices).toEqual([]);
  host.asGuest(false);
  expect(host.jobs.undo({ id: null }).message).toMatch(/^Undid “?Check in/);
  expect(host.rows('Key Results')[0]).toMatchObject({ Current: 84 });
}); // prettier-ignore

test('Google’s refusal is known in the languages that we know it in, and nothing else is taken for it', () => {
  for (const said of [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'Sie versuchen, eine geschützte Zelle zu bearbeiten.',
  ])
    expect(isProtection(new Error(said))).toBe(true);
  expect(isProtection(new Error('Service Spreadsheets failed'))).toBe(false);
});

test('where Google does not tell which it is, those that had to change are named', () => {
  const said = (places: string[], tabs: string[]): string =>
    new PutBack(isProtected(places, tabs), []).message;
  expect(said([], ['Key Results', 'OKR data'])).toBe(
    `A cell that has to change is protected, in one of the tabs “Key Results” and “OKR data”${ASK}`,
  );
  expect(said(['“Cycles”', '“Objectives” (C2)'], [])).toBe(
    `Each of the tabs “Cycles” and “Objectives” (C2) is protected${ASK}`,
  );
});
