import type { Fix } from '../../src/rules/_rule.ts';
import { hintsOf } from '../../src/sidebar/objective/hints.ts';
import { newObjective, type ObjectiveDraft } from '../../src/sidebar/objective/draft.ts';
import { withSentence } from '../../src/sidebar/objective/fill.ts';
import { mendedAt, mendedKeyResult, mendedObjective } from '../../src/sidebar/objective/mend.ts';

const TODAY = '2027-01-05';
const blank = (): ObjectiveDraft =>
  newObjective({ id: '2027-Q1', ends: '2027-04-04' }, 'Ida Brandt');
const first = (draft: ObjectiveDraft) => {
  const [keyResult] = draft.keyResults;
  if (!keyResult) throw new Error('A new objective has a key result.');
  return keyResult;
};

describe('one click on a hint about a key result', () => {
  const written = () =>
    withSentence(first(blank()), 'Raise orders on time from 71 % to 90 %', TODAY);

  test('fills the numbers, which stay as long as the sentence is about the same', () => {
    const mended = mendedKeyResult(
      written(),
      [
        { do: 'set', tab: 'keyResults', row: 1, column: 'start', value: 90 },
        { do: 'set', tab: 'keyResults', row: 1, column: 'target', value: 71 },
      ],
      TODAY,
    );
    expect(mended).toMatchObject({
      label: 'Set Start to 90 and Target to 71',
      next: { start: '90', target: '71', byHand: [] },
    });
    const again = (text: string) => mended && withSentence(mended.next, text, TODAY);
    expect(again('Raise orders on time from 71 % to 90 % now')).toMatchObject({ start: '90' });
    expect(again('Win back lost growers')).toMatchObject({ start: '', target: '' });
  });

  test('a new sentence fills the fields as if it had been typed', () => {
    const mended = mendedKeyResult(
      written(),
      [
        {
          do: 'set',
          tab: 'keyResults',
          row: 1,
          column: 'keyResult',
          value: 'Raise it from 3 to 4',
        },
      ],
      TODAY,
    );
    expect(mended?.next).toMatchObject({ start: '3', target: '4' });
  });

  test('a day is shown as people read it and kept as a day', () => {
    const mended = mendedKeyResult(
      written(),
      [{ do: 'set', tab: 'keyResults', row: 1, column: 'due', value: '2027-04-04' }],
      TODAY,
    );
    expect(mended).toMatchObject({ label: 'Set Due to 4 Apr 2027', next: { due: '2027-04-04' } });
  });

  test.each([
    [null],
    [[]],
    [[{ do: 'move', row: 1 }]],
    [[{ do: 'set', tab: 'keyResults', row: 1, column: 'weight', value: 1 }]],
    [[{ do: 'set', tab: 'cycles', row: 1, column: 'ends', value: '2027-04-04' }]],
  ] as const)('is not offered for %j', (fix) =>
    expect(mendedKeyResult(written(), fix, TODAY)).toBeNull(),
  );
});

test('a number in an objective becomes a key result, and the objective keeps its words', () => {
  const draft = { ...blank(), objective: 'Lift repeat bookings from 40% to 55%' };
  const { objective: hint } = hintsOf(draft, {
    today: '2027-01-05',
    coaching: { severities: {}, limits: {} },
  });
  expect(hint?.rule).toBe('objective-contains-metric');
  const mended = mendedObjective(draft, hint?.fix ?? null, TODAY);
  expect(mended?.next.objective).not.toMatch(/\d/);
  expect(
    mended?.next.keyResults.some(({ start, target }) => start === '40' && target === '55'),
  ).toBe(true);
});

test('a key result with two targets is split: the first stays, the second gets its day and rhythm', () => {
  const due = '2027-03-01';
  const both = 'Raise orders on time from 71 % to 90 % and cut complaints from 40 to 10 a week';
  const start = blank();
  const written = { ...withSentence(first(start), both, TODAY), due, every: '2 weeks' as const };
  const draft = { ...start, keyResults: [written] };
  const hint = hintsOf(draft, {
    today: '2027-01-05',
    coaching: { severities: {}, limits: {} },
  }).keyResults.get(written.key);
  expect(hint?.rule).toBe('kr-compound');
  const mended = mendedAt(draft, written, hint?.fix ?? null, TODAY);
  expect(mended?.label).toBe('Split into 2 key results');
  expect(mended?.next.keyResults).toMatchObject([
    { keyResult: 'Raise orders on time from 71 % to 90 %', start: '71', target: '90', unit: '%' },
    { keyResult: 'Cut complaints from 40 to 10 a week', start: '40', target: '10', due, every: '2 weeks' }, // prettier-ignore
  ]);
  expect(mended?.next.open).toBe(draft.open);
  expect(
    mendedAt(draft, written, [{ do: 'add', tab: 'objectives', values: {} }], TODAY),
  ).toBeNull();
});

it('leaves the day that a sentence said of all its parts to each of them', () => {
  const draft = blank();
  const whole = withSentence(first(draft), 'Win 20 shops and 5 schools by 10 March', TODAY);
  expect(whole.due).toBe('2027-03-10');
  const fix: Fix = [
    { do: 'set', tab: 'keyResults', row: 1, column: 'keyResult', value: 'Win 20 shops' },
    { do: 'add', tab: 'keyResults', values: { keyResult: 'Win 5 schools by 10 March' } },
  ];
  const parts = mendedAt({ ...draft, keyResults: [whole] }, whole, fix, TODAY)?.next.keyResults;
  expect(parts?.map(({ due }) => due)).toEqual(['2027-03-10', '2027-03-10']);
});
