import { metricIn } from '../sentence/objective.ts';
import { cellsOf, numberOut } from './_numberOut.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: 'The objective carries a number: {metric}.',
  advice: 'Say in words what will be different, and give the number to a key result.',
  why: 'An objective is what people remember and repeat. With a number in it, it is a key result in the wrong place, and the team loses the reason behind the number.',
  source: 'Christina Wodtke, Radical Focus; the okr.mx course, where an objective is qualitative',
  silences: ['objective-no-beneficiary'],
  bad: { objective: 'Lift repeat bookings from 40% to 55%' },
  good: { objective: 'Guests come back without being asked' },

  check({ objective }, { read }) {
    if (!/\p{N}/u.test(objective)) return false;
    const metric = metricIn(objective, read(objective));
    return metric !== null && { metric: quote(metric) };
  },

  fix({ row, id, objective: text }, { read }) {
    const parted = id === '' ? null : numberOut(read(text));
    if (parted === null) return null;
    const { objective, keyResult } = parted;
    return [
      { do: 'set', tab: 'objectives', row, column: 'objective', value: objective },
      { do: 'add', tab: 'keyResults', values: { objective: id, ...cellsOf(keyResult) } },
    ];
  },
});
