import {
  draftOf, formOf, moveBack, moveToInitiatives, newObjective, readDraft, withKeyResult,
} from '../../src/sidebar/objective/draft.ts'; // prettier-ignore
import { byClick, byHand, withKind, withSentence } from '../../src/sidebar/objective/fill.ts';
import { hintsOf } from '../../src/sidebar/objective/hints.ts';
import { numbersText } from '../../src/sidebar/objective/print.ts';
import { objectiveForm } from '../../src/protocol.ts';
import { anObjectiveForm } from './_home.ts';

const TODAY = '2027-02-11';
const CYCLE = { id: '2027-Q1', ends: '2027-04-04' };
const blank = () => newObjective(CYCLE, 'Ida Brandt');
const first = (draft = blank()) => draft.keyResults[0]!;
const RISE = 'Raise on-time arrivals from 71 % to 90 %';

describe('a sentence', () => {
  it('fills the fields', () => {
    expect(withSentence(first(), RISE, TODAY)).toMatchObject({
      kind: 'Metric',
      unit: '%',
      start: '71',
      target: '90',
    });
  });

  it('leaves alone what was set by hand', () => {
    const set = byHand(withSentence(first(), RISE, TODAY), { target: '88' });
    const again = withSentence(set, 'Raise on-time arrivals from 70 % to 95 %', TODAY);
    expect(again).toMatchObject({ start: '70', target: '88' });
  });

  it('leaves alone what only the sheet has', () => {
    const loaded = {
      ...withSentence(first(), 'Raise repeat orders', TODAY),
      start: '12',
      target: '20',
    };
    expect(withSentence(loaded, 'Raise repeat orders a month', TODAY)).toMatchObject({
      start: '12',
      target: '20',
    });
  });

  it('that is replaced takes back what a click or the sentence filled, not what was typed', () => {
    const written = byHand(withSentence(first(), 'Cut sick days to 4', TODAY), { unit: 'shifts' });
    const clicked = byClick(written, { start: '9' });
    expect(clicked).toMatchObject({ start: '9', target: '4', unit: 'shifts' });
    const corrected = withSentence(clicked, 'Cut sick days a month to 4', TODAY);
    expect(corrected).toMatchObject({ start: '9', target: '4' });
    const another = withSentence(corrected, 'Raise members who come back', TODAY);
    expect(another).toMatchObject({ start: '', target: '', unit: 'shifts' });
    // Whoever takes the words back has the number back, too.
    expect(withSentence(another, 'Cut sick days to 4', TODAY)).toMatchObject({
      start: '9',
      target: '4',
    });
  });

  it('says more than a click once it names the number itself', () => {
    const clicked = byClick(withSentence(first(), 'Cut sick days to 4', TODAY), { start: '9' });
    const named = withSentence(clicked, 'Cut sick days from 12 to 4', TODAY);
    expect(named).toMatchObject({ start: '12', target: '4' });
  });

  it('that is replaced takes its numbers along, whatever kind was chosen for it', () => {
    const band = withKind(withSentence(first(), RISE, TODAY), 'Maintain', TODAY);
    expect(band).toMatchObject({ floor: '90', byHand: ['kind'] });
    expect(withSentence(band, 'Raise repeat orders', TODAY)).toMatchObject({
      ...{ kind: 'Maintain', start: '', target: '', floor: '', ceiling: '' },
    });
    expect(withSentence(band, 'Keep lost plants under 2 %', TODAY)).toMatchObject({
      ...{ kind: 'Maintain', floor: '', ceiling: '2' },
    });
  });

  it('keeps both ends as people said them on the chip', () => {
    const mixed = withSentence(first(), 'Cut answers from 3 days to 30 minutes', TODAY);
    expect(mixed).toMatchObject({ unit: 'min', start: '4320', target: '30' });
    expect(numbersText(mixed)).toMatch(/^3.days → 30.min, falling$/);
  });
});

describe('the day in a sentence', () => {
  const HUTS = 'Sign three huts by 10 January';

  test.each([
    [HUTS, '2027-01-10'],
    ['Sign three huts by January 10th', '2027-01-10'],
    ['Sign three huts by the 10th of March', '2027-03-10'],
    ['Sign three huts by 10 January 2028', '2028-01-10'],
    ['Drei Hütten bis 10. März unter Vertrag', '2027-03-10'],
    ['Signer trois refuges avant le 10 mars', '2027-03-10'],
    ['Sign three huts by 2027-02-28', '2027-02-28'],
    ['Drei Hütten bis 10.3.2027 unter Vertrag', '2027-03-10'],
    ['Signer trois refuges avant le 28/02/2027', '2027-02-28'],
    ['Sign three huts by 2/28/2027', '2027-02-28'],
    ['Sign three huts by the end of February', '2027-02-28'],
    ['Sign three huts by end of March 2027', '2027-03-31'],
    ['Drei Hütten bis Ende März unter Vertrag', '2027-03-31'],
    ['Signer trois refuges d’ici fin mars', '2027-03-31'],
    ['Firmar tres refugios a finales de marzo', '2027-03-31'],
    ['Assinar três cabanas até o fim de março', '2027-03-31'],
    // Of what may be one day or another nobody is told that it is one.
    ['Sign three huts by March', CYCLE.ends],
    ['Sign three huts by the end of Q1', CYCLE.ends],
    ['Sign three huts by Friday', CYCLE.ends],
    ['Sign three huts by 3/4', CYCLE.ends],
    ['Sign three huts by 3/4/2027', CYCLE.ends],
    ['Sign three huts by 31 February', CYCLE.ends],
    // Nor of the next year that has such a day.
    ['Sign three huts by 29 February', CYCLE.ends],
    ['Sign three huts by 29 February 2028', '2028-02-29'],
    ['Sign three huts by Feb 29 2028', '2028-02-29'],
    ['Sign three huts', CYCLE.ends],
  ])('“%s” is due on %s', (text, due) => {
    expect(withSentence(first(), text, TODAY)).toMatchObject({ due });
  });

  it('fills an empty Due, and gives it back to the end of the cycle with the sentence', () => {
    const empty = { ...first(), due: '', dueElse: '' };
    const signed = withSentence(empty, HUTS, TODAY);
    expect(signed.due).toBe('2027-01-10');
    expect(withSentence(signed, 'Sign three huts', TODAY).due).toBe('');
    const usual = withSentence(first(), HUTS, TODAY);
    expect(withSentence(usual, 'Sign three huts by 17 January', TODAY).due).toBe('2027-01-17');
    expect(withSentence(usual, 'Sign three huts', TODAY).due).toBe(CYCLE.ends);
  });

  it('never comes over a day that somebody typed', () => {
    const typed = byHand(first(), { due: '2027-03-01' });
    expect(withSentence(typed, HUTS, TODAY).due).toBe('2027-03-01');
    const emptied = byHand(withSentence(first(), HUTS, TODAY), { due: '' });
    expect(withSentence(emptied, 'Sign three huts by 17 January', TODAY).due).toBe('');
  });

  it('comes over no day of the sheet but its own', () => {
    const form = anObjectiveForm();
    const loaded = (keyResult: string, due: string) =>
      draftOf({ ...form, keyResults: [{ ...form.keyResults[0]!, keyResult, due }] }).keyResults[0]!;
    const next = 'Sign three huts by 17 January';
    expect(withSentence(loaded(HUTS, '2027-02-01'), next, TODAY).due).toBe('2027-02-01');
    expect(withSentence(loaded(HUTS, '2027-01-10'), next, TODAY).due).toBe('2027-01-17');
    expect(withSentence(loaded(HUTS, ''), next, TODAY).due).toBe('2027-01-17');
  });
});

describe('the numbers on the chip', () => {
  it('say what is missing', () => {
    expect(numbersText(first())).toBe('Start → target?');
    expect(numbersText(withSentence(first(), 'Raise repeat orders to 40 %', TODAY))).toMatch(
      /^start\? → 40/,
    );
  });

  it('are a band where a level is kept', () => {
    const kept = withSentence(first(), 'Keep lost plants under 2 %', TODAY);
    expect(kept.kind).toBe('Maintain');
    expect(numbersText(kept)).toMatch(/^at most 2/);
  });

  it('have a real minus on both sides', () => {
    const cold = withSentence(first(), 'Keep freezers between -20 and -18 degrees', TODAY);
    expect(numbersText(cold)).toMatch(/^between −20 and −18/);
    const loss = withSentence(first(), 'Raise cash from -20 to -5 k', TODAY);
    expect(numbersText(loss)).toMatch(/^−20.* → −5/);
  });

  it('come and go with the kind', () => {
    const band = withKind(withSentence(first(), RISE, TODAY), 'Maintain', TODAY);
    expect(band).toMatchObject({ start: '', target: '', floor: '90' });
    expect(withKind(band, 'Metric', TODAY)).toMatchObject({ start: '71', target: '90', floor: '' });
    expect(numbersText(withKind(band, 'Milestone', TODAY))).toBe('');
  });
});

describe('moving to initiatives', () => {
  it('goes there and back with everything typed', () => {
    const two = withKeyResult(blank(), CYCLE.ends);
    const draft = {
      ...two,
      keyResults: [
        withSentence(two.keyResults[0]!, RISE, TODAY),
        { ...withSentence(two.keyResults[1]!, 'Launch the order page', TODAY), source: 'Shop' },
      ],
    };
    const moved = moveToInitiatives(draft, two.keyResults[1]!.key);
    expect(moved.keyResults.map(({ keyResult }) => keyResult)).toEqual([RISE, '']);
    expect(moved.initiatives).toMatchObject([
      { initiative: 'Launch the order page', supports: [two.keyResults[0]!.key] },
    ]);
    const back = moveBack(moved, moved.initiatives[0]!.key);
    expect(back.initiatives).toEqual([]);
    expect(back.keyResults[1]).toMatchObject({
      keyResult: 'Launch the order page',
      source: 'Shop',
      answered: ['kr-is-a-task'],
    });
    expect(back.keyResults).toHaveLength(2);
  });

  it('leaves an open place for the number that it should move, which it then supports', () => {
    const draft = blank();
    const written = withSentence(first(draft), 'Launch the order page', TODAY);
    const task = byHand(written, { due: '2027-03-01' });
    const moved = moveToInitiatives({ ...draft, keyResults: [task] }, task.key);
    expect(moved.keyResults).toMatchObject([
      { key: moved.open, id: null, keyResult: '', due: '2027-03-01' },
    ]);
    expect(moved.initiatives).toMatchObject([{ supports: [moved.open] }]);
  });

  it('takes along the day by which the work is to be done, which is not that of the number', () => {
    const draft = blank();
    const task = withSentence(first(draft), 'Launch the order page by 10 January', TODAY);
    const moved = moveToInitiatives({ ...draft, keyResults: [task] }, task.key);
    expect(moved.initiatives).toMatchObject([{ due: '2027-01-10' }]);
    expect(moved.keyResults).toMatchObject([{ due: CYCLE.ends }]);
  });
});

describe('saving', () => {
  it('leaves out blank and removed rows, and points initiatives at positions', () => {
    const form = draftOf(anObjectiveForm());
    const withBlank = withKeyResult(form, CYCLE.ends);
    const saved = formOf(withBlank, TODAY);
    expect(saved.keyResults.map(({ id }) => id)).toEqual(['O1-KR1', 'O1-KR2']);
    expect(saved.initiatives).toMatchObject([{ supports: [0], alsoSupports: ['O2-KR2'] }]);
    expect(saved.pushesOut).toBeNull();
  });

  it('gives back what was loaded, unchanged', () => {
    expect(formOf(draftOf(anObjectiveForm()), TODAY)).toEqual(anObjectiveForm());
  });

  it('passes the protocol', () => {
    expect(objectiveForm.safeParse(formOf(blank(), TODAY)).success).toBe(true);
  });

  it('stops an initiative that is taken out, and drops a new one', () => {
    const draft = draftOf(anObjectiveForm());
    const removed = {
      ...draft,
      initiatives: draft.initiatives.map((each) => ({ ...each, isRemoved: true })),
    };
    expect(formOf(removed, TODAY).initiatives).toMatchObject([{ id: 'I1', status: 'Stopped' }]);
    const fresh = { ...removed.initiatives[0]!, id: null };
    expect(formOf({ ...removed, initiatives: [fresh] }, TODAY).initiatives).toEqual([]);
  });
});

describe('a kept draft', () => {
  it('is read as it was kept, and refused when it does not fit', () => {
    const draft = draftOf(anObjectiveForm());
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(readDraft({ objective: 'of an older version' })).toBeNull();
    expect(readDraft(null)).toBeNull();
  });
});

describe('hints', () => {
  const HOME = { today: TODAY, coaching: { severities: {}, limits: {} } };
  const withOne = (text: string) => {
    const draft = { ...blank(), objective: 'Growers plan their season around us' };
    return { ...draft, keyResults: [withSentence(first(draft), text, TODAY)] };
  };

  it('say that work is no result, until it is answered', () => {
    const draft = withOne('Launch the new order page');
    expect(hintsOf(draft, HOME).keyResults.get(1)?.rule).toBe('kr-is-a-task');
    const answered = draft.keyResults.map((each) => ({ ...each, answered: ['kr-is-a-task'] }));
    const hint = hintsOf({ ...draft, keyResults: answered }, HOME).keyResults.get(1);
    expect(hint?.rule).not.toBe('kr-is-a-task');
  });

  it.each([
    'رفع نسبة رضا العملاء من 60% إلى 80%',
    '売上を100万円から150万円に増やす',
    'Сократить жалобы с 40 до 20',
  ])('ask for the numbers where the words cannot be read: %s', (text) => {
    const hint = hintsOf(withOne(text), HOME).keyResults.get(1);
    expect(hint).toMatchObject({ rule: 'kr-no-target', fix: null });
    expect(hint?.what).toMatch(/a language that is not read here/);
  });

  it('are silent about a good set while it is written', () => {
    const objective = 'Farmers get fair prices without calling us';
    const hints = hintsOf({ ...withOne(RISE), objective }, HOME);
    expect(hints).toMatchObject({ objective: null, isObjectiveFine: true });
    expect(hints.keyResults.size).toBe(0);
  });

  test.each([
    ['Win back the trust of growers who left us', true],
    ['Farmers get fair prices without calling us', true],
    ['Be the best company in the world', false],
    ['Continue to provide good support to growers', false],
    ['Set up a new till in order to help the shop', false],
    ['Grow up', false],
    ['Make onboarding great again', false],
    ['Support the sales team every day', false],
    ['Provide excellent service to our guests', false],
    ['Establish a data-driven culture', false],
  ])('praise no objective that is a slogan or a task: %s', (objective, isFine) => {
    const hints = hintsOf({ ...withOne(RISE), objective }, HOME);
    expect(hints).toMatchObject({ objective: null, isObjectiveFine: isFine });
  });

  it('say what is missing before it is published', () => {
    const rules = hintsOf(withOne(RISE), HOME).missing.map(({ rule }) => rule);
    expect(rules).toContain('kr-owner-missing');
    expect(rules).toContain('kr-data-source-missing');
  });
});
