import { rule } from './_rule.ts';
import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';

export default rule({
  on: 'made',
  at: 'column',
  severity: 'info',
  phase: 'data',
  group: 'arithmetic',
  deep: true,
  message: 'Its Progress is made from key results and from other objectives at once.',
  advice: 'Choose one of them: its own key results, or the objectives below it.',
  why: 'An objective below already counts its own key results. Averaged together with them, the same work moves the number twice.',
  source: 'OpenOKR leaves it off; Perdoo lets you choose',
  bad: {
    tab: 'objectives',
    column: 'progress',
    formula: "=AVERAGE('Key Results'!K2:K4;G3:G5)",
    shown: 0.4,
  },
  good: {
    tab: 'objectives',
    column: 'progress',
    formula: "=AVERAGE('Key Results'!K2:K4)",
    shown: 0.4,
  },

  check({ tab, row, column, formula }, { plan }) {
    if (tab !== 'objectives' || column !== 'progress' || formula === '') return 'skip';
    const place = plan.places.objectives?.columns['progress'];
    if (place === undefined) return 'skip';
    const bare = formula
      .slice(0, 5000)
      .replace(/"[^"]*"/g, '')
      .replace(/\$/g, '');
    if (!OF_KEY_RESULTS.test(bare)) return false;
    // References of its own tab, with its name or without any.
    const own = bare
      .replace(OF_OWN_TAB, '')
      .replace(/(?:'[^']*'|[\p{L}\d_.]+)![A-Z]+\d*(?::[A-Z]+\d*)?/gu, '');
    const inColumn = own.matchAll(new RegExp(`(?<![A-Z])${letters(place)}(\\d+)`, 'g'));
    return [...inColumn].some(([, line]) => Number(line) !== row) && {};
  },
});

const OF_KEY_RESULTS = new RegExp(`'${tabs.keyResults.name}'!`, 'i');
const OF_OWN_TAB = new RegExp(`'?${tabs.objectives.name}'?!`, 'gi');
