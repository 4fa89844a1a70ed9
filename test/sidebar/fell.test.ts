import { emptyDraft, reviewText, wrongOf } from '../../src/sidebar/checkIn/draft.ts';
import { fellOf } from '../../src/sidebar/checkIn/fell.ts';
import { aCard, aHome } from './_home.ts';

// The language of the browser says how a date is read.
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' } });

const rule = (before: number | null, now: number | null, week = 6): string | null => {
  const home = aHome();
  const cycle = { ...home.cycle!, weekOf: [week, 13] as [number, number] };
  return fellOf(aCard({ confidenceBefore: before }), now, { ...home, cycle })?.rule ?? null;
};

describe('a fall of confidence', () => {
  it('asks for a decision by two points, or below 4', () => {
    expect(rule(7, 5)).toBe('confidence-drop');
    expect(rule(7, 6)).toBeNull();
    expect(rule(6, 3)).toBe('confidence-low');
    expect(rule(3, 3)).toBe('confidence-low-twice');
    expect(rule(null, 3)).toBe('confidence-low');
    expect(rule(null, 8)).toBeNull();
    expect(rule(7, null)).toBeNull();
  });

  it('asks only below 4 in the first two weeks', () => {
    expect(rule(8, 5, 2)).toBeNull();
    expect(rule(8, 2, 2)).toBe('confidence-low');
    expect(rule(8, 5, 3)).toBe('confidence-drop');
  });

  it('asks as the team’s own decision rules say, and shows their ways out', () => {
    const row = {
      rule: 'confidence-drop',
      limit: 3,
      whoDecides: 'Noor Visser',
      options: 'Ring her',
      lookAgain: '2027-02-18',
    };
    const home = aHome({ decisionRules: [row, ...aHome().decisionRules.slice(1)] });
    const fell = (now: number) => fellOf(aCard({ confidenceBefore: 8 }), now, home);
    expect(fell(6)).toBeNull();
    expect(fell(5)).toMatchObject({
      ...{
        rule: 'confidence-drop',
        options: 'Ring her',
        decides: 'Who decides: Noor Visser',
        decider: '',
      },
    });
    const low = { ...home.decisionRules[1]!, limit: 5, whoDecides: 'The review owner' };
    const early = aHome({ decisionRules: [low] });
    expect(fellOf(aCard({ confidenceBefore: 6 }), 4, early)).toMatchObject({
      ...{
        rule: 'confidence-low',
        decides: 'Who decides: The review owner',
        decider: 'Tomas Okafor',
      },
    });
  });

  it('names who decides', () => {
    const fell = (now: number) => fellOf(aCard({ confidenceBefore: 7 }), now, aHome());
    expect(fell(5)).toMatchObject({ title: 'Confidence fell from 7 to 5', decider: 'Ida Brandt' });
    expect(fell(2)).toMatchObject({ decides: 'The objective’s owner decides' });
    const twice = fellOf(aCard({ confidenceBefore: 3 }), 3, aHome());
    expect(twice).toMatchObject({ decider: 'Tomas Okafor' });
  });
});

test('what is left for the review waits for the next one once this week’s is complete', () => {
  const { cycle } = aHome();
  const said = (fields: object): string => reviewText(aHome({ cycle: { ...cycle!, ...fields } }));
  expect(said({})).toBe('the review, today 10:00');
  expect(said({ isReviewDay: false })).toBe('the review, Thursday 10:00');
  expect(said({ isComplete: true })).toBe('the next review, Thursday 10:00');
  expect(said({ reviewDay: '' })).toBe('the review');
});

test('the day of a decision is asked for only where the form has a field for it', () => {
  const card = aCard({ confidenceBefore: 7 });
  const wrong = (choice: 'Update' | 'No action', confidence = 3): string => {
    const form = { ...emptyDraft(card, 'Ida Brandt'), choice, due: 'soon' };
    return wrongOf(card, form, { fell: fellOf(card, confidence, aHome()), today: '2027-02-11' });
  };
  expect(wrong('Update')).toBe('Write the decision’s date to save.');
  expect(wrong('No action')).toBe('');
  // Confidence was raised again, and nothing is to decide.
  expect(wrong('Update', 7)).toBe('');
});
