import { isLoose, isWord } from '../sentence/ground.ts';
import { firstVerb } from '../sentence/kind.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

type KeyResult = Subjects['keyResult'];

/** The first key result of each measure. */
const firsts = perRun(({ keyResults, read }: Pick<Context, 'keyResults' | 'read'>) => {
  const first = new Map<string, KeyResult>();
  for (const keyResult of keyResults) {
    const key = keyOf(keyResult, read);
    if (!first.has(key)) first.set(key, keyResult);
  }
  return first;
});

/** What a key result measures, whatever its numbers and its verb: the words of its sentence, unit and source. */
function keyOf({ keyResult, unit, source, row }: KeyResult, read: Context['read']): string {
  const { sentence, roles, period } = read(keyResult);
  const verb = firstVerb(sentence) !== null || roles.movement.at === sentence.begin;
  const inside = (at: number): boolean =>
    sentence.mentions.some((one) => one.from <= at && at < one.to) ||
    roles.placed.some((one) => one.lead <= at && at < one.to) ||
    (period !== null && period.lead <= at && at < period.to);
  const words = sentence.tokens.flatMap(({ kind, lower }, at) => {
    const isVerb = (verb && at === sentence.begin) || at === roles.movement.at;
    const isLink = isLoose(sentence, at) || isWord(sentence, at, 'article');
    return kind !== 'word' || at < sentence.begin || isVerb || isLink || inside(at) ? [] : [lower];
  });
  // Without words every sentence would be like every other.
  const named = words.length === 0 ? `row ${row}` : words.join(' ');
  return [named, unit, source].map((part) => part.trim().toLowerCase()).join('\n');
}

/** The key result of the set, other than this, that measured the same before it; null for none. */
export function sameMeasure(keyResult: KeyResult, context: Context): KeyResult | null {
  const first = firsts(context).get(keyOf(keyResult, context.read));
  return first === undefined || first.row === keyResult.row ? null : first;
}
