import { waitedSince } from '../domain/cadence.ts';
import type { KeyResultFigures } from '../domain/figures.ts';
import { addDays, sundayBefore } from '../domain/days.ts';
import type { Context, Subjects } from './_rule.ts';

/** True where the columns of confidence mix scales: what compares them would be wrong, and the mix is told. */
export function isMixed({ confidences }: Pick<Context, 'confidences'>): boolean {
  const { keyResults, checkIns } = confidences();
  return keyResults.mixed !== null || checkIns.mixed !== null;
}

/** Confidence known at the Sundays one and two weeks ago and today, oldest first; null when one is unknown. */
export function threeWeeks(
  { points, confidence, confidenceBefore }: KeyResultFigures,
  on: string,
): [number, number, number] | null {
  const twoAgo = addDays(sundayBefore(on), -7);
  const first = points.filter((point) => point.confidence !== null && point.for <= twoAgo).pop();
  const before = first?.confidence ?? null;
  return before === null || confidenceBefore === null || confidence === null
    ? null
    : [before, confidenceBefore, confidence];
}

/** The day since which confidence has been below a limit without a break; null when it is not. */
export function lowSince({ points }: KeyResultFigures, limit: number): string | null {
  const stated = points.filter(({ confidence }) => confidence !== null);
  const at = stated.map(({ confidence }) => (confidence ?? limit) < limit).lastIndexOf(false);
  return stated[at + 1]?.for ?? null;
}

/** The first confidence that was said, up to a fortnight after the launch; of a draft, what its cell says. */
export function atLaunch(
  keyResult: Subjects['keyResult'],
  { confidences, cycle, figuresOf, launchOf }: Context,
): number | null {
  const figures = figuresOf(keyResult);
  if (!figures || !cycle) {
    const stated = confidences().keyResults.read(keyResult);
    return stated !== null && stated >= 0 ? stated : null;
  }
  const since = waitedSince(cycle, launchOf(keyResult.id)?.on ?? null);
  const until = addDays(since, 13);
  const first = figures.points.find(({ confidence }) => confidence !== null);
  return first && first.for <= until ? first.confidence : null;
}
