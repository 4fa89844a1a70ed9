import { Mark, Word } from '../words/words.ts';
import { hasWord, isNoun, isOneOf, isWord, wordAt } from './ground.ts';
import { hasWork, headOf, isRate, phraseEnd } from './object.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isDelivered, isDone } from './told.ts';
import { isMoney, isTime } from './units.ts';
import { isListOfDoings } from './verb.ts';
import { type Verdict, initiative, keyResult, objective } from './verdict.ts';

const JOIN = /^(?:enrol|regist|inscr|matricul|cadastr)/;

/** How nouns of doing end. */
const NOMINAL = /...(?:ci[oó]n|[cç][aã]o|mentos?|mientos?|tion|ung)$/;
const MEASURED = Word.metric | Word.abstract | Word.up | Word.down | Word.improve | Word.reach;

/** "Implantação de um novo PDV em 12 lojas", "Schulung der 3 Teams": a noun of work opens, and the number says where or with whom. */
function isWorkNamed(sentence: Sentence): boolean {
  const { begin, lexicon, verb } = sentence;
  const head = wordAt(sentence, begin);
  return (
    !lexicon.english &&
    verb === null &&
    (isWord(sentence, begin, Word.activity) || NOMINAL.test(head)) &&
    !isWord(sentence, begin, MEASURED)
  );
}

/** "10 partners are early adopters", but not "10 talks are held". */
const isSaidToBe = (sentence: Sentence, at: number): boolean =>
  isWord(sentence, at, Word.auxiliary) &&
  isNoun(sentence, at + 1) &&
  !/(?:ed|held|sent|made|run|built|written)$/.test(wordAt(sentence, at + 1));

/** What a sentence with a target or a change is: a key result, unless its number counts one's own doings or only says which. */
export function withNumbers(
  sentence: Sentence,
  { start, target, relative, movement }: Roles,
): Verdict {
  const { begin } = sentence;
  const verb = sentence.verb;
  if (start && target) return keyResult(0.97);
  if (target && target.unit === 'count' && !(target.before & Mark.to) && isListOfDoings(sentence))
    return initiative(0.55);
  // "Lease two more vans".
  if (verb === 'output' && relative?.unit === 'absolute' && movement.at < 0) return initiative(0.6);
  if (movement.at === begin || relative || !target)
    return keyResult(verb === 'output' ? 0.7 : 0.95);
  const { unit, aloof, lead } = target;
  const bound = target.low || target.high;
  // "Planning errors per week: 0", "Rework items per order < 2".
  if (isRate(sentence) && /^[:<>=≤≥]$/.test(wordAt(sentence, target.from - 1)))
    return keyResult(0.9);
  // "2 webinars": what one makes oneself, but not "30 reviews" or "zero failed tests".
  const counted = unit === 'count' || isTime(unit);
  if (counted && !bound && !(target.before & Mark.to) && lead > begin && isWorkNamed(sentence))
    return initiative(0.55);
  const made = headOf(sentence, begin);
  if (
    lead === begin &&
    unit === 'count' &&
    !bound &&
    target.value !== 0 &&
    isWord(sentence, made, Word.activity) &&
    !isWord(sentence, made, Word.metric) &&
    !isSaidToBe(sentence, phraseEnd(sentence, target.to)) &&
    // "90 active venues": who is won, and not what is made.
    !isOneOf(wordAt(sentence, target.to), 'active paying returning signed')
  )
    return initiative(0.55);
  // "Leaflet printed and sent to 100 % of households".
  if (isDone(sentence)) return initiative(0.6);
  // "Offer 5 new courses".
  if (
    lead === begin + 1 &&
    unit === 'count' &&
    isWord(sentence, begin, Word.make) &&
    isWord(sentence, headOf(sentence, lead), Word.activity)
  )
    return initiative(0.6);
  // "Close the two kiosks", "Interview the 12 largest customers": a number that only says which.
  if (
    verb &&
    verb !== 'aim' &&
    unit === 'count' &&
    [lead, lead - 1].some((at) => wordAt(sentence, at) === 'the')
  )
    return initiative(0.6);
  const amount = isOneOf(unit, 'percent points score ratio') || isMoney(unit);
  if (!amount && !(isTime(unit) && bound) && isDelivered(sentence)) return initiative(0.6);
  // "Get feedback from 12 users", "A study with 8 people": the number says with whom.
  const among = unit === 'count' && !bound && isOneOf(wordAt(sentence, lead), 'from with');
  if (among && !start && (verb === 'obtain' || hasWork(sentence, begin))) return initiative(0.5);
  if (isWord(sentence, begin, Word.obtain)) return keyResult(0.9);
  // "Repair café, 40 visitors a month": who comes to what.
  if (
    unit === 'count' &&
    wordAt(sentence, lead - 1) === ',' &&
    isWord(sentence, target.to, Word.people | Word.metric)
  )
    return keyResult(0.6);
  if (verb === 'output') {
    // "Deliver outstanding care with no falls".
    const praised = sentence.tokens.some(
      (_, at) => at < lead && isWord(sentence, at, Word.quality),
    );
    if (praised && wordAt(sentence, target.from - 1) === 'with') return objective(0.5);
    // "Rank 60+ day debts": a plus is a filter rather than a bound on one's own speed.
    const brief = isOneOf(unit, 'ms s min h day');
    const timed = isTime(unit) && bound && !target.plus && (brief || !aloof);
    // "Deploy in 5 clinics": how far it spreads, not how much is made.
    const spread = isOneOf(wordAt(sentence, begin), 'ship deploy roll release')
      ? 'in into across to'
      : 'in into across';
    const joins = isOneOf(wordAt(sentence, begin), 'participate join attend speak present');
    if (!joins && lead === begin + 1 && isOneOf(wordAt(sentence, lead), spread))
      return keyResult(0.5);
    if (wordAt(sentence, begin) === 'rank' && isWord(sentence, begin + 1, Word.preposition))
      return keyResult(0.6);
    // "Build a reserve to 6 months of rent".
    if (wordAt(sentence, begin) === 'build' && target.before & Mark.to) return keyResult(0.6);
    if (isOneOf(wordAt(sentence, begin), 'dedicate devote allocate')) return initiative(0.7);
    // "Add a 45-minute call".
    if (target.hyphen && target.aloof) return initiative(0.6);
    // "Enrol 200 members": they decide.
    if (
      lead === begin + 1 &&
      JOIN.test(wordAt(sentence, begin)) &&
      hasWord(sentence, Word.people, lead)
    )
      return keyResult(0.6);
    if (isMoney(unit) && target.low) return initiative(0.6);
    // "Train 90 % of stewards", "Complete 100 % of the drawings": how much of the work is done.
    const work =
      target.value === 100 ? /^(?:complet|finish|roll)/ : /^(?:implement|install|schedul)/;
    const partly = work.test(wordAt(sentence, begin)) || wordAt(sentence, begin) === 'train';
    if (unit === 'percent' && !bound && partly) return initiative(0.6);
    return amount || timed ? keyResult(0.65) : initiative(0.8);
  }
  // "Tener reuniones 2 veces por semana": how often one does it.
  const often = isOneOf(wordAt(sentence, target.to), 'veces vezes fois mal');
  if (verb === 'aim' && often && isOneOf(wordAt(sentence, target.to + 1), 'por par pro'))
    return initiative(0.6);
  if (verb === 'aim')
    return amount || bound || !target.spelled || target.value === 0 || target.scale > 1
      ? keyResult(0.7)
      : objective(0.55);
  return keyResult(0.92);
}
