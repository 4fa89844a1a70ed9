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
  read: (text: string) => Analysis,
): Severity | null {
  const { start, target, unit } = keyResult;
  const countsPieces = PIECES.test(unit.trim());
  // A number in the words and a way between two numbers in the cells: whatever the verb, it is measured.
  if (!countsPieces && start && target !== null && /\p{N}/u.test(keyResult.keyResult)) return null;
  const { sentence, reading } = read(keyResult.keyResult);
  const { verb, parse } = reading;
  if (verb?.class !== 'output') return null;
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
