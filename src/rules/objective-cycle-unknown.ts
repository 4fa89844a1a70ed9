import { cyclesOf, isOpen } from '../domain/cycle.ts';
import { objectiveStatus } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { anyOf, quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'cycle',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'This objective belongs to no cycle: {reason}.',
  advice: 'Put the ID of its cycle into Cycle{known}.',
  why: 'Figures, reviews and checks are made for one cycle at a time. An objective outside every cycle shows up in none of them, and nobody misses it.',
  source: 'A rule of this workbook: its tabs are joined by IDs',
  bad: { cycle: '2026-Q9' },
  good: { cycle: '2027-Q1' },

  check(objective, { plan, named }) {
    const { cycle } = objective;
    const known = cyclesOf(plan).flatMap(({ id }) => (id === '' ? [] : [id]));
    const args = { known: known.length > 0 ? `: ${anyOf(known)}` : ', once the tab Cycles has it' };
    if (cycle !== '')
      return (
        !named('cycles', cycle) && { ...args, reason: `the tab Cycles has no ${quote(cycle)}` }
      );
    // Left blank it belongs to the only open cycle; with two open nobody can tell which.
    const isMeant = ['Draft', 'Published'].includes(objectiveStatus(objective));
    const isUnclear = isMeant && cyclesOf(plan).filter(isOpen).length > 1;
    return isUnclear && { ...args, reason: 'Cycle is empty while several cycles are open' };
  },
});
