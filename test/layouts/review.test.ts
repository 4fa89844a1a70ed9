import { addDays } from '../../src/domain/days.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import { weekHistory } from '../../src/domain/weekHistory.ts';
import { figureAt } from '../../src/layouts/figureAt.ts';
import type { Words } from '../../src/layouts/_layout.ts';
import { reviewLayout } from '../../src/layouts/review.ts';
import {
  aCheckIn,
  aCycle,
  aDecision,
  aHealthMetric,
  aKeyResult,
  anObjective,
  aPlan,
} from '../_build.ts';
import { aReview, aReviewedPlan, firsts, rowOf, TODAY } from './_review.ts';

test('begins with the answer, and who leads when at its right', () => {
  const [first] = aReview().rows;
  expect(first?.cells.map(({ value }) => value)).toEqual([
    'Week 7 of 13: 1 of 2 behind pace, 1 fell',
    'Wed 17 Feb 2027, 09:30 · 30 min · Ida Brandt',
  ]);
});

test('numbers its sections in the order of the meeting', () => {
  const sections = aReview().rows.filter(({ line }) => line === 'section');
  expect(sections.map(({ cells }) => cells[0]?.value)).toEqual([
    '1  Movers and decisions needed',
    '2  All objectives and key results',
    '3  This week’s commitments, three or four',
    '4  More decisions',
    '5  Wins',
    '6  Next four weeks',
    '7  Notes',
    '8  Charts',
  ]);
});

test('says of a mover what fell, what its owner said, and what was agreed for it', () => {
  const { 2: what, 3: agreed } = rowOf(aReview(), 'O1-KR1');
  expect(what).toBe(
    'Trays delivered in the promised week\nConfidence 8 → 5, 28 points behind. The second van broke down. Needs 1.2 points a week for 7 weeks; the last three averaged 0.',
  );
  expect(agreed).toBe('Halve the range for two weeks\nJon Adeyemi decides; look again 24 Feb.');
});

test('the heads of decisions stand above the first part that has rows', () => {
  const calm = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult()] });
  const lines = firsts(aReview(calm));
  const from = lines.indexOf('1  Movers and decisions needed');
  expect(lines.slice(from, from + 5)).toEqual([
    '1  Movers and decisions needed',
    'Nothing fell far, and nothing waits for a decision.',
    '2  Unclear',
    'What came up',
    'O1-KR1',
  ]);
});

test('an unclear key result is named in full where two lines hold it', () => {
  const keyResult = 'Reduce calls about missed appointments from 38 to 10 a week';
  const calm = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult({ keyResult })] });
  expect(rowOf(aReview(calm), 'O1-KR1')[2]).toBe(
    'Calls about missed appointments\nNobody has checked in yet.',
  );
});

test('the cells of a promise stand side by side', () => {
  const { free } = aReview();
  for (const kind of ['commitment 1', 'more 1']) {
    const cells = free.filter(({ key }) => key.startsWith(`${kind} `));
    expect(cells.length).toBeGreaterThan(2);
    for (const [at, { column }] of cells.entries())
      if (at > 0) expect(column).toBe((cells[at - 1]?.column ?? 0) + (cells[at - 1]?.columns ?? 0));
  }
});

test('a health metric out of its band for three reviews is for the owner of the set', () => {
  const plan = aPlan({
    healthMetrics: [aHealthMetric({ floor: null, ceiling: 5, current: 9 })],
    checkIns: [20, 27, 34, 41].map((at, row) =>
      aCheckIn({ id: `CK${row + 1}`, row: row + 2, keyResult: 'H1', for: addDays('2027-01-04', at), value: 9, confidence: null })),
  });
  expect(rowOf(aReview(plan), 'H1')[2]).toMatch(/^[3-9] reviews running: Ida Brandt decides\. .*: 9, ceiling 5\.$/);
  expect(rowOf(aReview(plan), 'H1')[3]).toMatch(/write down why\.\nLook again 24 Feb\.$/);
}); // prettier-ignore

test('a mover that is believed against the evidence is called what it is', () => {
  const [plan, figures] = [aReviewedPlan(), aReviewedPlan().rows.keyResults];
  const checkIns = [7, 14, 21, 28, 35, 42].map((at, row) =>
    aCheckIn({ id: `CK${row + 1}`, row: row + 2, keyResult: 'O1-KR1', for: addDays('2027-01-04', at), value: 82.1, confidence: 8 }));
  const believed = { ...plan, rows: { ...plan.rows, keyResults: figures, checkIns } };
  expect(rowOf(aReview(believed), 'O1-KR1')[2]).toMatch(/Watermelon: confidence 8, \d+ points behind\./);
}); // prettier-ignore

test('a health metric out of its band stays in the review with what was decided about it', () => {
  const plan = aPlan({
    healthMetrics: [aHealthMetric({ floor: null, ceiling: 5, current: 9 })],
    checkIns: [aCheckIn({ keyResult: 'H1', for: '2027-02-03', value: 9, confidence: null })],
    decisions: [aDecision({ about: 'H1', rule: 'guardrail-out', at: '2027-02-03 10:00', week: '2027-W05', due: '', choice: 'No action', decision: 'Two new drivers start on Monday', status: 'Done', owner: '' })],
  });
  const review = aReview(plan);
  expect(firsts(review).filter((line) => /^\d {2}/.test(line))[0]).toBe('1  Health metrics out of bounds');
  expect(rowOf(review, 'H1')[3]).toBe('Decided: No action, Two new drivers start on Monday');
  expect(rowOf(review, 'H1')[2]).toMatch(/: 9, ceiling 5\.$/);
}); // prettier-ignore

test('a health metric inside its band is none out of bounds, though a decision about it comes back', () => {
  const plan = aPlan({
    healthMetrics: [aHealthMetric({ floor: null, ceiling: 5, current: 3 })],
    decisions: [aDecision({ about: 'H1', rule: 'guardrail-out', at: '2027-02-10 10:00', week: '2027-W06', due: '2027-02-17', decision: 'Stop selling on Sundays' })],
  });
  const lines = firsts(aReview(plan));
  expect(lines.filter((line) => /^\d {2}/.test(line))[0]).toBe('1  Movers and decisions needed');
  expect(rowOf(aReview(plan), 'H1')[2]).toBe('Look again: “Stop selling on Sundays”, for 17 Feb.');
  expect(lines.find((line) => line.startsWith('Agenda'))).toContain('opening 1 · movers 5 · ');
}); // prettier-ignore

test('a health metric back in its band says why it is still there', () => {
  const plan = aPlan({
    healthMetrics: [aHealthMetric({ floor: null, ceiling: 5, current: 4 })],
    checkIns: [
      aCheckIn({ keyResult: 'H1', for: '2027-02-10', value: 9, confidence: null }),
      aCheckIn({ id: 'CK2', row: 3, keyResult: 'H1', for: '2027-02-17', value: 4, confidence: null }),
    ],
  });
  expect(rowOf(aReview(plan), 'H1')[2]).toMatch(/: 4, ceiling 5\. Was out of its band, and waits for an answer\.$/);
}); // prettier-ignore

test('the name of a mover stands in bold above how it stands', () => {
  const cell = aReview().rows.flatMap(({ cells }) => cells).find(({ parts }) => parts?.[0]?.bold && parts.length > 1);
  expect(cell?.parts?.[0]).toEqual({ text: 'Trays delivered in the promised week\n', bold: true });
  expect(cell?.parts?.[1]?.text).toMatch(/^Confidence 8 → 5, /);
}); // prettier-ignore

test('shows a key result with bar, shares, health, change, weeks and last check-in', () => {
  const layout = aReview();
  const lines = layout.rows.filter(({ cells }) => cells[0]?.value === 'O1-KR2');
  const row = lines.find(({ cells }) => cells.some(({ column }) => column === 5));
  const values = Object.fromEntries((row?.cells ?? []).map(({ column, value }) => [column, value]));
  expect(values).toMatchObject({
    3: 'Noor',
    4: '40 → 24 → 10\u00a0trays',
    5: '█████░░░░░',
    8: '● On track',
    9: '−6',
    10: '–',
    15: 6,
    16: 7,
    19: '2027-02-16',
  });
  expect(values[6]).toBeCloseTo(16 / 30);
  // The eighth week is still to come.
  expect(values[17]).toBeUndefined();
});

test('a win is a key result that rose', () => {
  expect(
    aReview()
      .rows.flatMap(({ cells }) => cells)
      .map(({ value }) => value),
  ).toContainEqual(expect.stringMatching(/^Seedlings lost.*: −6 this week, confidence 6 → 7$/));
});

test('a key result that nobody checks in on is unclear', () => {
  const plan = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult()] });
  const layout = aReview(plan);
  expect(firsts(layout)).toContain('2  Unclear');
  expect(rowOf(layout, 'O1-KR1')[2]).toMatch(/\nNobody has checked in yet\.$/);
});

test('a low confidence against the evidence is named where it waits for a decision', () => {
  const plan = aPlan({
    objectives: [anObjective()],
    keyResults: [aKeyResult()],
    checkIns: [
      aCheckIn({ id: 'CK1', row: 2, for: '2027-02-08', value: 89, confidence: 8 }),
      aCheckIn({ id: 'CK2', row: 3, for: '2027-02-16', value: 91, confidence: 3 }),
    ],
  });
  expect(rowOf(aReview(plan), 'O1-KR1')[2]).toMatch(
    /\nSandbag: confidence 8 → 3, 42 points ahead, on track so far\. /,
  );
});

test('a high confidence against the evidence is unclear', () => {
  const plan = aPlan({
    objectives: [anObjective()],
    keyResults: [aKeyResult()],
    checkIns: [
      aCheckIn({ id: 'CK1', row: 2, for: '2027-02-08', value: 85, confidence: 8 }),
      aCheckIn({ id: 'CK2', row: 3, for: '2027-02-16', value: 85, confidence: 8 }),
    ],
  });
  expect(rowOf(aReview(plan), 'O1-KR1')[2]).toMatch(
    /\nWatermelon: 18 points behind, yet confidence is 8\.$/,
  );
});

test('puts what was typed back into its cell, wherever the row is now', () => {
  const layout = aReview(aReviewedPlan(), { 'decision O1-KR1 decision': 'Hire a van', 'note 1': 'x' });
  const place = layout.free.find(({ key }) => key === 'decision O1-KR1 decision');
  const row = layout.rows[(place?.row ?? 0) - 1];
  expect(row?.cells.find(({ column }) => column === place?.column)?.value).toBe('Hire a van');
  expect(firsts(layout)).not.toContain('Kept from before');
}); // prettier-ignore

test('words without a place are kept under a head of their own', () => {
  const layout = aReview(aReviewedPlan(), { 'decision O9-KR9 decision': 'Sell the barn' });
  expect(firsts(layout).slice(-3)).toEqual(['8  Kept from before', 'Sell the barn', '9  Charts']);
  expect(layout.free.some(({ key }) => key === 'decision O9-KR9 decision')).toBe(true);
});

test('merges only blocks of rows, in as many calls for a thousand key results', () => {
  const many = aPlan({
    objectives: [anObjective()],
    keyResults: Array.from({ length: 300 }, (_, at) =>
      aKeyResult({ id: `O1-KR${at + 1}`, row: at + 2 }),
    ),
  });
  expect(aReview(many).merges).toHaveLength(aReview().merges.length);
});

test('is at most 1,000 px wide', () => {
  expect(aReview().widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1000);
});

test('names weeks from the tenth on by their number alone, which their columns hold', () => {
  const heads = aReview(aReviewedPlan(), {}, '2027-03-24').rows.flatMap(({ cells }) => cells);
  const weeks = heads.filter(({ value, column }) => column >= 10 && column <= 17 && /^W?\d+$/.test(String(value)));
  expect(weeks.map(({ value }) => value).slice(0, 8)).toEqual(['W5', 'W6', 'W7', 'W8', 'W9', '10', '11', '12']);
}); // prettier-ignore

test('explains the confidence of a week by its head, from the tenth on too', () => {
  const layout = aReview(aReviewedPlan(), {}, '2027-03-24');
  const row = 1 + layout.rows.findIndex(({ cells }) => cells.some(({ column, value }) => column === 4 && String(value).startsWith('82 →')));
  const weeks = [10, 14, 15, 17].map((column) => figureAt(layout, { row, column }, () => false)?.week);
  expect(weeks).toEqual([5, 9, 10, 12]);
}); // prettier-ignore

test('says of one that fell and is on track by the numbers that it is so far', () => {
  const plan = aReviewedPlan();
  const checkIns = plan.rows.checkIns.map((each) => ({ ...each, value: 88 }));
  const said = rowOf(aReview({ ...plan, rows: { ...plan.rows, checkIns } }), 'O1-KR1')[2];
  expect(said).toMatch(/\nConfidence 8 → 5, on track so far\. /);
});

test('says beside each section how long it takes, or with what it is gone through', () => {
  const heads = aReview().rows.filter(({ line }) => line === 'section');
  for (const { cells } of heads)
    expect(cells[1]).toMatchObject({ column: 19, value: expect.stringMatching(/./) });
  expect(heads.map(({ cells }) => cells[1]?.value).slice(-3)).toEqual([
    'as it comes up',
    'as it comes up',
    'to read',
  ]);
});

test('names the next four weeks, with a line for each', () => {
  const { rows, free } = aReview(aReviewedPlan(), { 'ahead 2 text': 'The fair' });
  const at_ = rows.findIndex(({ cells }) => cells[0]?.value === 'Week of');
  expect(rows.slice(at_ + 1, at_ + 5).map(({ cells }) => cells[0]?.value)).toEqual(['2027-02-22', '2027-03-01', '2027-03-08', '2027-03-15']);
  expect(rows[at_ + 2]?.cells[1]?.value).toBe('The fair');
  expect(free.filter(({ key }) => key.startsWith('ahead')).map(({ row }) => row - at_)).toEqual([2, 3, 4, 5]);
}); // prettier-ignore

test('explains a question mark behind the day of a forecast below the table, where there is one', () => {
  const noted = (layout: ReturnType<typeof aReview>): boolean =>
    firsts(layout).some((first) => first.startsWith('“?” after a day'));
  const marked = (layout: ReturnType<typeof aReview>): boolean =>
    layout.rows.some(({ cells }) => cells.some(({ column, value }) => column === 18 && String(value).endsWith('?')));
  const values = [82, 83.1, 84.5, 85.6, 85.9, 85.6];
  const plan = aReviewedPlan();
  const days = ['2027-01-10', '2027-01-17', '2027-01-24', '2027-01-31', '2027-02-07', '2027-02-14'];
  const checkIns = days.map((day, at) => aCheckIn({ id: `CK${at + 1}`, row: at + 2, for: day, value: values[at]!, confidence: 7 }));
  const shaky = aReview({ ...plan, rows: { ...plan.rows, checkIns } });
  expect([marked(shaky), noted(shaky)]).toEqual([true, true]);
  expect([marked(aReview()), noted(aReview())]).toEqual([false, false]);
}); // prettier-ignore

test('asks a milestone for no data source', () => {
  const keyResults = [aKeyResult({ kind: 'Milestone', start: null, target: null, unit: '', source: '' })];
  const plan = { ...aReviewedPlan(), rows: { ...aReviewedPlan().rows, keyResults } };
  expect(rowOf(aReview(plan), 'O1-KR1')[2]).toMatch(/\nConfidence 8 → 5\. The second van/);
}); // prettier-ignore

test('ends what somebody wrote before it says what is to be looked at again', () => {
  const keyResults = [aKeyResult({ kind: 'Milestone', start: null, target: null, unit: '' })];
  const decision = { about: 'O1-KR1', rule: 'confidence-low', choice: 'Start' as const, decision: 'Hire a van', at: '2027-02-03 10:00', week: '2027-W05', due: '2027-02-10', status: 'Open' as const };
  const plan = { ...aReviewedPlan(), rows: { ...aReviewedPlan().rows, keyResults, decisions: [aDecision(decision)] } };
  expect(rowOf(aReview(plan), 'O1-KR1')[2]).toMatch(/The second van broke down\. Look again: “Hire a van”/);
}); // prettier-ignore

test('says of a mover what was decided about it this week in another place', () => {
  const given = aReviewedPlan();
  const decision = { about: 'O1-KR1', rule: 'confidence-drop', choice: 'Start' as const, decision: 'Hire a van', owner: 'Jon Adeyemi', at: '2027-02-16 10:00', week: '2027-W07', due: '2027-02-24' };
  const plan = { ...given, rows: { ...given.rows, decisions: [aDecision(decision)] } };
  expect(rowOf(aReview(plan), 'O1-KR1')[3]).toBe('Decided: Start, Hire a van (Jon Adeyemi, look again 24 Feb)');
  expect(rowOf(aReview(plan, { 'decision O1-KR1 choice': 'Start' }), 'O1-KR1')[3]).toBe('Halve the range for two weeks');
}); // prettier-ignore

test('says of a forecast that brought it up how likely it is', () => {
  const value = (day: string, value: number, row: number) => aCheckIn({ id: `CK${row}`, row, for: day, value, confidence: 7 });
  const checkIns = [[83, '2027-01-11'], [86, '2027-01-25'], [88, '2027-02-08'], [88.4, '2027-02-22'], [88.5, '2027-03-01']].map(([at, day], index) => value(String(day), Number(at), index + 2));
  const plan = { ...aReviewedPlan(), rows: { ...aReviewedPlan().rows, checkIns } };
  const layout = aReview(plan, {}, '2027-03-03');
  const figures = figuresOf(plan, aCycle(), '2027-03-03').keyResults[0];
  expect(figures?.forecast?.chance).toBeLessThan(0.5);
  expect(rowOf(layout, 'O1-KR1')[2]).toContain(`${Math.round((figures?.forecast?.chance ?? 0) * 100)} % likely to get there`);
}); // prettier-ignore

test('says of what was unlikely once how likely it is now', () => {
  const days = ['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'];
  const checkIns = [20, 20, 20, 20, 21, 22, 44].map((value, at) => aCheckIn({ id: `CK${at}`, row: at + 2, for: days[at]!, value, confidence: 6 }));
  const keyResults = [aKeyResult({ start: 20, target: 60, unit: 'growers' })];
  const given = aReviewedPlan();
  const layout = aReview({ ...given, rows: { ...given.rows, keyResults, checkIns } }, {}, '2027-02-24');
  expect(rowOf(layout, 'O1-KR1')[2]).toMatch(/Was not likely to get there, now \d\d % likely\. /);
}); // prettier-ignore

describe('in a cycle shorter than the strip of weeks', () => {
  const one = aCycle({ starts: '2027-02-15', ends: '2027-02-21' });
  const given = aReviewedPlan();
  const plan = { ...given, rows: { ...given.rows, cycles: [one] } };
  const figures = figuresOf(plan, one, TODAY);
  const layout = reviewLayout({ plan, figures, history: weekHistory(plan, one, TODAY), words: {} });

  test('no week beyond its end has a column', () => {
    const heads = layout.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    expect(heads.filter((text) => /^W\d+$/.test(text))).toEqual(['W1']);
  });

  test('nothing is drawn over the weeks where there is one', () => {
    expect(layout.charts.map(({ key }) => key.split(' ')[0])).not.toContain('weakest');
    expect(layout.charts.map(({ key }) => key.split(' ')[0])).not.toContain('mix');
    expect(layout.charts.length).toBeGreaterThan(0);
  });
});

test('says that nothing is published yet where its table would be empty', () => {
  const drafts = aPlan({ objectives: [anObjective({ status: 'Draft' })], keyResults: [aKeyResult()] });
  expect(firsts(aReview(drafts))).toContain(
    'No objective is published yet. Open the sidebar and publish one.',
  );
}); // prettier-ignore

test('of a day that is looked back at, nothing stands there that has no line', () => {
  const plan = aReviewedPlan();
  const still = { ...plan, rows: { ...plan.rows, checkIns: plan.rows.checkIns.slice(0, 3) } };
  const sections = (words: Words): string[] =>
    reviewLayout({
      ...{ plan: still, figures: figuresOf(still, aCycle(), TODAY), words, isPast: true },
      history: weekHistory(still, aCycle(), TODAY),
    }).rows.flatMap(({ line, cells }) => (line === 'section' ? [String(cells[0]?.value)] : []));
  const told = (words: Words): string =>
    sections(words)
      .join(' · ')
      .replace(/\d+ {2}/g, '');
  expect(told({})).toBe(
    'Movers and decisions needed · Unclear · All objectives and key results · Charts',
  );
  expect(told({ 'commitment 1 text': 'Call the growers' })).toBe(
    'Movers and decisions needed · Unclear · All objectives and key results · This week’s commitments, three or four · Charts',
  );
  expect(told({ 'more 1 text': 'Rent a van' })).toBe(
    'Movers and decisions needed · Unclear · All objectives and key results · More decisions · Charts',
  );
});

test('the age of a blocker is a figure of its key result', () => {
  const plan = aReviewedPlan();
  const checkIns = plan.rows.checkIns.map((each) =>
    each.keyResult === 'O1-KR2' ? { ...each, blocker: 'No crates' } : each,
  );
  const layout = aReview({ ...plan, rows: { ...plan.rows, checkIns } });
  const row = layout.rows.findIndex(({ cells }) => cells[0]?.value === 'No crates') + 1;
  const at = (column: number): unknown =>
    figureAt(layout, { row, column }, (id) => !id.includes('-'));
  expect(at(16)).toEqual({ id: 'O1-KR2', figures: ['blocker'], week: null });
  for (const column of [1, 5, 7, 10, 19]) expect([column, at(column)]).toEqual([column, null]);
});

test.each([
  ['by 17 Mar', ['reached', 'forecast']],
  ['by 17 Mar?', ['reached', 'forecast']],
  ['32.9 days', ['forecast', 'reached']],
  ['–', ['forecast', 'reached']],
])('a forecast that says %s is explained by what it says first', (said, first) => {
  const layout = aReview();
  const index = layout.rows.findIndex(
    ({ cells }) => cells[0]?.value === 'O1-KR1' && cells.some(({ column }) => column === 18),
  );
  const rows = layout.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) =>
      at === index && cell.column === 18 ? { ...cell, value: said } : cell,
    ),
  }));
  const found = figureAt({ ...layout, rows }, { row: index + 1, column: 18 }, () => false);
  expect(found?.figures.slice(0, 2)).toEqual(first);
});
