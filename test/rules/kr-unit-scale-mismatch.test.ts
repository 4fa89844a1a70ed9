import { findingsOf, testRule } from '../_rules.ts';

testRule('kr-unit-scale-mismatch', {
  kept: [
    { keyResult: 'Tickets checked', start: 35, target: 80, unit: '%' },
    { keyResult: 'Tickets checked', start: 0.35, target: 0.8, unit: '%' },
    { keyResult: 'Tickets checked', start: 0, target: 80, unit: '%' },
    { keyResult: 'Tickets checked', start: 1, target: 40, unit: '%' },
    // The sentence says that it is that little.
    { keyResult: 'Riders who tip, from 0.4% to 30%', start: 0.4, target: 30, unit: '%' },
    // What is to vanish ends near nothing.
    { keyResult: 'Cut wrong tickets', start: 60, target: 0.5, unit: '%' },
    { keyResult: 'Wrong tickets', start: 60, target: 0.5, unit: '%' },
    { keyResult: 'Growth of night lines', start: 0.9, target: 150, unit: 'lines' },
    { keyResult: 'Tickets checked', start: null, target: null, unit: '%' },
    // A cell formatted as percent shows what it means: 0.3%.
    { keyResult: 'Riders who tip', start: 0.003, target: 40, unit: '%', percent: ['start'] },
  ],
  broken: [
    [
      { keyResult: 'Tickets checked', start: 0.35, target: 80, unit: '%' },
      { header: 'Start', value: '0.35\u00a0%', largest: '80\u00a0%', corrected: '35\u00a0%' },
      { severity: 'error', column: 'start', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Increase tickets checked', start: 35, target: 0.6, unit: '%' },
      { header: 'Target', value: '0.6\u00a0%', largest: '35\u00a0%', corrected: '60\u00a0%' },
      { column: 'target' },
    ],
    [
      { keyResult: 'Tickets checked', start: 28, target: 60, current: 0.4, unit: 'percent' },
      { header: 'Current', value: '0.4\u00a0%', largest: '60\u00a0%', corrected: '40\u00a0%' },
      { column: 'current', fix: null },
    ],
  ],
  instead: [
    [
      {
        keyResult: 'Tickets checked',
        start: 0.35,
        unit: '%',
        cells: [{ column: 'target', found: '80%' }],
      },
      'number-as-text',
    ],
  ],
});

test('every share becomes percent', () => {
  const fields = { keyResult: 'Tickets checked', start: 0.28, target: 0.6, current: 35, unit: '%' };
  const [found] = findingsOf('keyResult', fields).filter(
    ({ rule }) => rule === 'kr-unit-scale-mismatch',
  );
  expect(found?.fix).toEqual([
    { do: 'set', tab: 'keyResults', row: 2, column: 'start', value: 28 },
    { do: 'set', tab: 'keyResults', row: 2, column: 'target', value: 60 },
  ]);
});
