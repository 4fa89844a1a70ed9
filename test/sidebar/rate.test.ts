import {
  courseOf,
  expectedAt,
  expectedToday,
  outlookSentence,
  rateSentence,
} from '../../src/sidebar/rate.ts';
import { aCard } from './_home.ts';

const TODAY = '2027-02-11';
const sentence = (fields: Parameters<typeof aCard>[0], typed: number | null): string => {
  const card = aCard(fields);
  return rateSentence(card, courseOf(card, typed, TODAY), TODAY);
};

describe('the rate in words', () => {
  it('follows the value that is typed', () => {
    // (90 − 75) / (52 / 7) = 2.02 a week; (75 − 73) / 3 = 0.67 from 21 Jan.
    expect(sentence({}, 75)).toBe(
      'Needs 2 points a week for 7 weeks; the last three averaged 0.7.',
    );
    expect(sentence({}, null)).toBe(
      'Needs 2.2 points a week for 7 weeks; the last three averaged 0.5.',
    );
  });

  it('says less where the number falls', () => {
    const days = {
      unit: 'days',
      start: 6,
      target: 2,
      points: [
        { for: '2027-01-28', value: 5 },
        { for: '2027-02-04', value: 4.5 },
      ],
    };
    expect(sentence(days, 4)).toMatch(/^Needs 0\.27.days less a week for 7 weeks/);
    expect(sentence(days, 4)).toMatch(/the last two averaged 0\.5\.$/);
  });

  it('says when the target is reached, and nothing where there is no pace', () => {
    expect(sentence({}, 90)).toBe('The target is reached.');
    expect(sentence({ kind: 'Milestone' }, null)).toBe('');
    expect(sentence({ due: '2027-02-01' }, 75)).toBe('');
    expect(sentence({ points: [] }, null)).toBe('');
  });
});

describe('the outlook in words', () => {
  const outlook = (fields: Parameters<typeof aCard>[0], typed: number | null): string => {
    const card = aCard(fields);
    return outlookSentence(card, courseOf(card, typed, TODAY), TODAY).replace(/\u00a0/g, ' ');
  };

  it('says where the line ends, within what range, how often the target and most of the way are reached, and when', () => {
    expect(outlook({}, null)).toMatch(
      /^On this line 78(?:\.\d)? % on 4 April, most likely [\d.]+ to [\d.]+ %; the target is (?:hardly ever reached so|reached in [12] of 10 cases), 70 % of the way in [1-5] of 10\. At this rate it takes until \d+ \w+( 2027)?\.$/,
    );
    const points = [74, 73, 72, 71].map((value, at) => ({ for: `2027-01-${14 + 5 * at}`, value }));
    expect(outlook({ points }, null)).toMatch(/; the target is hardly ever reached so\.$/);
  });
  it('writes the sign of a number below zero, and leaves the hyphen of a unit', () => {
    const signUps = outlook({ unit: 'sign-ups' }, null);
    expect(signUps).toMatch(/ sign-ups; /);
    expect(signUps).not.toContain('−');
    const points = [-1, -4, -7, -9, -12].map((value, at) => ({ for: `2027-01-${11 + 5 * at}`, value }));
    expect(outlook({ points, start: -1, target: 40, value: -12, unit: '€' }, null)).toMatch(/^On this line −€/);
  }); // prettier-ignore

  it('says on which day the target comes, if it comes in time', () => {
    const points = [74, 77, 80, 83, 86].map((value, at) => ({
      for: `2027-01-${11 + 5 * at}`,
      value,
    }));
    expect(outlook({ points }, null)).toMatch(
      /^On this line the target is reached on 11 February; /,
    );
  });
  it('does not say of a line alone that the target comes, where the last number makes it unlikely', () => {
    const points = [73, 76, 79, 82].map((value, at) => ({
      for: `2027-01-${String(7 + 7 * at).padStart(2, '0')}`,
      value,
    }));
    expect(outlook({ points }, 85)).toMatch(
      /^On this line the target is reached on \d+ \w+; it comes in time in [5-9] of 10 cases, 70 % of the way (?:in [6-9] of 10|nearly always)\. Most likely it ends at [\d.]+ to [\d.]+ %\.$/,
    );
    expect(outlook({ points }, 82.1)).toMatch(
      /^On this line the target is reached on \d+ \w+, yet numbers like these (?:often|mostly) [a-z ]+ and come in time in only [1-4] of 10 cases, 70 % of the way (?:in [2-9] of 10|nearly always)\. Most likely it ends at [\d.]+ to [\d.]+ %\.$/,
    );
  });
  it('names no range that numbers like these cannot have', () => {
    const fall = [38, 35, 31, 27].map((value, at) => ({ for: `2027-01-${11 + 5 * at}`, value }));
    const calls = { unit: 'calls', start: 38, target: 10, points: fall };
    expect(outlook(calls, null)).toMatch(/ Most likely it ends at 0 to \d+ calls\.$/);
    const rise = [60, 70.5, 80, 89].map((value, at) => ({ for: `2027-01-${11 + 5 * at}`, value }));
    const share = { unit: '%', start: 50, target: 95, points: rise };
    expect(outlook(share, null)).toMatch(/ Most likely it ends at 100 %\.$/);
    const lost = [10, 7, 5, 2].map((value, at) => ({ for: `2027-01-${11 + 5 * at}`, value }));
    expect(outlook({ unit: 'growers', start: 20, target: 60, points: lost }, null)).toBe(
      'On this line 0 growers on 4 April; the target is hardly ever reached so.',
    );
    // What has been below zero, or above a hundred, may be so again.
    const cold = [8, 5, 1, -3].map((value, at) => ({ for: `2027-01-${11 + 5 * at}`, value }));
    expect(outlook({ unit: '°C', start: 8, target: -18, points: cold }, null)).toMatch(/ −\d/);
  });
  it('follows the value that is typed', () => expect(outlook({}, 79)).not.toBe(outlook({}, 74)));
  it('says nothing of three numbers, of other kinds, or at the target', () => {
    expect(outlook({ points: aCard().points.slice(2) }, null)).toBe('');
    expect(outlook({ kind: 'Maintain' }, null)).toBe('');
    expect(outlook({}, 90)).toBe('');
  });
});

describe('the expected value', () => {
  it('follows the curve', () => {
    expect(expectedAt(aCard({ curve: 'Late' }), 0.5)).toBeCloseTo(71 + 19 / 4, 9);
    expect(expectedAt(aCard({ curve: 'Early' }), 0.25)).toBeCloseTo(71 + 19 / 2, 9);
    expect(expectedAt(aCard({ curve: 'Late' }), 1)).toBe(90);
    expect(expectedAt(aCard({ kind: 'Maintain' }), 0.5)).toBeNull();
  });

  it('lies on the even way from start to target', () => {
    // 38 of 90 days: 71 + 19 · 38 / 90.
    expect(expectedToday(aCard(), TODAY)).toBeCloseTo(79.02, 2);
    expect(expectedToday(aCard({ start: null }), TODAY)).toBeNull();
    expect(expectedToday(aCard({ due: '2027-01-04' }), TODAY)).toBeNull();
  });
});
