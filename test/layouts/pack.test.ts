import { pack, unpack } from '../../src/layouts/_pack.ts';
import { emptyFindings } from '../../src/layouts/findings.ts';
import { aKeyResult, anObjective, aPlan } from '../_build.ts';
import { aReview, aReviewedPlan } from './_review.ts';

test.each([
  ['a review', aReview(aReviewedPlan(), { 'note 1': 'Ask the drivers' })],
  ['empty findings', emptyFindings()],
])('%s comes back as it was', (_, layout) => {
  expect(unpack(JSON.parse(JSON.stringify(pack(layout))))).toEqual(layout);
});

test('takes a fraction of the room', () => {
  const many = aPlan({
    objectives: [anObjective()],
    keyResults: Array.from({ length: 200 }, (_, at) =>
      aKeyResult({ id: `O1-KR${at + 1}`, row: at + 2 }),
    ),
  });
  const layout = aReview(many);
  const [packed, plain] = [pack(layout), layout].map((each) => JSON.stringify(each).length);
  expect(packed).toBeLessThan((plain ?? 0) / 2);
});

test.each([null, 'cut off', 7, {}, { rows: [] }, { words: [], rows: 'x', widths: [], free: [] }])(
  'what somebody cut out of the hidden tab is no layout: %j',
  (kept) => {
    expect(unpack(kept)).toBeNull();
  },
);
