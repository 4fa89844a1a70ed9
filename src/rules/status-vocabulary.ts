import { rule } from './_rule.ts';
import { meantBy } from './_synonyms.ts';
import { anyOf, columnOf, headerOf, quote, sayCell } from './_wording.ts';

export default rule({
  on: 'cell',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  deep: true,
  message: '{header} says {word}; it knows only {choices}.',
  advice: 'Choose {meant} from the list. Until then the cell counts as empty.',
  why: 'Five words for the same state cannot be counted. A list of a few words is what makes the overview true.',
  source: 'Mooncamp and Perdoo let teams name their labels, and keep them to one list',
  bad: { tab: 'initiatives', column: 'status', trouble: 'not-a-choice', found: 'WIP' },
  good: { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: 'soon' },

  check({ tab, column, trouble, found }) {
    if (trouble !== 'not-a-choice') return false;
    const choices = columnOf(tab, column)?.choices ?? [];
    const word = sayCell(found);
    return {
      header: headerOf(tab, column),
      word: quote(word),
      choices: listed(choices),
      meant: meantBy(word, choices) ?? 'one of them',
    };
  },

  fix({ tab, row, column, found }) {
    const value = meantBy(sayCell(found), columnOf(tab, column)?.choices ?? []);
    return value === null ? null : [{ do: 'set', tab, row, column, value }];
  },
});

const listed = (choices: readonly string[]): string =>
  anyOf(choices).replace(/ or ([^,]*)$/, ' and $1');
