import { Says } from '../words/words.ts';
import { speaksOf } from '../sentence/ground.ts';
import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { printQuantity } from '../sentence/print.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'unit',
  severity: 'info',
  phase: 'typing',
  group: 'structure',
  message: 'Unit is empty, and the sentence does not say what {value} counts.',
  advice: 'Type the unit into Unit: %, minutes, €, orders.',
  why: 'Eight what? Whoever checks in next month has to guess, and minutes may turn into hours on the way.',
  source: 'Perdoo, where a key result is a metric with a start, a target and a unit',
  deep: true,
  waits: true,
  words: true,
  bad: { keyResult: 'Shorter waiting at the pharmacy counter', start: 25, target: 8, unit: '' },
  good: { keyResult: 'Shorter waiting at the pharmacy counter', start: 25, target: 8, unit: 'min' },

  check(keyResult, { read }) {
    const kind = kindOf(keyResult);
    const { keyResult: text, start, target, floor, ceiling, unit } = keyResult;
    if (kind === 'Milestone' || kind === 'Baseline') return 'skip';
    const value = target ?? floor ?? ceiling;
    // From nothing to one is done or not done.
    if (unit.trim() !== '' || value === null || (value === 1 && !start)) return false;
    const analysis = read(text);
    const { sentence, reading, roles } = analysis;
    // Points, scores and ratios are their own unit, money has the country's; and plurals count themselves.
    if (speaksOf(sentence, OWN)) return false;
    if (roles.placed.some((one) => one.unit !== 'count')) return false;
    const [head = ''] = reading.metric.split(/\b(?:of|in|for|among|with|by|on|at)\b/);
    const isCount =
      /\p{L}{2}s\b|\bpeople\b/iu.test(reading.metric) || fieldsOf(text, analysis).unit !== '';
    if (isCount && !RATE.test(head)) return false;
    return { value: printQuantity(value, '') };
  },

  fix(keyResult, { read }) {
    const values = [keyResult.start, keyResult.target].filter((value) => value !== null);
    const isShare = values.every((value) => value === 0 || (value > 1 && value <= 100));
    return isShare && RATE.test(read(keyResult.keyResult).reading.metric)
      ? put(keyResult, { unit: '%' })
      : null;
  },
});

const OWN = Says.points | Says.score | Says.ratio | Says.money;

const RATE =
  /\b(?:rate|percentage|share|proportion|retention|conversion|attrition|occupancy|utili[sz]ation|coverage|completion|accuracy)\b/i;
