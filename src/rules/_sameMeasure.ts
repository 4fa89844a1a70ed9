import { Word } from '../words/words.ts';
import { isLoose, isWord } from '../sentence/ground.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

type KeyResult = Subjects['keyResult'];

/** For each key result's row the first of the set that measures the same, itself if it is that one. */
const firsts = perRun(({ keyResults, read }: Pick<Context, 'keyResults' | 'read'>) => {
  const firstOfRow = new Map<number, KeyResult>();
  const byPlace = new Map<string, KeyResult[]>();
  for (const keyResult of keyResults) {
    const place = placeOf(keyResult);
    const others = byPlace.get(place);
    if (others) others.push(keyResult);
    else byPlace.set(place, [keyResult]);
  }
  for (const group of byPlace.values()) {
    // Nothing else has its unit and source: its sentence need not be read.
    if (group.length === 1) continue;
    const first = new Map<string, KeyResult>();
    for (const keyResult of group) {
      const key = wordsOf(keyResult, read);
      const other = first.get(key);
      if (!other) first.set(key, keyResult);
      firstOfRow.set(keyResult.row, other ?? keyResult);
    }
  }
  return firstOfRow;
});

const placeOf = ({ unit, source }: KeyResult): string =>
  [unit, source].map((part) => part.trim().toLowerCase()).join('\n');

/** What a key result measures, whatever its numbers and its verb: the words of its sentence. */
function wordsOf({ keyResult, row }: KeyResult, read: Context['read']): string {
  const { sentence, roles, period } = read(keyResult);
  const { tokens, begin, mentions } = sentence;
  const isVerb = roles.movement.at === begin || sentence.verb !== null;
  const inside = (at: number): boolean =>
    mentions.some((one) => one.from <= at && at < one.to) ||
    roles.placed.some((one) => one.lead <= at && at < one.to) ||
    (period !== null && period.lead <= at && at < period.to);
  const words: string[] = [];
  for (let at = isVerb ? begin + 1 : begin; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !(token.is & Word.any) || at === roles.movement.at || inside(at)) continue;
    if (!isLoose(sentence, at) && !isWord(sentence, at, Word.article)) words.push(token.lower);
  }
  // Without words every sentence would be like every other.
  return words.length === 0 ? `row ${row}` : words.join(' ');
}

/** The key result of the set, other than this, that measured the same before it; null for none. */
export function sameMeasure(keyResult: KeyResult, context: Context): KeyResult | null {
  const first = firsts(context).get(keyResult.row);
  return first === undefined || first.row === keyResult.row ? null : first;
}
