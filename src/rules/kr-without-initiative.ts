import { rule, type Severity } from './_rule.ts';
import { unplannedIn, type Unplanned } from './_unplanned.ts';
import { counted, listOf } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'id',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: '{which}, {age} after the start.',
  advice: '{cure}',
  why: 'A number does not move because it is looked at. Where nothing is planned, the weekly check-in measures the weather.',
  source:
    'Perdoo, where initiatives are how a key result is moved; OpenOKR asks what capacity stands behind it',
  deep: true,
  limits: { days: 7, most: 3 },
  bad: { with: { initiatives: [] } },
  good: { with: { initiatives: [{ supports: 'O1-KR1', status: 'In progress' }] } },

  check({ tab, row }, context) {
    if (tab !== 'cycles' && tab !== 'keyResults') return 'skip';
    const { count, lacking } = unplannedIn(context);
    // What most of them lack is one habit, and told once, of the cycle.
    const isHabit = lacking.size > (context.limits.most ?? 3) && lacking.size > count / 2;
    if (tab === 'cycles') return isHabit && { ...told([...lacking.values()], count), at: 'change' };
    if (isHabit) return 'skip';
    const own = lacking.get(row);
    return own !== undefined && { ...ONE, ...since([own]) };
  },
});

const ONE = {
  which: 'No initiative is open that could move this number',
  cure: 'Write down the first thing you will try in the tab Initiatives, with this ID in Supports.',
};

const told = (lacking: readonly Unplanned[], count: number) => ({
  which: `${lacking.length} of ${count} key results have no open initiative that could move them: ${listOf(lacking.map(({ keyResult }) => keyResult.id))}`,
  cure: 'Write down for each the first thing you will try in the tab Initiatives, with its ID in Supports.',
  ...since(lacking),
});

/** The shortest time that has gone by, and a warning where belief falls as well. */
const since = (lacking: readonly Unplanned[]): { age: string; severity: Severity } => ({
  age: counted(Math.min(...lacking.map(({ age }) => age)), 'day'),
  severity: lacking.some(({ isFalling }) => isFalling) ? 'warning' : 'info',
});
