import { isFull, isReached } from '../score.ts';
import type { Close } from './close.ts';

/** Scored key results of one sort: how many, how many met what was meant, and their mean. */
export type Met = { all: number; met: number; mean: number };

/**
 * Promises (of Committed objectives, met in full) against stretch (all others, met from 0.7 on); null where there is
 * none of that sort.
 */
export function promisesOf({ objectives }: Close): { promises: Met | null; stretch: Met | null } {
  const of = (isPromise: boolean): number[] =>
    objectives
      .filter(({ objective }) => (objective.type === 'Committed') === isPromise)
      .flatMap(({ keyResults }) =>
        keyResults.flatMap(({ score }) => (score === null ? [] : score)),
      );
  return { promises: metOf(of(true), isFull), stretch: metOf(of(false), isReached) };
}

const metOf = (scores: readonly number[], isMet: (score: number) => boolean): Met | null =>
  scores.length === 0
    ? null
    : {
        all: scores.length,
        met: scores.filter(isMet).length,
        mean: scores.reduce((sum, each) => sum + each, 0) / scores.length,
      };
