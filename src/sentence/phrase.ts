import type { Period } from './deadline.ts';
import { firstVerb } from './kind.ts';
import type { Roles } from './roles.ts';
import { isWord, type Sentence } from './sentence.ts';

/**
 * What a sentence measures: its words before the numbers (behind them when none stand before),
 * without verb, windows, dates and asides. '' if nothing is left.
 */
export function phraseOf(sentence: Sentence, roles: Roles, period: Period | null): string {
  const out = leftOut(sentence, roles, period);
  const verb = firstVerb(sentence) !== null || roles.movement.at === sentence.begin;
  const numbers = [roles.start, roles.target, ...roles.placed.filter((one) => one.delta !== null)];
  const first = Math.min(
    sentence.tokens.length,
    ...numbers.flatMap((one) => (one ? [one.lead] : [])),
  );
  const begin = verb ? sentence.begin + 1 : sentence.begin;
  const before = trim(sentence, begin, first, out);
  return before || trim(sentence, Math.max(begin, first), sentence.tokens.length, out);
}

function leftOut(sentence: Sentence, roles: Roles, period: Period | null): Set<number> {
  const out = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let at = from; at < to; at++) out.add(at);
  };
  for (const one of roles.placed)
    if (one.aloof !== 'modifier' && one.aloof !== 'people') drop(one.lead, one.to);
  if (period) drop(period.lead, period.to);
  if (roles.movement.at > sentence.begin) drop(roles.movement.at, roles.movement.at + 1);
  let depth = 0;
  sentence.tokens.forEach((token, at) => {
    if (token.lower === '(') depth++;
    if (depth > 0) out.add(at);
    if (token.lower === ')') depth = Math.max(0, depth - 1);
  });
  return out;
}

/** The words of a stretch that are not left out, up to the first comma, without loose ends. */
function trim(sentence: Sentence, from: number, to: number, out: ReadonlySet<number>): string {
  const kept: number[] = [];
  for (let at = from; at < to; at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    const ends = kept.length > 0 && (word === ',' || word === ';' || word === ':');
    if (ends) break;
    if (!out.has(at)) kept.push(at);
  }
  const loose = (at: number | undefined): boolean =>
    at !== undefined &&
    (sentence.tokens[at]?.kind === 'sign' ||
      (!(sentence.tokens[at + 1]?.lower === '-' && sentence.tokens[at + 1]?.space === false) &&
        (['preposition', 'article', 'conjunction', 'auxiliary'] as const).some((of) =>
          isWord(sentence, at, of),
        )));
  let head = 0;
  while (head < kept.length && loose(kept[head])) head++;
  while (kept.length > head && loose(kept[kept.length - 1])) kept.pop();
  return kept
    .slice(head)
    .map((at, i) => {
      const token = sentence.tokens[at];
      return (i > 0 && token?.space ? ' ' : '') + (token?.text ?? '');
    })
    .join('');
}
