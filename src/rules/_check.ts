import type { Plan } from '../domain/plan.ts';
import { rules as catalogue } from './_all.ts';
import type { Rule } from './_rule.ts';
import { runRules, type CheckOptions, type CheckResult } from './_run.ts';

export type { CheckOptions, CheckResult } from './_run.ts';

/** Runs every rule that is on over a workbook as read. Never throws, whatever stands in the workbook. */
export const checkPlan = (
  plan: Plan,
  options: CheckOptions,
  rules: Readonly<Record<string, Rule>> = catalogue,
): CheckResult => runRules(plan, options, rules);
