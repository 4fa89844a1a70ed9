import { date, number, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const healthMetrics = tab({
  name: 'Health metrics',
  id: 'id',
  prefix: 'H',
  text: 'metric',
  shown: false,
  log: false,
  columns: {
    id: text('ID', 56, 'Given by the add-on, such as H1.'),
    metric: text('Metric', 260, 'A number that must not suffer, such as: complaints a week.', {
      wrap: true,
    }),
    owner: text('Owner', 130, 'Who watches it.', { suggests: 'people' }),
    floor: number('Floor', 70, 'The lowest value that is still fine.'),
    ceiling: number('Ceiling', 70, 'The highest value that is still fine.'),
    current: number('Current', 76, 'The latest value.'),
    source: text('Data source', 220, 'Where it comes from.', { wrap: true }),
    updated: date('Updated', 96, 'The day of that value.'),
  },
});

export type HealthMetric = Read<typeof healthMetrics>;
