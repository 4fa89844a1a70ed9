import { rule } from './_rule.ts';
import { namesSomebody } from './_statement.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: '{objective} does not say for whom.',
  advice: 'Name those whose day will be different: customers, patients, a team.',
  why: 'Whoever knows for whom they work can go and ask them. Without anybody to ask, a team builds for itself.',
  source: 'OKR Orca, whose first question is whom an objective serves',
  words: true,
  deep: true,
  bad: { objective: 'A reliable and modern parking concept' },
  good: { objective: 'Commuters find a place to park without circling' },

  check(objective, { keyResultsOf, read }) {
    const text = objective.objective;
    if (text.trim() === '' || namesSomebody(read(text).sentence)) return false;
    // Where the proof counts people, everybody knows.
    const isKnown = keyResultsOf(objective).some((each) =>
      namesSomebody(read(each.keyResult).sentence),
    );
    return !isKnown && { objective: quote(text) };
  },
});
