import type { Analysis } from '../sentence/parse.ts';
import { isWord } from '../sentence/sentence.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Severity } from './_rule.ts';

/** Units that count pieces of work. */
const PIECES = /^(task|feature|doc|document|page|release|project|ticket|milestone|deliverable)s?$/i;

/**
 * How severe it is that a key result begins with a verb of work; null for a result. An error takes evidence
 * beside the word: no target, all or nothing, or a unit that counts pieces of work.
 */
export function taskSeverity(
  keyResult: KeyResult,
  { sentence, reading }: Analysis,
): Severity | null {
  const { verb, parse } = reading;
  if (verb?.class !== 'output') return null;
  const { target, unit } = keyResult;
  const countsPieces = PIECES.test(unit.trim());
  if (parse.measurable) return countsPieces ? 'warning' : null;
  if (target === null || isAllOrNothing(keyResult) || countsPieces) return 'error';
  const namesMetric = sentence.tokens.some(
    (_, at) => at > sentence.begin && isWord(sentence, at, 'metric'),
  );
  return namesMetric ? null : 'warning';
}

/** From nothing to one, or to a hundred percent: a way to write done. */
function isAllOrNothing({ start, target, unit }: KeyResult): boolean {
  if (start !== null && start !== 0) return false;
  return target === 1 || (target === 100 && unit.trim().startsWith('%'));
}
