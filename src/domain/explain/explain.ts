/** The workings of all figures, made of the very functions that make the figures. */
import type { Close } from '../close/close.ts';
import { sameId } from '../ids.ts';
import { blockerWorkings } from './blocked.ts';
import { confidenceWorking, changeWorking, valueWorking, weekConfidenceWorking } from './belief.ts';
import { decisionWorkings, guardrailWorking } from './decided.ts';
import type { Explained } from './explained.ts';
import { behindWorking, objectiveWorkings } from './objective.ts';
import { expectedWorking, gapWorking, healthWorking } from './pace.ts';
import { clampedWorking, progressWorking } from './progress.ts';
import { coverageWorking, lateWorking, missingWorking, rhythmWorking } from './rhythm.ts';
import { closedSubject, madeWorking, objectiveScore, scoreWorkings } from './scored.ts';
import { forecastWorkings, recentWorking, requiredWorking } from './speed.ts';
import { subjectOf, type Setting, type Subject } from './subject.ts';

export { settingOf, type Setting } from './subject.ts';

/**
 * The workings of a row by its ID: of a key result, an objective, a health metric or the cycle itself; empty for an
 * ID that has no figures. With a close the scores come first.
 */
export function explained(setting: Setting, id: string, close: Close | null = null): Explained[] {
  const subject = subjectOf(setting, id);
  if (subject) return [...(close ? scoresOf(setting, close, id) : []), ...keyResultWorkings(subject)]; // prettier-ignore
  const objective = setting.figures.objectives.find((each) => sameId(each.id, id));
  if (objective) {
    const closed = close?.objectives.find((each) => sameId(each.id, id));
    const scores = close && closed ? objectiveScore(setting, close, closed) : [];
    return [...scores, ...objectiveWorkings(setting, objective)];
  }
  const guardrail = guardrailWorking(setting, id);
  if (guardrail) return [guardrail];
  return sameId(setting.cycle.id, id)
    ? [
        ...(close && close.objectives.length > 0 ? [madeWorking(close)] : []),
        coverageWorking(setting),
        rhythmWorking(setting),
        behindWorking(setting, setting.figures),
      ]
    : [];
}

/** A key result's confidence as it was known on an earlier day of the same log. */
export function confidenceOn(setting: Setting, id: string, day: string): Explained[] {
  const subject = subjectOf(setting, id);
  return subject ? [confidenceWorking(subject, day)] : [];
}

/** A key result's confidence as it was said in the week from a Monday to a day of it. */
export function confidenceInWeek(
  setting: Setting,
  id: string,
  monday: string,
  day: string,
): Explained[] {
  const subject = subjectOf(setting, id);
  return subject ? [weekConfidenceWorking(subject, monday, day)] : [];
}

function scoresOf(setting: Setting, close: Close, id: string): Explained[] {
  const closed = close.keyResults.find((each) => sameId(each.id, id));
  const subject = closedSubject(setting, close, id);
  return closed && subject ? scoreWorkings(subject, closed) : [];
}

/** In the order in which people ask: how far, as it should be, how sure, how fast, where it ends, what it asks for. */
function keyResultWorkings(subject: Subject): Explained[] {
  return [
    progressWorking(subject),
    clampedWorking(subject),
    expectedWorking(subject),
    gapWorking(subject),
    healthWorking(subject),
    confidenceWorking(subject),
    valueWorking(subject),
    changeWorking(subject),
    requiredWorking(subject),
    recentWorking(subject),
    ...forecastWorkings(subject),
    lateWorking(subject),
    missingWorking(subject),
    ...decisionWorkings(subject),
    ...blockerWorkings(subject),
  ];
}
