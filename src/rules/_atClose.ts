import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { rules } from './_all.ts';
import type { CheckResult } from './_check.ts';
import { closedRows } from './_closed.ts';
import { keptOf, type Config } from './_config.ts';
import { inOrder } from './_order.ts';
import type { Finding } from './_rule.ts';

/**
 * What the rules find, where rows of a closed cycle are told by the severities and thresholds that the cycle ran under.
 * Only what differs from today's is checked anew.
 */
export function byRulesAtClose(
  plan: Plan,
  today: Config,
  check: (config: Config) => CheckResult,
): CheckResult {
  const result = check(today);
  // Cycles that ran under the same are checked together.
  const results = new Map([[JSON.stringify(keptOf(today, rules)), result]]);
  for (const [at, { cycle, on }] of (plan.closings ?? []).entries()) {
    const kept = plan.rulesAtClose?.[at] as Config | null | undefined;
    if (on === '' || !kept) continue;
    const alike = JSON.stringify(kept);
    const then = results.get(alike) ?? check(kept);
    results.set(alike, then);
    if (then === result) continue;
    const isIts = ({ id }: Finding): boolean =>
      id !== null && closedRows(plan).get(idKey(id))?.closing.cycle === cycle;
    const others = result.findings.filter((each) => !isIts(each));
    result.findings = inOrder([...others, ...then.findings.filter(isIts)]);
    result.accepted = [
      ...result.accepted.filter(({ finding }) => !isIts(finding)),
      ...then.accepted.filter(({ finding }) => isIts(finding)),
    ];
  }
  return result;
}
