import { Word } from '../words/words.ts';
import { isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Placed } from '../sentence/roles.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isPerson } from './_statement.ts';

/** "Card-reader", "guide / codelab", "till + printer". */
const joins = (sentence: Sentence, at: number): boolean =>
  isJoint(sentence, at) || (/^[/+&]$/.test(wordAt(sentence, at)) && isNoun(sentence, at + 1));

/** Where the first noun phrase from a token on ends. */
export function endOfPhrase(sentence: Sentence, from = sentence.begin): number {
  let at = from;
  while (isNoun(sentence, at) || (at > from && joins(sentence, at))) at++;
  return at;
}

/** Where the first clause ends: what follows a dash, a bracket or a semicolon is said beside it. */
export function endOfClause(sentence: Sentence): number {
  const { begin, tokens } = sentence;
  const end = tokens.findIndex(
    ({ lower }, at) =>
      at > begin + 1 && (/^[(;:]$/.test(lower) || (lower === '-' && !isJoint(sentence, at))),
  );
  return end < 0 ? tokens.length : end;
}

/** Whether a number belongs to a "with": "with 90% adoption". */
export const standsWith = (sentence: Sentence, { lead }: Placed): boolean =>
  wordAt(sentence, lead) === 'with' || wordAt(sentence, lead - 1) === 'with';

/** People, one or many, or whoever there is. */
export const SOMEBODY = Word.people | Word.group | Word.every;

/** Whether the words name people, whatever is said of them. */
export const isSomebody = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens
    .slice(from, to)
    .some(({ is }, at) => is & SOMEBODY || isPerson(sentence, from + at));

/** Words that tell what became true, rather than what was made. */
const OUTCOME =
  /^(?:how|what|why|always|never|will|without|used|understood|adopted|visited|known|reached|met|first|early|earlier|late|time|gets?|ranks?|feels?|opened|read|won|trust(?:s|ed)?|uses?|adopts?|knows?|follows?|followed)$/;
/** Words that compare, and those for what stays. */
export const MORE = Word.more | Word.less | Word.better | Word.keep;

/** Said of what is made, and not of how it was before. */
const ADDED = /^(?:new|additional|extra|further)$/;

/** Whether it says what became true of something, or that there is more, less or better of it. */
export function tellsOutcome({ tokens }: Sentence): boolean {
  const aside = tokens.findIndex(({ lower }) => lower === '(');
  return tokens
    .slice(0, aside < 0 ? tokens.length : aside)
    .some(({ lower, is }) => OUTCOME.test(lower) || (is & MORE && !ADDED.test(lower)));
}

/** What is done for others again and again. */
export const SERVED =
  /^(?:resolved|answered|closed|delivered|paid|shipped|served|processed|returned|retained|satisfied|renewed|activated|converted|completed|handled|responded|accepted|approved|used|reached|rated|recycled|recovered|covered|detected|harvested|reused)$/;

/** "Tickets closed within a day", "Huts with a ramp", "All guides use it": a count whose number is missing. */
export function isTally(sentence: Sentence): boolean {
  let at = sentence.begin;
  if (isWord(sentence, at, Word.article)) at++;
  // "A handful of regulars join".
  if (/^(?:handful|number|lot|couple|majority|dozens|hundreds|plenty)$/.test(wordAt(sentence, at)))
    return true;
  const every = isWord(sentence, at, Word.every);
  if (every) at++;
  for (; isNoun(sentence, at); at++) {
    if (!/[^s]s$/.test(wordAt(sentence, at))) continue;
    const next = wordAt(sentence, at + 1);
    return (
      isPerson(sentence, at) ||
      (every && isNoun(sentence, at + 1) && !HOLDS.test(next)) ||
      (/(?:ed|ing)$/.test(next) && !MADE.test(next)) ||
      /^(?:with|that|who|which|whose|won|sold|made|kept|met|paid)$/.test(next)
    );
  }
  return false;
}

/** What was done to things that are made once: "Price lists drafted". */
const MADE =
  /^(?:created|developed|designed|drafted|documented|prepared|implemented|configured|produced|built|generated|authored|defined|applied)$/;
/** What things do that are to have something. */
const HOLDS =
  /^(?:use|include|show|contain|link|support|meet|follow|pass|run|work|working|live|exist)$/;
