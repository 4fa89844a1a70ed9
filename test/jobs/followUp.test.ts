import { cellAt, sheetByName, type SheetModel } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anInitiativeForm, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

/** A review in week 5, in which something was promised, decided and named as a blocker. */
const begun = prepared((host) => {
  host.at('2027-02-01T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      keyResults: [aKeyResultForm(), aKeyResultForm({ keyResult: 'Raise growers who plan with us from 20 to 60', unit: '', start: 20, target: 60 })],
      initiatives: [anInitiativeForm({ due: '2027-02-08' }), anInitiativeForm({ initiative: 'Paint the gate', supports: [] })],
    }),
  );
  host.at('2027-02-03T08:00:00Z');
  host.jobs.checkIn({
    by: 'Jon Adeyemi',
    entries: [anEntry({ blocker: 'No driver on Fridays', blockerType: 'Resource', blockerOwner: 'Ida Brandt', blockerDue: '2027-02-12' })],
  });
  host.jobs.weeklyReview({});
  const row = rowOf(host, 'Review 2027-W05', /^Commitment$/);
  host.edit('Review 2027-W05', row + 1, 1, [['Call the three oldest growers']]);
  host.edit('Review 2027-W05', row + 1, 5, [['O1-KR1']]);
  host.edit('Review 2027-W05', row + 2, 1, [['Count the trays by hand']]);
}); // prettier-ignore

const sheetOf = (host: OnHost, tab: string): SheetModel => {
  const sheet = sheetByName(host.workbook, tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return sheet;
};

/** The row (from 1) whose first cell says this; 0 for none. */
function rowOf(host: OnHost, tab: string, text: RegExp): number {
  const sheet = sheetOf(host, tab);
  for (let row = 1; row <= sheet.rows; row++)
    if (text.test(String(cellAt(sheet, row, 1)?.value ?? ''))) return row;
  return 0;
}

/** The cells of a row that say something, by column. */
function row(host: OnHost, tab: string, text: RegExp): Record<number, unknown> {
  const sheet = sheetOf(host, tab);
  const at = rowOf(host, tab, text);
  const cells: Record<number, unknown> = {};
  for (let column = 1; column <= 19; column++) {
    const value = at === 0 ? '' : (cellAt(sheet, at, column)?.value ?? '');
    if (value !== '') cells[column] = value;
  }
  return cells;
}

test('a commitment from the sidebar stands in the review of its week, one from the review itself only where it was typed', () => {
  const host = begun();
  host.at('2027-02-03T09:00:00Z');
  host.jobs.commit({ by: 'Noor Visser', commitment: 'Order fungicide', keyResult: 'O1-KR1', owner: 'Noor Visser' });
  for (let round = 0; round < 2; round++) {
    host.jobs.weeklyReview({});
    const at = rowOf(host, 'Review 2027-W05', /^Commitment$/);
    const lines = [1, 2, 3, 4].map((n) => cellAt(sheetOf(host, 'Review 2027-W05'), at + n, 1)?.value ?? '');
    expect(lines).toEqual(['Order fungicide', 'Call the three oldest growers', 'Count the trays by hand', '']);
    expect(row(host, 'Review 2027-W05', /^Order fungicide$/)).toEqual({ 1: 'Order fungicide', 5: 'O1-KR1', 6: 'Noor Visser' });
  }
  expect(host.rows('Commitments')).toHaveLength(3);
}); // prettier-ignore

const WEEK_6 = 'Review 2027-W06';

function nextWeek(): OnHost {
  const host = begun();
  host.at('2027-02-10T08:00:00Z');
  host.jobs.weeklyReview({});
  return host;
}

describe('last week’s commitments', () => {
  const kept = (host: OnHost) => host.rows('Commitments').map((each) => each['Kept']);

  it('are asked for in the next review, with their minutes', () => {
    const host = nextWeek();
    expect(row(host, WEEK_6, /Last week’s commitments$/)[19]).toBe('3 min');
    expect(row(host, WEEK_6, /^Call the three/)).toMatchObject({ 5: 'O1-KR1' });
    expect(row(host, WEEK_6, /^Agenda/)[1]).toMatch(/^Agenda, \d+ of 30 min: opening 1 · .*commitments 3 · blockers 4/);
  }); // prettier-ignore

  it('are answered there, and counted when it is written again', () => {
    const host = nextWeek();
    host.edit(WEEK_6, rowOf(host, WEEK_6, /^Call the three/), 10, [['Yes']]);
    host.edit(WEEK_6, rowOf(host, WEEK_6, /^Count the trays/), 10, [['no']]);
    host.jobs.weeklyReview({});
    expect(kept(host)).toEqual(['Yes', 'No']);
    host.jobs.weeklyReview({});
    expect(rowOf(host, WEEK_6, /Last week’s commitments: 1 of 2 kept$/)).toBeGreaterThan(0);
  });

  it('are told as open while nobody has said whether they were kept', () => {
    const host = nextWeek();
    host.edit(WEEK_6, rowOf(host, WEEK_6, /^Call the three/), 10, [['Yes']]);
    host.jobs.weeklyReview({});
    host.jobs.weeklyReview({});
    expect(rowOf(host, WEEK_6, /Last week’s commitments: 1 of 1 kept, 1 open$/)).toBeGreaterThan(0);
  });

  it('are told with their week once they are older than last week', () => {
    const host = nextWeek();
    const headOf = (tab: string): unknown => row(host, tab, /^Commitment$/)[19];
    expect([headOf(WEEK_6), row(host, WEEK_6, /^Call the three/)[19]]).toEqual([undefined, undefined]);
    host.at('2027-02-17T08:00:00Z');
    host.jobs.commit({ by: 'Noor Visser', commitment: 'Order fungicide', keyResult: 'O1-KR1', owner: 'Noor Visser' });
    host.at('2027-02-24T08:00:00Z');
    host.jobs.weeklyReview({});
    const week8 = 'Review 2027-W08';
    expect([headOf(week8), row(host, week8, /^Call the three/)[19]]).toEqual(['Week of', 46419]);
    expect(row(host, week8, /^Order fungicide/)[19]).toBeUndefined();
    expect(rowOf(host, week8, /Last week’s commitments$/)).toBeGreaterThan(0);
    host.at('2027-03-03T08:00:00Z');
    host.jobs.weeklyReview({});
    expect(rowOf(host, 'Review 2027-W09', /Last week’s commitments$/)).toBe(0);
    expect(rowOf(host, 'Review 2027-W09', /Earlier commitments$/)).toBeGreaterThan(0);
  }); // prettier-ignore

  it('stay in the review in which they were answered, however old they are', () => {
    const host = nextWeek();
    host.at('2027-02-17T08:00:00Z');
    host.jobs.weeklyReview({});
    const week7 = 'Review 2027-W07';
    host.edit(week7, rowOf(host, week7, /^Call the three/), 10, [['No']]);
    for (let times = 0; times < 3; times++) {
      host.jobs.weeklyReview({});
      expect(row(host, week7, /^Call the three/)[10]).toBe('No');
      expect(rowOf(host, week7, /Kept from before$/)).toBe(0);
    }
  });

  it('may be corrected in their own tab, which is not overwritten', () => {
    const host = nextWeek();
    host.edit(WEEK_6, rowOf(host, WEEK_6, /^Call the three/), 10, [['Yes']]);
    host.jobs.weeklyReview({});
    host.edit('Commitments', 2, 6, [['Dropped']]);
    host.jobs.weeklyReview({});
    expect(kept(host)[0]).toBe('Dropped');
    expect(row(host, WEEK_6, /^Call the three/)[10]).toBe('Dropped');
  });
});

describe('what was carried from a review may be corrected in its own tab, which is not overwritten:', () => {
  const review = 'Review 2027-W05';
  const typed = (): OnHost => {
    const host = begun();
    host.at('2027-02-03T09:00:00Z');
    const at = rowOf(host, review, /More decisions/) + 2;
    host.edit(review, at, 1, [['Two vans on Fridays']]);
    host.edit(review, at, 6, [['Ida Brandt']]);
    host.jobs.weeklyReview({});
    return host;
  };
  const again = (host: OnHost): void => {
    host.jobs.open({});
    host.jobs.validate({});
    host.jobs.weeklyReview({});
  };

  test('a commitment', () => {
    const host = typed();
    host.edit('Commitments', 2, 3, [['Call the four oldest growers', 'O1-KR2', 'Jon Adeyemi']]);
    again(host);
    const corrected = { Commitment: 'Call the four oldest growers', 'Key result': 'O1-KR2', Owner: 'Jon Adeyemi' };
    expect(host.rows('Commitments')[0]).toMatchObject(corrected);
    // What is typed into the review after that is newer again.
    host.edit(review, rowOf(host, review, /^Call the three/), 1, [['Call the five oldest growers']]);
    host.jobs.open({});
    expect(host.rows('Commitments')[0]).toMatchObject({ ...corrected, Commitment: 'Call the five oldest growers' });
  });

  test('a decision', () => {
    const host = typed();
    const decision = (): unknown => host.rows('Decisions')[0];
    expect(decision()).toMatchObject({ Decision: 'Two vans on Fridays', Owner: 'Ida Brandt' });
    host.edit('Decisions', 2, 7, [['Three vans on Fridays']]);
    again(host);
    expect(decision()).toMatchObject({ Decision: 'Three vans on Fridays', Owner: 'Ida Brandt' });
    host.edit(review, rowOf(host, review, /^Two vans/), 6, [['Jon Adeyemi']]);
    again(host);
    expect(decision()).toMatchObject({ Decision: 'Three vans on Fridays', Owner: 'Jon Adeyemi' });
  });
}); // prettier-ignore

test('a blocker is listed with its age, and goes upwards in the third review', () => {
  const host = nextWeek();
  expect(row(host, WEEK_6, /^No driver/)).toMatchObject({ 5: 'O1-KR1', 7: 'Ida Brandt', 10: 'Resource', 16: '2 reviews' }); // prettier-ignore
  host.at('2027-02-17T08:00:00Z');
  host.jobs.weeklyReview({});
  expect(row(host, 'Review 2027-W07', /^No driver/)[16]).toBe('▲ 3 reviews');
});

test('initiatives that are late or move nothing are listed', () => {
  const host = nextWeek();
  expect(row(host, WEEK_6, /^I1$/)).toMatchObject({ 4: '2 days late, in progress' });
  expect(row(host, WEEK_6, /^I2$/)).toMatchObject({ 4: 'supports no key result yet' });
});

test('a decision whose day to look again has come is on the agenda again', () => {
  const host = begun();
  host.at('2027-02-04T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 86, confidence: 3 })] });
  host.jobs.weeklyReview({});
  const at = rowOf(host, 'Review 2027-W05', /^O1-KR1$/);
  host.edit('Review 2027-W05', at, 6, [['Start']]);
  host.edit('Review 2027-W05', at, 8, [['Rent a second van']]);
  host.edit('Review 2027-W05', at, 19, [['2027-02-10']]);
  host.at('2027-02-10T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 87, confidence: 5 })] });
  host.jobs.weeklyReview({});
  expect(row(host, WEEK_6, /^O1-KR1$/)[2]).toBe(
    'Trays delivered in the promised week\nLook again: “Rent a second van”, for 10 Feb.',
  );
});

describe('what is due beside what fires', () => {
  /** In week 5 something was decided about O1-KR1, for 10 February; on that day confidence falls. */
  function both(more: string[][] = []): OnHost {
    const host = begun();
    host.at('2027-02-04T08:00:00Z');
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 86, confidence: 8 })] });
    const decided = { by: 'Ida Brandt', about: 'O1-KR1', why: '', choice: 'Start', owner: 'Jon Adeyemi', due: '2027-02-10' } as const;
    host.jobs.decide({ ...decided, rule: 'committed-low', decision: 'Rent a second van' });
    for (const [about = '', rule = '', decision = ''] of more)
      host.jobs.decide({ ...decided, about, rule, decision });
    host.at('2027-02-10T08:00:00Z');
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 87, confidence: 5 })] });
    host.jobs.weeklyReview({});
    return host;
  }
  const answer = (host: OnHost, id: RegExp, words: string): void => {
    host.edit(WEEK_6, rowOf(host, WEEK_6, id), 6, [['Continue']]);
    host.edit(WEEK_6, rowOf(host, WEEK_6, id), 8, [[words]]);
    host.jobs.weeklyReview({});
  };
  const states = (host: OnHost) =>
    host.jobs.open({}).decisions.map(({ about, rule, state }) => [about, rule, state]);

  it('stands in one row, which says that one answer serves both', () => {
    const host = both();
    expect(states(host)).toEqual([
      ['O1-KR1', 'confidence-drop', 'needed'],
      ['O1-KR1', 'committed-low', 'due'],
    ]);
    const what = String(row(host, WEEK_6, /^O1-KR1$/)[2]);
    expect(what).toMatch(/\nConfidence 8 → 5, on track so far\. /);
    expect(what).toMatch(/ Look again: “Rent a second van”, for 10 Feb\. One answer serves both\.$/);
    const asked = [...sheetOf(host, WEEK_6).cells.values()].filter(({ value }) => String(value).includes('Look again'));
    expect(asked).toHaveLength(1);
    expect(row(host, WEEK_6, /^Agenda/)[1]).toMatch(/ movers 5 /);
    const waits = ['Decide', 'Revisit'].map((what) => row(host, 'Overview', new RegExp(`^${what}$`)));
    expect(waits.map(({ 2: about }) => about)).toEqual([
      'O1-KR1: confidence 8 → 5, nothing decided yet',
      'O1-KR1: “Rent a second van”, for 10 Feb',
    ]);
    expect(waits[1]?.[4]).toBe('Jon');
  });

  it('is answered once', () => {
    const host = both();
    answer(host, /^O1-KR1$/, 'Keep the van for a month');
    expect(states(host).filter(([, , state]) => state !== 'open')).toEqual([]);
    expect(host.rows('Decisions').map((each) => [each['Rule'], each['Decision'], each['Status']])).toEqual([
      ['committed-low', 'Rent a second van', 'Done'],
      ['confidence-drop', 'Keep the van for a month', 'Open'],
      ['committed-low', 'Keep the van for a month', 'Open'],
    ]);
    expect(host.rows('Decisions')[1]?.['Why it came up']).not.toContain('One answer');
    expect(row(host, WEEK_6, /^O1-KR1$/)).toMatchObject({ 6: 'Continue', 8: 'Keep the van for a month' });
  });

  it('names all that is due about one key result, also what no rule brought up', () => {
    const host = both([['O1-KR1', '', 'Ask the neighbours']]);
    expect(row(host, WEEK_6, /^O1-KR1$/)[2]).toMatch(
      / Look again: “Rent a second van” and “Ask the neighbours”, for 10 Feb\. One answer serves all\.$/,
    );
    answer(host, /^O1-KR1$/, 'Keep both for a month');
    expect(states(host).filter(([, , state]) => state === 'due')).toEqual([]);
  });

  it('comes back about an objective, and about nothing in particular, and stays in its row once answered', () => {
    const host = both([['O1', '', 'Meet on Fridays'], ['', '', 'Ask for a second room']]);
    expect(row(host, WEEK_6, /^D3$/)[2]).toBe('Look again: “Ask for a second room”, for 10 Feb.');
    answer(host, /^D3$/, 'Wait for the landlord');
    answer(host, /^O1$/, 'Meet on Mondays');
    expect(states(host).filter(([, , state]) => state === 'due').map(([about]) => about)).toEqual(['O1-KR1']);
    host.jobs.weeklyReview({});
    expect(rowOf(host, WEEK_6, /Kept from before$/)).toBe(0);
    expect(row(host, WEEK_6, /^D3$/)).toMatchObject({ 8: 'Wait for the landlord' });
    expect(host.rows('Decisions').slice(3).map((each) => [each['About'] ?? '', each['Decision']])).toEqual([
      ['', 'Wait for the landlord'],
      ['O1', 'Meet on Mondays'],
    ]);
  });
}); // prettier-ignore

describe('completing the review', () => {
  function answered(): OnHost {
    const host = nextWeek();
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 86, confidence: 3 })] });
    host.jobs.weeklyReview({});
    return host;
  }
  const aside = (host: OnHost): unknown => row(host, WEEK_6, /^Week 6/)[19];

  it('says what still waits for an answer, and marks nothing', () => {
    const host = answered();
    expect(host.jobs.completeReview({})).toMatchObject({
      isComplete: false,
      message:
        'Not complete yet: O1-KR1 waits for a decision, or for “No action” with a reason; “Call the three oldest growers” and “Count the trays by hand” have no word under Kept.',
    });
    expect(aside(host)).not.toMatch(/complete/);
    const { open, tab } = host.jobs.completeReview({});
    expect(open.map(({ what }) => what.slice(0, 14))).toEqual(['O1-KR1 waits f', '“Call the thre', '“Count the tra']);
    expect(open.map(({ cell }) => Number(cell.slice(1)))).toEqual([
      rowOf(host, tab, /^O1-KR1$/), rowOf(host, tab, /^Call the three/), rowOf(host, tab, /^Count the trays/),
    ]);
    expect(host.jobs.open({}).cycle?.isComplete).toBe(false);
  }); // prettier-ignore

  it('marks it with who and when once all is answered, and keeps that', () => {
    const host = answered();
    host.edit(WEEK_6, rowOf(host, WEEK_6, /^O1-KR1$/), 6, [['Continue']]);
    for (const text of [/^Call the three/, /^Count the trays/])
      host.edit(WEEK_6, rowOf(host, WEEK_6, text), 10, [['Yes']]);
    const { isComplete, message } = host.jobs.completeReview({});
    expect([isComplete, message]).toEqual([true, '“Review 2027-W06” is complete.']);
    expect(host.jobs.open({}).cycle?.isComplete).toBe(true);
    expect(aside(host)).toMatch(/ · complete since 9:00/);
    expect(host.rows('Decisions')).toHaveLength(1);
    host.jobs.weeklyReview({});
    expect(aside(host)).toMatch(/ · complete since 9:00/);
  });

  it('needs a review of this week', () => {
    const host = begun();
    host.at('2027-02-10T08:00:00Z');
    expect(() => host.jobs.completeReview({})).toThrow(
      /^There is no tab “Review 2027-W06” to complete/,
    );
  });
});

describe('Home asks for the decisions that the review asks for', () => {
  /** A health metric with a band, and a decision rule that asks for less. */
  function watched(withTrigger = false): OnHost {
    const host = begun(withTrigger);
    const { form } = host.jobs.loadPlan({ cycle: '' });
    const wanted = structuredClone(form);
    wanted.metrics.push({
      ...{ id: null, metric: 'Complaints a week', owner: 'Ida Brandt', floor: null, ceiling: 5 },
      source: 'Complaints book',
    });
    const rule = wanted.rules.find((each) => each.rule === 'confidence-low');
    if (rule) rule.limit = 8;
    host.jobs.savePlan({ seen: form, form: wanted });
    host.at('2027-02-10T08:00:00Z');
    host.edit('Health metrics', 2, columnOf(host, 'Health metrics', 'Current'), [['9']]);
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 85, confidence: 7 })] });
    return host;
  }
  const columnOf = (host: OnHost, tab: string, header: string): number => {
    const sheet = sheetOf(host, tab);
    for (let column = 1; column <= sheet.columns; column++)
      if (cellAt(sheet, 1, column)?.value === header) return column;
    throw new Error(`no column ${header}`);
  };

  test('of a health metric outside its band, and of a limit that was changed', () => {
    const asked = watched()
      .jobs.open({})
      .decisions.map(({ rule, subject }) => [rule, subject]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ['guardrail-out', 'Complaints a week'],
        ['confidence-low', expect.stringContaining('rays')],
      ]),
    );
  });

  test('and takes them: what was decided about a health metric is asked no more', () => {
    const host = watched();
    const [asked] = host.jobs.open({}).decisions.filter(({ rule }) => rule === 'guardrail-out');
    host.jobs.decide({
      ...{ by: 'Ida Brandt', about: asked?.about ?? '', rule: 'guardrail-out', why: '' },
      ...{ choice: 'Continue', decision: 'Live with it', owner: 'Ida Brandt', due: '2027-02-17' },
    });
    const left = host.jobs.open({}).decisions.filter(({ rule }) => rule === 'guardrail-out');
    expect(left.map(({ state }) => state)).toEqual(['open']);
  });

  test.each([true, false])('a value typed into the grid is logged for its day, trigger or not, and what was answered is not asked again', (withTrigger) => {
    const host = watched(withTrigger);
    const current = columnOf(host, 'Health metrics', 'Current');
    const needed = () => host.jobs.open({}).decisions.filter(({ rule, state }) => rule === 'guardrail-out' && state === 'needed');
    const logged = () => host.rows('Check-ins').filter((row) => row['Key result'] === 'H1').map(({ For, Value, Source }) => [For, Value, Source]);
    expect(needed()).toHaveLength(1);
    expect(logged()).toEqual([['2027-02-10', 9, 'Sheet']]);
    expect(host.rows('Health metrics')[0]).toMatchObject({ Current: 9, Updated: '2027-02-10' });
    host.jobs.decide({
      ...{ by: 'Ida Brandt', about: 'H1', rule: 'guardrail-out', why: '' },
      ...{ choice: 'No action', decision: 'A week of rain', owner: '', due: '' },
    });
    host.at('2027-02-17T08:00:00Z');
    expect(needed()).toEqual([]);
    host.edit('Health metrics', 2, current, [['8']]);
    expect(needed()).toEqual([]);
    host.at('2027-02-24T08:00:00Z');
    host.edit('Health metrics', 2, current, [['4']]);
    host.jobs.open({});
    expect(logged()).toEqual([['2027-02-10', 9, 'Sheet'], ['2027-02-17', 8, 'Sheet'], ['2027-02-24', 4, 'Sheet']]);
    host.jobs.open({});
    expect(logged()).toHaveLength(3);
  }); // prettier-ignore

  test('a day that somebody wrote into Updated is the day of the value', () => {
    const host = watched();
    host.edit('Health metrics', 2, columnOf(host, 'Health metrics', 'Updated'), [['2027-02-08']]);
    host.jobs.open({});
    const [row] = host.rows('Check-ins').filter((each) => each['Key result'] === 'H1');
    expect(row).toMatchObject({ For: '2027-02-08', Week: '2027-W06', Value: 9 });
    expect(host.rows('Health metrics')[0]).toMatchObject({ Updated: '2027-02-08' });
  });
});
