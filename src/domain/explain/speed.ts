import { addDays, days } from '../days.ts';
import { forecastOf, GOOD, POINTS_MIN, reachedOn, workingOf } from '../forecast.ts';
import { doubtWords, outlookOf, type Outlook } from '../outlook.ts';
import { recentEnds } from '../rates.ts';
import type { WayName } from '../ways/ways.ts';
import type { Cell, Explained, Figure, Lack } from './explained.ts';
import { unknown } from './explained.ts';
import { dueCells, isSpanless, joinedCells, onlyMetrics, spanLack } from './pace.ts';
import { counted, joined, say, summed, type Said } from './pieces.ts';
import { progressLack, progressWorking } from './progress.ts';
import { datedValue, own, placeOf, sourceOf, valueWords, type Subject } from './subject.ts';

/** What it has to move a week from now on. */
export function requiredWorking(subject: Subject): Explained {
  const { requiredPerWeek, progress, keyResult } = subject.one;
  const { due } = subject.judgedOne;
  const label = 'Needed a week';
  if (requiredPerWeek === null) return unknown('required', label, requiredLack(subject));
  const now = sourceOf(subject, 'value');
  if (progress !== null && progress >= 1) {
    const { cells } = progressWorking(subject);
    return { figure: 'required', label, value: say`0`, working: ['the target is reached'], cells };
  }
  return {
    figure: 'required',
    label,
    value: [rate(requiredPerWeek, keyResult.unit)],
    working: say`(Target ${keyResult.target ?? 0} − ${now ? valueWords(now) : []}) ÷ (${counted(days(subject.on, due), 'day')} to ${{ day: due }} ÷ 7)`,
    cells: joinedCells(own(subject, 'target'), now?.cells ?? [], dueCells(subject)),
  };
} // prettier-ignore

function requiredLack(subject: Subject): Lack {
  const { due } = subject.judgedOne;
  if (subject.judgedOne.kind !== 'Metric') return onlyMetrics(subject);
  if (subject.one.progress === null) return progressLack(subject);
  return due === ''
    ? spanLack(subject.cycle)
    : { working: say`no day is left, it was due on ${{ day: due }}`, cells: [] };
}

/** Percentages differ by points. */
const rate = (value: number, unit: string) => ({
  about: value,
  unit: unit === '%' ? 'points' : unit,
});

/** What it moved a week lately. */
export function recentWorking(subject: Subject): Explained {
  const { recentPerWeek, keyResult } = subject.one;
  const label = 'Moved a week';
  const ends = recentEnds(subject.judgedOne.entries, subject.on);
  if (recentPerWeek === null || !ends) {
    const few = { working: ['it takes two numbers a week apart or more'], cells: [] };
    return unknown('recent', label, subject.judgedOne.kind === 'Metric' ? few : onlyMetrics(subject)); // prettier-ignore
  }
  const { first, last, span } = ends;
  return {
    figure: 'recent',
    label,
    value: [rate(recentPerWeek, keyResult.unit)],
    working: say`(${datedValue(last)} − ${datedValue(first)}) ÷ (${counted(span, 'day')} ÷ 7)`,
    cells: [last, first].flatMap((entry) => placeOf(subject, entry, 'value').cells),
  };
}

/** The forecast in its four figures: likely end, range, chance of the target, chance of most of the way. */
export function forecastWorkings(subject: Subject): Explained[] {
  const { judgedOne, on, cycle, one } = subject;
  const forecast = forecastOf(judgedOne, on);
  const target = workingOf(judgedOne, on, 1);
  const good = workingOf(judgedOne, on, GOOD);
  const outlook = outlookOf(one);
  if (!forecast || !target || !good || !outlook)
    return [unknown('forecast', 'Likely end', forecastLack(subject))];
  const { points, slope, base, span } = target;
  const { unit, start, target: to } = one.keyResult;
  const { due } = judgedOne;
  const [first] = points;
  const last = points[points.length - 1];
  const dayAfter = (count: number | undefined): Said => say`${{ day: addDays(cycle.starts, count ?? 0) }}`;
  const cells = cellsOf(subject, points.length);
  const reached = reachedOn(judgedOne, on);
  const seen = say`the line of medians through its last ${points.length} numbers, ${dayAfter(first?.at)} to ${dayAfter(last?.at)}`;
  const made = (figure: Figure, label: string, value: Said, working: Said): Explained => ({ figure, label, value, working, cells });
  const most = (start ?? 0) + GOOD * ((to ?? 0) - (start ?? 0));
  const isWidened = forecast.value === forecast.low || forecast.value === forecast.high;
  // A line that is beyond the target by now reached it today at the latest.
  const reachedWords = (): Said => {
    // It falls back towards the target, and is still beyond it on the due day.
    if (slope * ((to ?? 0) - (start ?? 0)) <= 0) return say`the line is beyond it by then, and stays there to ${{ day: due }}`;
    const after = days(cycle.starts, reached ?? '');
    const sum = say`(Target ${to ?? 0} − ${tidy(base)}) ÷ ${tidy(slope)} a day, rounded up to ${counted(after, 'day')} from ${{ day: cycle.starts }}`;
    return reached === on ? say`(Target ${to ?? 0} − ${tidy(base)}) ÷ ${tidy(slope)} a day, so that the line is there by ${{ day: on }}` : sum;
  };
  return [
    made('forecast', 'Likely end', [{ quantity: outlook.value, unit }],
      say`${tidy(base)} ${slope < 0 ? '−' : '+'} ${tidy(Math.abs(slope))} a day × ${counted(span, 'day')} from ${{ day: cycle.starts }} to ${{ day: due }}${outlook.kept === null ? '' : KEPT[outlook.kept]}; ${seen}${doubtIn(outlook, target.chances)}`),
    reached === null
      ? unknown('reached', 'Target reached', { working: say`${seen} moves away from it, or takes more than ten years`, cells: [] })
      : made('reached', 'Target reached', reached > due ? say`${{ day: reached }}, ${counted(days(due, reached), 'day')} after it is due` : [{ day: reached }], reachedWords()),
    made('band', 'Range of the end', say`${{ quantity: outlook.low, unit: '' }} to ${{ quantity: outlook.high, unit }}`,
      say`${isWidened ? WIDENED : EVEN}; ${waysWords(points.length)}`),
    made('chance', 'Chance of the target', [{ percent: forecast.chance }],
      say`${chanceSum(target.chances)}; ${waysWords(points.length)}, each by how well it fits, and how likely it then ends at ${{ quantity: to ?? 0, unit }} or beyond`),
    made('chance70', 'Chance of 70 % of the way', [{ percent: forecast.chance70 }],
      say`${chanceSum(good.chances)}; the same ways, and how likely each ends at ${{ quantity: Number(most.toPrecision(12)), unit }} or beyond`),
  ];
} // prettier-ignore

/** What a number that was not told as calculated is told as. */
const KEPT: Record<NonNullable<Outlook['kept']>, string> = {
  'above zero': '; told as no number below zero, as none was so far',
  'below a hundred': '; told as no share above 100, as none was so far',
  whole: '; told as a whole number, as all were so far',
};

/** In words, why the line and the chance say opposite things of the target. */
function doubtIn({ doubt }: Outlook, chances: Parameters<typeof doubtWords>[0]): string {
  if (doubt === null) return '';
  const likely = doubt === 'reaches' ? 'less likely' : 'likelier';
  return `; yet the target is ${likely} than not, as numbers like these ${doubtWords(chances, doubt)}`;
} // prettier-ignore

const EVEN = 'in seven of ten cases it ends there, as likely below as above it';
const WIDENED =
  'in more than seven of ten cases it ends there, widened to the likely end, which lies outside';

const waysWords = (count: number): Said =>
  say`the ways on which its last ${count} numbers may go on`;

/** '48 % steady × 12 % + …'. */
const chanceSum = (
  chances: readonly { way: WayName; weight: number; chance: number }[],
): Said =>
  summed(
    byWords(chances).map(({ words, weight, chance }) => say`${words} ${{ share: weight }} × ${{ share: chance }}`),
  ); // prettier-ignore

/** Ways that go by the same words, as one; those that weigh nothing to the last printed digit are part of the others. */
function byWords(chances: readonly { way: WayName; weight: number; chance: number }[]) {
  const all = new Map<string, { words: string; weight: number; met: number }>();
  for (const { way, weight, chance } of chances) {
    const words = WAYS[way];
    const known = all.get(words) ?? { words, weight: 0, met: 0 };
    all.set(words, { words, weight: known.weight + weight, met: known.met + weight * chance });
  }
  return [...all.values()]
    .filter(({ weight }) => weight >= 0.00005)
    .sort((a, b) => b.weight - a.weight)
    .map(({ words, weight, met }) => ({ words, weight, chance: met / weight }));
}

const WAYS: Record<WayName, string> = {
  line: 'straight on',
  steps: 'in steps',
  stopped: 'stopped',
  turned: 'turned back',
  shifted: 'on after a jump',
  'power0.4': 'ever slower',
  'power0.65': 'ever slower',
  fade3: 'ever slower',
  fade6: 'ever slower',
  power1: 'straight on',
  quick: 'straight on',
  slow: 'straight on',
  'power1.6': 'ever faster',
  'power2.5': 'ever faster',
  power4: 'ever faster',
  'rise0.5': 'in a sudden rise',
  'rise0.65': 'in a sudden rise',
  'rise0.8': 'in a sudden rise',
};

const tidy = (value: number): number => Number(value.toPrecision(7));

/** Where its numbers stand: the newest of each day. */
function cellsOf(subject: Subject, count: number): Cell[] {
  const { entries } = subject.judgedOne;
  const known = entries.filter(({ value, for: day }) => typeof value === 'number' && Number.isFinite(value) && day <= subject.on);
  const newest = known.filter((entry, at) => entry.for !== known[at + 1]?.for).slice(-count);
  return [...newest.flatMap((entry) => placeOf(subject, entry, 'value').cells), ...own(subject, 'target')];
} // prettier-ignore

function forecastLack(subject: Subject): Lack {
  const { judgedOne, on, one } = subject;
  const { due, keyResult } = judgedOne;
  if (judgedOne.kind !== 'Metric') return onlyMetrics(subject);
  if (isSpanless(subject)) return spanLack(subject.cycle);
  if (one.progress === null || keyResult.start === null || keyResult.target === null)
    return progressLack(subject);
  if (on >= due) return { working: say`no day is left, it was due on ${{ day: due }}`, cells: [] };
  const daysSeen = [...new Set(one.points.flatMap(({ for: day, value }) => (typeof value === 'number' ? [day] : [])))];
  const [first = '', last = ''] = [daysSeen[0], daysSeen[daysSeen.length - 1]];
  const far = daysSeen.length > 1 ? [say`, ${counted(days(first, last), 'day')} apart`] : [];
  return {
    working: say`it takes ${POINTS_MIN} numbers over two weeks, and there ${daysSeen.length === 1 ? 'is' : 'are'} ${daysSeen.length}${joined(far)}`,
    cells: [],
  };
} // prettier-ignore
