import { kindOf } from '../domain/scope.ts';
import { fetchesFrom } from './_madeOf.ts';
import { rule } from './_rule.ts';
import { headerOf } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'data',
  group: 'arithmetic',
  message: '{column} is calculated from the tab {tab}, so work that is done counts as a result.',
  advice: 'Fetch the number from where it is measured, or type it at the check-in.',
  why: 'All initiatives can be done while the number has not moved. Counted into it, they hide the one case in which a team should change its mind.',
  source:
    'Perdoo, where initiatives leave the progress of an objective alone; OKR Orca; the okr.mx course',
  deep: true,
  bad: {
    keyResult: 'Passengers who find their gate without asking',
    with: {
      made: [
        { column: 'current', formula: '=COUNTIF(Initiatives!E:E,"Done")/COUNTA(Initiatives!B:B)' },
      ],
    },
  },
  good: {
    keyResult: 'Passengers who find their gate without asking',
    with: { made: [{ column: 'current', formula: "='Gate survey'!C14" }] },
  },

  check(keyResult, { madeIn, plan }) {
    // A milestone may be made of smaller ones.
    if (kindOf(keyResult) === 'Milestone') return 'skip';
    const tab = plan.places.initiatives?.name ?? 'Initiatives';
    const at = (['current', 'progress'] as const).find((column) => {
      const made = madeIn('keyResults', keyResult.row, column);
      return made !== null && made.formula !== '' && fetchesFrom(made, tab);
    });
    return at !== undefined && { column: headerOf('keyResults', at), tab, at };
  },
});
