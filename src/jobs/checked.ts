import type { TabKey } from '../changes/content.ts';
import { chosenCycle } from '../domain/cycle.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import type { Plan } from '../domain/plan.ts';
import { rules } from '../rules/_all.ts';
import { byRulesAtClose } from '../rules/_atClose.ts';
import { checkPlan, type CheckResult } from '../rules/_check.ts';
import { configOf, type Config } from '../rules/_config.ts';
import { tabs } from '../tabs/_all.ts';

/** Tabs whose cells can carry notes of ours. */
export const NOTED = ['cycles', 'objectives', 'keyResults'] as const;

/** Tabs where merged cells, formulas or text typed over them would hide what a rule looks at. */
export const MERGED = ['cycles', 'objectives', 'keyResults', 'initiatives'] as const;

/** What has to be read to say what the rules find. */
export const VALIDATED = {
  tabs: Object.keys(tabs) as TabKey[],
  formulas: MERGED,
  formats: ['keyResults'],
  notes: NOTED,
  merges: MERGED,
  locale: true,
} as const;

/**
 * What the rules say of a workbook on a day, about the cycle of that day or the one wanted; about rows of closed cycles
 * what the rules say that those ran under.
 */
export function resultOf(plan: Plan, today: string, wanted?: string): CheckResult {
  const cycle = chosenCycle(plan, today, wanted);
  const figures = cycle && figuresOf(plan, cycle, today);
  const check = (config: Config): CheckResult =>
    checkPlan(plan, { on: today, cycle, figures, deep: false, ...config });
  return byRulesAtClose(plan, configOf(plan, rules), check);
}
