import { isDate } from '../domain/days.ts';
import { isUnfinished } from '../domain/supports.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'due',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  message: '{initiative} has no day by which it is to be done.',
  advice: 'Put a day into Due, early enough for the number to answer within the cycle.',
  why: 'An initiative is a bet that a number will move. One that ends after the cycle has lost it, and without a day nobody sees that coming.',
  source: 'OpenOKR, where every action carries a name and a day',
  deep: true,
  guess: true,
  bad: { initiative: 'Print the menu in large type', due: '' },
  good: { initiative: 'Print the menu in large type', due: '2027-02-12' },

  check(initiative) {
    // What goes on and on has no last day.
    if (!isUnfinished(initiative) || GOES_ON.test(initiative.initiative)) return 'skip';
    return initiative.due === '' && { initiative: quote(initiative.initiative) };
  },

  fix({ row }, { cycle }) {
    if (!cycle || !isDate(cycle.ends)) return null;
    return [{ do: 'set', tab: 'initiatives', row, column: 'due', value: cycle.ends }];
  },
});

/** Work that comes again with the calendar; "every grower" and "each van" come once. */
const GOES_ON =
  /\b(?:(?:dai|week|fortnight|month|quarter)ly|ongoing|continuous(?:ly)?|regular(?:ly)?|(?:every|each) (?:other |second )?(?:day|night|morning|evening|week|fortnight|month|term|shift|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?)\b/i;
