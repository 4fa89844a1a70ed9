import { isLow } from '../score.ts';
import type { Close } from './close.ts';

/** A rhythm from which on the weekly work is not to blame. */
const KEPT_RHYTHM = 0.75;

/** What a low score is to be blamed on first. */
export type Diagnosis = {
  rhythm: number | null;
  /** Objectives that scored below 0.6, lowest first. */
  low: { id: string; score: number }[];
  suspect: 'nothing' | 'okrs' | 'rhythm' | 'unknown';
};

/**
 * Rhythm first: a low score with at least three of four check-ins made speaks against the OKRs, with fewer against
 * the rhythm (the diagnosis grid of OpenOKR).
 */
export function diagnosisOf({ objectives, rhythm }: Close): Diagnosis {
  const low = objectives
    .flatMap(({ id, score }) => (score !== null && isLow(score) ? [{ id, score }] : []))
    .sort((a, b) => a.score - b.score);
  if (low.length === 0) return { rhythm, low, suspect: 'nothing' };
  if (rhythm === null) return { rhythm, low, suspect: 'unknown' };
  return { rhythm, low, suspect: rhythm >= KEPT_RHYTHM - 1e-9 ? 'okrs' : 'rhythm' };
}
