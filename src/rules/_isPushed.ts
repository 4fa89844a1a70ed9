import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { isMoney, isTime } from '../sentence/units.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { readUnit } from './_unit.ts';

/** Words of quality, cost and safety: what suffers when people hurry. */
const QUALITY =
  /\b(?:quality|satisf\w*|nps|csat|score|rating|rated|recommend\w*|trust\w*|complain\w*|error\w*|defect\w*|bugs?|fail\w*|rework|return(?:s|ed)|refund\w*|churn|cancel\w*|retention|retain\w*|renew\w*|repeat|stay\w*|accura\w*|correct\w*|wrong|safe\w*|accident\w*|incident\w*|injur\w*|cost\w*|margin|profit\w*|budget|waste\w*|overtime|sick|lost|broken|late|uptime|availability|without|first time)\b/i;

/** A volume that is to rise, or a time that is to fall. */
export function isPushed(keyResult: KeyResult): boolean {
  const { keyResult: text, start, target, unit } = keyResult;
  if (kindOf(keyResult) !== 'Metric' || target === null || QUALITY.test(`${text} ${unit}`))
    return false;
  const named = readUnit(unit);
  const rises = target > (start ?? 0);
  if (isTime(named)) return !rises;
  return rises && !isPercentUnit(unit) && (named === '' || isMoney(named));
}
