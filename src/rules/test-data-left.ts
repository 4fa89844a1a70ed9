import { tabs } from '../tabs/_all.ts';
import { rule } from './_rule.ts';
import { isTemplate } from './_templates.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  deep: true,
  message: '{header} says {text}, which is only an example.',
  advice: 'Write what is meant, or delete the row.',
  why: 'Rows from trying things out count like any other: they are due every week and pull every mean down.',
  source: 'A wish of the users of tarides/okra: a leftover line of the template',
  bad: { with: { keyResults: [{ keyResult: 'Test key result 2' }] } },
  good: {
    with: { keyResults: [{ keyResult: 'Test runs without a flaky failure from 71 % to 95 %' }] },
  },

  check({ tab, values }) {
    const column = tabs[tab].text;
    const text = values[column];
    if (typeof text !== 'string' || text === '') return 'skip';
    return isTemplate(text) && { at: column, header: headerOf(tab, column), text: quote(text) };
  },
});
