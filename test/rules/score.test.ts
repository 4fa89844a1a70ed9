import { property, assert, array, constantFrom, integer, record } from '../_fastCheck.ts';
import type { Finding } from '../../src/rules/_rule.ts';
import { scoreOf } from '../../src/rules/_score.ts';

const finding = (fields: Partial<Finding>): Finding => ({
  rule: 'kr-owner-missing',
  severity: 'error',
  declared: 'error',
  tab: 'keyResults',
  row: 2,
  column: 'owner',
  id: 'O1-KR1',
  args: {},
  fix: null,
  ...fields,
});

test('an error costs 12, a warning 4, a note 1', () => {
  const found = [
    finding({ rule: 'a', declared: 'info', row: 4 }),
    finding({ rule: 'b', declared: 'error', severity: 'info', row: 2 }),
    finding({ rule: 'c', declared: 'warning', row: 3 }),
  ];
  const { points, dearest } = scoreOf(found);
  expect(points).toBe(83);
  expect(dearest.map(({ finding: { rule }, cost }) => [rule, cost])).toEqual([
    ['b', 12],
    ['c', 4],
    ['a', 1],
  ]);
});

test('neither one rule nor one row costs more than two errors', () => {
  const sameRule = [2, 3, 4, 5].map((row) => finding({ row }));
  expect(scoreOf(sameRule).points).toBe(76);
  const sameRow = ['a', 'b', 'c', 'd'].map((rule) => finding({ rule }));
  expect(scoreOf(sameRow).points).toBe(76);
});

test('a clean set has 100 and nothing that costs', () => {
  expect(scoreOf([])).toEqual({ points: 100, dearest: [] });
});

test('stays within 0 and 100, and mending never lowers it', () => {
  const any = record({
    rule: constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    declared: constantFrom<Finding['declared'][]>('error', 'warning', 'info'),
    row: integer({ min: 2, max: 12 }),
  });
  assert(
    property(array(any, { maxLength: 40 }), (list) => {
      const found = list.map(finding);
      const { points } = scoreOf(found);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(100);
      expect(scoreOf(found.slice(1)).points).toBeGreaterThanOrEqual(points);
    }),
  );
});
