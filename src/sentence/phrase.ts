import { Word } from '../words/words.ts';
import { isJoint, isLoose, isWord, wordAt } from './ground.ts';
import type { Period } from './deadline.ts';
import type { Roles } from './roles.ts';
import { isParticle, type Sentence } from './sentence.ts';

/**
 * What a sentence measures: its words before the numbers (behind them when none stand before),
 * without verb, windows, dates and asides. '' if nothing is left.
 */
export function phraseOf(sentence: Sentence, roles: Roles, period: Period | null): string {
  const out = leftOut(sentence, roles, period);
  const { start, target, movement, placed } = roles;
  const size = sentence.tokens.length;
  const verb = sentence.verb !== null || movement.at === sentence.begin;
  const first = placed.find((one) => one === start || one === target || one.delta !== null);
  const end = first ? first.lead : size;
  const begin = verb ? sentence.begin + 1 : sentence.begin;
  return trim(sentence, begin, end, out) || trim(sentence, Math.max(begin, end), size, out);
}

function leftOut(sentence: Sentence, roles: Roles, period: Period | null): Set<number> {
  const out = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let at = from; at < to; at++) out.add(at);
  };
  for (const one of roles.placed)
    if (one.aloof !== 'modifier' && one.aloof !== 'people') drop(one.lead, one.to);
  if (period) drop(period.lead, period.to);
  if (roles.movement.at > sentence.begin) out.add(roles.movement.at);
  let depth = 0;
  sentence.tokens.forEach(({ lower }, at) => {
    if (lower === '(') depth++;
    if (depth > 0) out.add(at);
    if (lower === ')') depth = Math.max(0, depth - 1);
  });
  return out;
}

/** The words of a stretch that are not left out, up to the first comma, without loose ends. */
function trim(sentence: Sentence, from: number, to: number, out: ReadonlySet<number>): string {
  const kept: number[] = [];
  for (let at = from; at < to; at++) {
    if (kept.length > 0 && /^[,;:]$/.test(wordAt(sentence, at))) break;
    if (!out.has(at)) kept.push(at);
  }
  const loose = (at = -1): boolean =>
    isWord(sentence, at, Word.sign) ||
    (!isJoint(sentence, at + 1) &&
      !isParticle(sentence, at) &&
      (isLoose(sentence, at) || isWord(sentence, at, Word.article)));
  while (loose(kept[0])) kept.shift();
  while (loose(kept[kept.length - 1])) kept.pop();
  return kept.map((at, i) => spelled(sentence, at, i === 0)).join('');
}

/** A token as written, with the space or the apostrophe before it: "a day’s work". */
function spelled({ text, tokens }: Sentence, at: number, first: boolean): string {
  const token = tokens[at];
  if (!token || first) return token?.text ?? '';
  const apostrophe = /['’]$/.exec(text.slice(tokens[at - 1]?.end ?? 0, token.start)) ?? [''];
  return (token.space ? ' ' : '') + apostrophe[0] + token.text;
}
