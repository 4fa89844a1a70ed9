import { gapsIn } from './_gaps.ts';
import { rule } from './_rule.ts';
import { counted } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'info',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'Above this row {blank} empty: {lines}.',
  advice: 'Delete the empty rows, or leave them if they separate groups on purpose.',
  why: 'Sorting, filters and formulas over a range stop at the first gap. What stands below it is easily left out.',
  source: 'The classic fault of spreadsheets',
  bad: {
    with: {
      objectives: [
        { id: 'O1', row: 2 },
        { id: 'O2', row: 5 },
      ],
      blankRows: { objectives: [3, 4] },
    },
  },
  good: {
    with: {
      objectives: [
        { id: 'O1', row: 2 },
        { id: 'O2', row: 3 },
      ],
    },
  },

  check({ tab, row }, { plan }) {
    const gaps = gapsIn(plan).get(tab);
    if (!gaps || gaps.length === 0) return 'skip';
    // Several gaps are a layout.
    const [gap] = gaps.length <= 2 ? gaps.filter(({ below }) => below === row) : [];
    if (!gap) return false;
    const [first = 0] = gap.rows;
    const last = gap.rows[gap.rows.length - 1] ?? first;
    return {
      blank: `${counted(gap.rows.length, 'row')} ${gap.rows.length === 1 ? 'is' : 'are'}`,
      lines: first === last ? String(first) : `${first} to ${last}`,
    };
  },
});
