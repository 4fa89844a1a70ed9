import { findingsOf, testRule } from '../_rules.ts';

const cells = (start: number | null, target: number | null, unit = '') => ({
  start,
  target,
  unit,
});

testRule('kr-title-fields-disagree', {
  kept: [
    // Nobody types a third with all its digits.
    { keyResult: 'Tenders won from 1 in 5 to 1 in 3', start: 20, target: 33, unit: '%' },
    { keyResult: 'Tenders won from 1 in 5 to 1 in 3', start: 0.2, target: 0.33, unit: '' },
    { keyResult: 'Pupils who swim, from 1 in 6 to 2 in 3', start: 16.7, target: 67, unit: '%' },
    { keyResult: 'Wasted bread from 45 kg to 15 kg a day', ...cells(45, 15, 'kg') },
    // The same numbers in another scale.
    { keyResult: 'Donations from 1.2M to 2M', ...cells(1200000, 2000000, 'EUR') },
    { keyResult: 'Donations from €1.2M to €2M', ...cells(1.2, 2, 'M€') },
    { keyResult: 'Readers from 18k to 30k', ...cells(18000, 30000, 'readers') },
    { keyResult: 'Readers from 18,000 to 30,000', ...cells(18, 30, 'k readers') },
    { keyResult: 'Beds made by noon from 62% to 90%', ...cells(0.62, 0.9, '%') },
    { keyResult: 'Time to a bed from 2 days to 90 minutes', ...cells(2880, 90, 'min') },
    { keyResult: 'Time to a bed from 3 hours to 1 hour', ...cells(180, 60, 'minutes') },
    { keyResult: 'Time to a bed from 72 h to 24 h', ...cells(3, 1, 'days') },
    { keyResult: 'Monthly result from −2.0M to 0', ...cells(-2, 0, 'M') },
    { keyResult: 'Four out of 5 parents know the teacher', ...cells(50, 80, '%') },
    { keyResult: 'Seats taken at 70–80%', ...cells(50, 80, '%') },
    { keyResult: 'Line 3 scrap below 2%', ...cells(4, 2, '%') },
    { keyResult: '90% of the 200 members vote', ...cells(150, 200, 'members') },
    // A rounded start.
    { keyResult: 'Lift repeat orders from 41% to 55%', ...cells(41.3, 55, '%') },
    // Numbers of other things.
    { keyResult: 'Cut sick days by 20%', ...cells(50, 40, 'days') },
    { keyResult: 'Grow donors from 400 to 600 (+50%)', ...cells(400, 600) },
    { keyResult: 'Sites certified under ISO 27001', ...cells(2, 9, 'sites') },
    { keyResult: 'Win 3 of the top 10 schools by 31 March 2027', ...cells(0, 3, 'schools') },
    { keyResult: '30-day return rate of new guests', ...cells(12, 20, '%') },
    { keyResult: 'Letters answered within 5 days', ...cells(55, 90, '%') },
    { keyResult: 'Letters answered in under 5 days', ...cells(55, 90, '%') },
    { keyResult: 'Nurses trained in 3 wards', ...cells(0, 45, 'nurses') },
    { keyResult: 'Orders above €500 in Q3', ...cells(20, 45, 'orders') },
    { keyResult: 'Beds free at 8:30', ...cells(4, 9, 'beds') },
    { keyResult: '90% of calls answered within 2 minutes', ...cells(70, 90, '%') },
    { keyResult: 'Margin of 31% against 26% last year', ...cells(28, 31, '%') },
    { keyResult: 'Reach 40 members (30 in May)', ...cells(32, 40, 'members') },
    // The cells that are there agree; what is missing is another rule's.
    { keyResult: 'Wasted bread from 45 to 15 kg a day', ...cells(null, 15, 'kg') },
    { keyResult: 'Wasted bread from 45 to 15 kg a day', ...cells(null, null) },
    { keyResult: 'Wasted bread down to 15 kg a day', ...cells(45, null, 'kg') },
    { keyResult: 'Ovens at 180 degrees', ...cells(null, null), floor: 180, kind: 'Maintain' },
    { keyResult: 'Phase 2 open to 40 testers', ...cells(0, 1), kind: 'Milestone' },
    { keyResult: 'Wasted bread from 45 to 15 kg', ...cells(45, 20, 'kg'), status: 'Dropped' },
    { keyResult: 'Den Anteil von 20 % auf 35 % steigern', ...cells(20, 35, '%') },
  ],
  broken: [
    [
      { keyResult: 'Tenders won from 1 in 5 to 1 in 3', start: 20, target: 35, unit: '%' },
      { said: '“from 1 in 5 to 1 in 3”', held: '20 → 35\u00a0%' },
    ],
    [
      { keyResult: 'Wasted bread from 45 kg to 15 kg a day', ...cells(45, 20, 'kg') },
      { said: '“from 45 kg to 15 kg”', held: '45 → 20\u00a0kg' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Parents at the evening, from 10% to 20%', ...cells(12, 20, '%') },
      { said: '“from 10% to 20%”', held: '12 → 20\u00a0%' },
    ],
    [
      { keyResult: 'Beds made by noon 62 → 90', ...cells(90, 62) },
      { said: '“62 → 90”', held: '90 → 62' },
    ],
    [
      { keyResult: 'Donations from €1.2M to €2M', ...cells(1200, 2500, 'k€') },
      { said: '“from €1.2M to €2M”', held: '1,200 → 2,500\u00a0k€' },
    ],
    [
      { keyResult: 'Bring lost parcels down to 12 a week', ...cells(40, 15, 'parcels') },
      { said: '“down to 12”', held: '40 → 15\u00a0parcels' },
    ],
    [
      { keyResult: 'Answers from 2 days to 4 hours', ...cells(2, 4, 'h') },
      { said: '“from 2 days to 4 hours”', held: '2 → 4\u00a0h' },
    ],
    [
      { keyResult: 'Zero lost parcels', ...cells(3, 1, 'parcels') },
      { said: '“Zero”', held: '3 → 1\u00a0parcel' },
    ],
    [
      { keyResult: 'Sign 8 partner studios', ...cells(0, 10, 'studios') },
      { said: '“8”', held: '0 → 10\u00a0studios' },
    ],
    [
      { keyResult: 'Oven at or above 180 °C', ...cells(null, null), kind: 'Maintain', floor: 200 },
      { said: '“at or above 180”', held: '200' },
    ],
    [
      { keyResult: 'Den Anteil von 20 % auf 35 % steigern', ...cells(20, 40, '%') },
      { said: '“von 20 % auf 35 %”', held: '20 → 40\u00a0%' },
    ],
  ],
  instead: [
    [
      {
        keyResult: 'Wasted bread from 45 kg to 15 kg a day',
        ...cells(45, null, 'kg'),
        cells: [{ column: 'target', found: '20' }],
      },
      'number-as-text',
    ],
  ],
});

const fixOf = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
  findingsOf('keyResult', fields).find(({ rule }) => rule === 'kr-title-fields-disagree')?.fix;

test('the end that differs is taken from the sentence, in the scale of the one that agrees', () => {
  const fields = { keyResult: 'Donations from €1.2M to €2M', ...cells(1200, 2500, 'k€') };
  expect(fixOf(fields)).toEqual([
    { do: 'set', tab: 'keyResults', row: 2, column: 'target', value: 2000 },
  ]);
});

test('nothing is changed where both ends differ, or where the numbers were published', () => {
  const both = { keyResult: 'Donations from 12 to 20', ...cells(30, 40) };
  expect(fixOf(both)).toBeNull();
  const published = { keyResult: 'Donations from 12 to 20', ...cells(12, 40) };
  expect(fixOf({ ...published, with: { launches: [{ id: 'O1-KR1' }] } })).toBeNull();
  expect(fixOf(published)).not.toBeNull();
  expect(fixOf({ keyResult: 'Sign 8 partner studios', ...cells(0, 10) })).toBeNull();
});
