import { chooseCycle } from '../src/domain/cycle.ts';
import { figuresOf } from '../src/domain/figuresOf.ts';
import { checkPlan } from '../src/rules/_check.ts';
import { aCycle, aKeyResult, anObjective, aPlan } from '../test/_build.ts';
import { median, timed } from './median.ts';

const ON = '2027-02-17';

export type RulesCost = {
  keyResults: number;
  ms: number;
  /** Stays flat when nothing grows faster than the workbook. */
  usPerKeyResult: number;
  perSecond: number;
};

/** How long all rules take over so many key results, figures included. */
export function rules(keyResults: number): RulesCost {
  const objectives = Array.from({ length: keyResults / 5 }, (_, at) =>
    anObjective({ id: `O${at + 1}`, row: at + 2 }),
  );
  const rows = Array.from({ length: keyResults }, (_, at) =>
    aKeyResult({
      id: `O${Math.floor(at / 5) + 1}-KR${(at % 5) + 1}`,
      objective: `O${Math.floor(at / 5) + 1}`,
      keyResult: `Raise visits to room ${at} from 20 to 60 a day`,
      row: at + 2,
    }),
  );
  const plan = aPlan({ cycles: [aCycle()], objectives, keyResults: rows });
  const choice = chooseCycle(plan, ON);
  const cycle = 'cycle' in choice ? choice.cycle : null;
  let checks = 0;
  const times = timed(7, () => {
    const figures = cycle && figuresOf(plan, cycle, ON);
    const { checked } = checkPlan(plan, { on: ON, cycle, figures, deep: true });
    checks = Object.values(checked).reduce((sum, count) => sum + count, 0);
  });
  const ms = median(times);
  const usPerKeyResult = Math.round((ms / keyResults) * 1000);
  return { keyResults, ms, usPerKeyResult, perSecond: Math.round((checks / ms) * 1000) };
}
