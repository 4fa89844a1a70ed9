import { choice, date, formula, number, text, value } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const keyResults = tab({
  name: 'Key Results',
  id: 'id',
  prefix: '',
  text: 'keyResult',
  shown: true,
  log: false,
  columns: {
    id: text('ID', 70, 'Given by the add-on, such as O1-KR2. It never changes.'),
    objective: text('Objective', 74, 'The ID of the objective it proves, such as O1.'),
    keyResult: text(
      'Key result',
      304,
      'A sentence with a number that proves the objective, such as: cut late deliveries from 14 % to 5 %.',
      { wrap: true },
    ),
    owner: text('Owner', 104, 'One person who keeps the number up to date.', {
      suggests: 'people',
    }),
    start: number('Start', 56, 'The number at the beginning, such as 14.'),
    target: number('Target', 58, 'The number to reach, such as 5.'),
    unit: text('Unit', 84, 'One unit for start, target and current, such as %.'),
    current: value(
      'Current',
      68,
      'The latest number; typing here is a check-in. A milestone has a checkbox.',
    ),
    confidence: number(
      'Confidence',
      88,
      'How sure you are to reach the target, 0 to 10: 10 certain, 5 even, 3 unlikely.',
    ),
    lastCheckIn: date(
      'Last check-in',
      104,
      'The day of the latest check-in. Filled by the add-on.',
    ),
    progress: formula(
      'Progress',
      74,
      'How far the way from start to target is done. Calculated.',
      '0 %',
    ),
    expected: formula(
      'Expected',
      74,
      'How far it would be by the day of its latest number. Calculated.',
      '0 %',
    ),
    health: formula('Health', 88, 'What the numbers say, without confidence. Calculated.', '@', {
      align: 'left',
    }),
    every: choice(
      'Check in every',
      110,
      ['Week', '2 weeks', 'Month'],
      'How often a new number is due.',
    ),
    due: date('Due', 90, 'The day by which it is to be reached; empty means the end of the cycle.'),
    source: text(
      'Data source',
      190,
      'Where the number comes from, such as: delivery report, sheet Late.',
      { wrap: true },
    ),
    ifDrops: text(
      'If confidence drops',
      260,
      'What you agreed to do when confidence falls, such as: ship from one warehouse only.',
      { wrap: true },
    ),
    kind: choice(
      'Kind',
      90,
      ['Metric', 'Maintain', 'Milestone', 'Baseline'],
      'Metric moves from start to target, Maintain stays in a band, Milestone is done or not, Baseline finds a first number.',
      { hidden: true },
    ),
    floor: number('Floor', 60, 'The lowest value that is still fine, for Maintain.', {
      hidden: true,
    }),
    ceiling: number('Ceiling', 66, 'The highest value that is still fine, for Maintain.', {
      hidden: true,
    }),
    curve: choice(
      'Curve',
      70,
      ['Even', 'Late', 'Early'],
      'When the movement is expected: evenly, late or early.',
      { hidden: true },
    ),
    weight: number('Weight', 64, 'How much it counts in the objective; empty counts 1.', {
      hidden: true,
    }),
    status: choice(
      'Status',
      84,
      ['Active', 'Dropped'],
      'Dropped key results stay in the sheet and out of the figures.',
      { hidden: true },
    ),
    score: number('Score', 60, 'From 0 to 1, at the close.', { hidden: true, format: '0.00' }),
    notes: text('Notes', 240, 'Anything worth keeping.', { hidden: true, wrap: true }),
  },
});

export type KeyResult = Read<typeof keyResults>;
