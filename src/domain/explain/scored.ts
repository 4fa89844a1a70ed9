import type { Close, ClosedKeyResult, ClosedObjective } from '../close/close.ts';
import { isOtherGrade } from '../grade.ts';
import { sameId } from '../ids.ts';
import { newest } from '../log.ts';
import { isReached, launchEnds, REACHED } from '../score.ts';
import { weightOf } from '../scope.ts';
import { standingOn } from '../standing.ts';
import type { Explained, Figure, Lack } from './explained.ts';
import { unknown } from './explained.ts';
import { joinedCells } from './pace.ts';
import { meanWords } from './objective.ts';
import { progressLack } from './progress.ts';
import { joined, say, type Said } from './pieces.ts';
import { datedValue, own, placeOf, type Setting, type Subject } from './subject.ts';

/** The key result of a close as a subject: how it stood on the last day of the cycle. */
export function closedSubject(setting: Setting, close: Close, id: string): Subject | null {
  const at = close.keyResults.findIndex((each) => sameId(each.id, id));
  const judgedOne = close.keyResults[at]?.judged;
  const one = setting.figures.keyResults.find((each) => sameId(each.id, id));
  return judgedOne && one
    ? { ...setting, judgedOne, one, standing: standingOn(judgedOne, setting.on) }
    : null;
}

/** The score of a key result, and the one by the row as it stands where that is another. */
export function scoreWorkings(subject: Subject, closed: ClosedKeyResult): Explained[] {
  const { score, computed, standing, launch } = closed;
  const ends = launchEnds(subject.judgedOne, launch);
  const score_ = scoreWorking(subject, 'score', computed, closed);
  const first: Explained =
    score === computed || score === null
      ? score_
      : { ...score_, value: [{ score }], working: say`the team set it; the figures say ${computed === null ? 'nothing' : say`${{ score: computed }}`}: ${score_.working}` };
  if (ends === null) return [first];
  const isSame = computed !== null && standing !== null && Math.abs(computed - standing) < 0.005;
  const second = scoreWorking(subject, 'standing', standing, closed);
  return [first, isSame ? { ...second, isAside: true } : second];
} // prettier-ignore

function scoreWorking(
  subject: Subject,
  figure: Figure,
  score: number | null,
  closed: ClosedKeyResult,
): Explained {
  const { judgedOne } = subject;
  const { keyResult, kind, cycle, due, entries } = judgedOne;
  const label = figure === 'score' ? 'Score' : 'Score as it stands';
  if (score === null) return unknown(figure, label, scoreLack(subject));
  const made = (working: Said, cells: Explained['cells']): Explained => ({ figure, label, value: [{ score }], working, cells });
  if (kind === 'Maintain') {
    const [inside, weeks] = closed.inside ?? [0, 0];
    return made(say`${inside} ÷ ${weeks} weeks with a check-in, those whose last number was inside its band`, own(subject, 'floor', 'ceiling'));
  }
  const day = kind === 'Milestone' ? due : cycle.ends;
  const entry = newest(entries, day, (each) => each.value !== null);
  const cells = entry ? placeOf(subject, entry, 'value').cells : [];
  if (kind === 'Milestone')
    return made(entry ? say`the check-in of ${{ day: entry.for }}, the newest by ${{ day: due }}, says ${entry.value === true ? 'done' : 'not done'}` : ['nobody said that it is done'], joinedCells(cells, own(subject, 'due')));
  if (kind === 'Baseline')
    return made(score === 1 ? ['a first number and its source are known'] : ['the first number or its source is missing'], joinedCells(cells, own(subject, 'source')));
  const launched = figure === 'score' ? launchEnds(judgedOne, closed.launch) : null;
  const { start, target } = launched ?? keyResult;
  const reach = launched ? say`; Start and Target as launched on ${{ day: closed.launch?.on ?? '' }}` : [];
  const last = say`${launched ? ',' : ';'} kept within 0 and 1`;
  return made(
    say`(${entry ? datedValue(entry) : []} − Start ${start ?? 0}) ÷ (Target ${target ?? 0} − Start ${start ?? 0})${reach}${last}`,
    joinedCells(cells, launched ? [] : own(subject, 'start', 'target')),
  );
} // prettier-ignore

function scoreLack(subject: Subject): Lack {
  const { kind } = subject.judgedOne;
  if (kind !== 'Maintain') return progressLack(subject);
  return { working: ['no check-in of the cycle has a number to compare with its band'], cells: [] };
}

/** How many objectives made it, of all that were published, each with its score. */
export function madeWorking({ objectives }: Close): Explained {
  const made = objectives.filter(({ score }) => isReached(score)).length;
  const first = objectives.find(({ score }) => score !== null);
  const scores = objectives.map((each) =>
    each.score === null
      ? say`${each.id} has no score`
      : say`${each.id} ${each === first ? 'scored ' : ''}${{ score: each.score }}`,
  );
  return {
    figure: 'made',
    label: 'Made it',
    value: say`${made === 0 ? 'none' : made} of ${objectives.length}`,
    working: say`${joined(scores, ', and ')}; it takes ${REACHED}`,
    cells: objectives.map(({ objective: { row } }) => ({
      tab: 'objectives',
      row,
      column: 'score',
    })),
  };
}

/** An objective's score: the mean of its key results by weight, or what the team set. */
export function objectiveScore(setting: Setting, close: Close, closed: ClosedObjective): Explained[] {
  const of = (figure: 'score' | 'standing', label: string, total: number | null, share: (each: ClosedKeyResult) => number | null): Explained => {
    const parts = closed.keyResults.map((each) => ({ id: each.id, row: each.judged.keyResult.row, weight: weightOf(each.judged.keyResult), share: share(each) }));
    if (total === null) return unknown(figure, label, { working: ['none of its key results has a score'], cells: [] });
    const { working, cells } = meanWords(setting, parts, figure);
    return { figure, label, value: [{ score: total }], working, cells };
  };
  const score = of('score', 'Score', closed.score, (each) => each.score);
  const standing = of('standing', 'Score as it stands', closed.standing, (each) => each.standing);
  return isOtherGrade(closed.score, closed.standing) ? [score, standing] : [score];
} // prettier-ignore
