import { reviewDayOf } from '../cadence.ts';
import { HIGH, LOW } from '../confidence.ts';
import { sundayBefore } from '../days.ts';
import { dropOf, limitsOf, shareOf } from '../decisions.ts';
import type { DecisionRuleId } from '../defaults.ts';
import { elapsed } from '../expected.ts';
import { healthMetricOn, isOutside } from '../healthMetrics.ts';
import { idKey, sameId } from '../ids.ts';
import { outsideBand } from '../progress.ts';
import type { Cell, Explained } from './explained.ts';
import { gapWorking } from './pace.ts';
import { besideLimit, counted, say, type Said } from './pieces.ts';
import { own, sourceOf, type Setting, type Subject } from './subject.ts';

/** One working for each decision rule that fires; a line that says so where none does. */
export function decisionWorkings(subject: Subject): Explained[] {
  const fired = subject.one.fires.map((rule) => ruleWorking(subject, rule));
  if (fired.length > 0) return fired;
  return [{ figure: 'decision', label: 'Decision rules', value: ['none fires'], working: say`none of their conditions holds on ${{ day: subject.on }}`, cells: [], isAside: true }];
} // prettier-ignore

function ruleWorking(subject: Subject, rule: DecisionRuleId): Explained {
  const { working, cells } = whyFired(subject, rule);
  return {
    figure: 'decision',
    label: `Decision rule ${rule}`,
    value: ['fires'],
    working,
    cells: [...cells, ...limitCell(subject, rule)],
  };
}

/** Where the limit stands; nowhere while the rule has its default. */
const limitCell = ({ plan }: Setting, rule: DecisionRuleId): Cell[] =>
  plan.rows.decisionRules
    .filter((row) => sameId(row.rule, rule) && row.limit !== null)
    .slice(0, 1)
    .map(({ row }) => ({ tab: 'decisionRules', row, column: 'limit' }));

function whyFired(subject: Subject, rule: DecisionRuleId): { working: Said; cells: Cell[] } {
  const { standing, one, judgedOne, cycle, on, plan } = subject;
  const limit = limitsOf(plan)[rule];
  const sunday = { day: sundayBefore(on) };
  const now = standing.confidence ?? 0;
  const before = standing.confidenceBefore;
  const believed = sourceOf(subject, 'confidence')?.cells ?? [];
  const was = sourceOf(subject, 'confidence', sundayBefore(on))?.cells ?? [];
  switch (rule) {
    case 'confidence-drop':
      return { working: say`${before ?? 0} on Sunday ${sunday} − Confidence ${now} = ${Number(dropOf(standing).toPrecision(12))}; a fall of ${limit} or more, to ${LOW} or more`, cells: [...believed, ...was] };
    case 'confidence-low':
      return { working: say`Confidence ${now} is below ${limit}, and on Sunday ${sunday} it was ${before === null ? 'not known' : say`${before}`}`, cells: believed };
    case 'confidence-low-twice':
      return { working: say`Confidence ${now} is below ${limit}, and on Sunday ${sunday} it was ${before ?? 0}, below it too`, cells: [...believed, ...was] };
    case 'committed-low':
      return { working: say`${judgedOne.objective.id} is Committed, and Confidence ${now} is below ${limit} and not below ${LOW}`, cells: [...believed, { tab: 'objectives', row: judgedOne.objective.row, column: 'type' }] };
    case 'believed-behind': {
      const share = shareOf(limit);
      return { working: say`it is ${counted(besideLimit(standing.gap ?? 0, share), 'point')} behind, more than ${Number((share * 100).toPrecision(12))}, while Confidence ${now} is ${HIGH} or more`, cells: [...gapWorking(subject).cells, ...believed] };
    }
    case 'forecast-low': {
      const passed = elapsed(cycle, cycle.ends, on) ?? 0;
      const share = shareOf(limit);
      return { working: say`the chance of the target, ${besideLimit(one.forecast?.chance ?? 0, share)} %, is below ${Number((share * 100).toPrecision(12))} %, with ${besideLimit(passed, 0.5)} % of the cycle over, more than half`, cells: [{ tab: 'cycles', row: cycle.row, column: 'ends' }] };
    }
    case 'source-missing':
      return { working: say`Data source is blank, and was at the review of ${{ day: reviewDayOf(cycle, sundayBefore(on)) }}`, cells: own(subject, 'source') };
    case 'guardrail-out':
      return { working: ['a health metric is outside its band'], cells: [] };
  }
} // prettier-ignore

/** A health metric beside its band; null for an ID that is none. */
export function guardrailWorking(setting: Setting, id: string): Explained | null {
  const { plan, log, on } = setting;
  const metric = plan.rows.healthMetrics.find((each) => idKey(each.id) === idKey(id));
  if (!metric) return null;
  const value = healthMetricOn(log, metric, on);
  const { floor, ceiling, row } = metric;
  const cell = (column: string): Cell => ({ tab: 'healthMetrics', row, column });
  const band = [...(floor === null ? [] : [cell('floor')]), ...(ceiling === null ? [] : [cell('ceiling')])];
  const label = 'Within its band';
  if (value === null || band.length === 0) {
    const lacking = value === null ? cell('current') : cell('ceiling');
    const working = value === null ? ['no number is known; write it into'] : ['Floor and Ceiling are blank; write one of them into'];
    return { figure: 'decision', label, value: null, working, cells: [lacking] };
  }
  const away = Number(Math.abs(outsideBand(metric, value) ?? 0).toPrecision(12));
  const isOut = isOutside(log, metric, on);
  const working = !isOut
    ? say`${value} is within ${sides(floor, ceiling)}`
    : floor !== null && value < floor
      ? say`${value} is ${away} below Floor ${floor}`
      : say`${value} is ${away} above Ceiling ${ceiling ?? 0}`;
  return { figure: 'decision', label, value: [isOut ? 'no, guardrail-out fires' : 'yes'], working, cells: [cell('current'), ...band] };
} // prettier-ignore

const sides = (floor: number | null, ceiling: number | null): Said =>
  floor === null
    ? say`Ceiling ${ceiling ?? 0}`
    : ceiling === null
      ? say`Floor ${floor}`
      : say`Floor ${floor} and Ceiling ${ceiling}`;
