import type { Plan, TabKey } from '../domain/plan.ts';
import { isPercentUnit } from '../domain/scope.ts';
import { decimalSign } from '../domain/decimalSign.ts';
import { numberIn } from './_numberIn.ts';

/**
 * The number that a text stands for when nobody could mean another: digits, perhaps with a minus, a decimal sign,
 * thousands, or a percent sign where the unit is %. Null for what has two readings, such as 1,234 or 82% of hours.
 */
export function plainNumberIn(plan: Plan, tab: TabKey, row: number, found: string): number | null {
  const text = found.replace(/\s/g, ' ').trim();
  const isPercent = text.endsWith('%');
  if (isPercent && !isInPercent(plan, tab, row)) return null;
  if (!/^[-−]?\d[\d., ’']*%?$/.test(text)) return null;
  return isTwofold(text.replace(/[^\d.,]/g, ''), decimalSign(plan.locale ?? ''))
    ? null
    : numberIn(text);
}

/** True where one sign could part decimals or thousands, or parts decimals as this file does not. */
function isTwofold(digits: string, sign: '.' | ',' | null): boolean {
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const [mark] = marks;
  if (mark === undefined) return false;
  const last = marks[marks.length - 1];
  if (marks.length > 1) return last !== mark && sign !== null && last !== sign;
  const isGroup = /[.,]\d{3}$/.test(digits);
  // numberIn takes 1,234 for a thousand and 1.234 for one and a bit.
  if (isGroup) return sign !== '.';
  return sign !== null && mark !== sign;
}

function isInPercent({ rows }: Plan, tab: TabKey, row: number): boolean {
  const keyResult = tab === 'keyResults' && rows.keyResults.find((each) => each.row === row);
  return keyResult ? isPercentUnit(keyResult.unit) : false;
}
