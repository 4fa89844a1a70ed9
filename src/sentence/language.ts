import { languages } from '../words/languages.ts';
import { type Language, type Listed, Says } from '../words/words.ts';
import { classesOf, numbersIn, SHARED, SHARED_SAYS, split } from './lexicon.ts';

/** Letters and endings that only some of the languages use. */
const LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[ñ¿¡]|(?:ción|ciones|dad|dades|miento|mientos)(?:\s|$)/, 'es'],
  [/[ãõç]|(?:ções|dade|dades|ário|ência)(?:\s|$)/, 'pt'],
  [/^\s*\p{L}{2,}(?:[cmñptvz]ar|[dtuv]ir)(?:\s|$)/mu, 'es'],
  [/^\s*\p{L}{2,}(?:[cmçptvz]ar|[dtuvz]ir)(?:\s|$)/mu, 'pt'],
  // "de 30 para 50"; Spanish says "a 50".
  [/\d\S* para \S{0,2}\d/, 'pt'],
  [/ de \S{0,2}\d\S{0,9}(?: \p{L}{1,9})? a \S{0,2}\d/u, 'es'],
  [/[äöüß]|(?:ung|ungen|keit|heit|schaft|ieren|lich)(?:\s|$)|\p{Ll}{3}(?:en|ern|eln)$/mu, 'de'],
  [/[èêœîûù]|[dlnqsj]['’][aeéèêiouyh]|(?:ées?|és|eurs?|eaux|ttre)(?:\s|$)/, 'fr'],
];
const ASKED = 2000;
/** By how many words another language has to be ahead of English. */
const LEAD = 0.4;
/** Endings with which an English noun or participle meets a Romance stem ("reduction"). */
const ENGLISH_NOUN = /(?:tion|ment|ing|ed|es)$/;

type Voters = { words: Map<string, Set<Language>>; stems: (readonly [string, Language])[] };
let voters: Voters | null = null;
/** The languages that use a word, of those that were met. */
const met = new Map<string, readonly Language[]>();

/**
 * The language of a whole set of sentences; 'unknown' when its words do not tell. English word rules
 * hold back unless this says 'en'.
 */
export function languageOf(texts: readonly string[]): Language | 'unknown' {
  const text = texts.join('\n').slice(0, ASKED).toLowerCase();
  const votes: Record<Language, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0 };
  for (const word of text.match(/[\p{L}]+/gu) ?? []) {
    const voted = met.get(word) ?? meet(word);
    for (const language of voted) votes[language] += 1 / voted.length;
  }
  for (const [letters, language] of LETTERS) if (letters.test(text)) votes[language] += 1;
  if (/[à-ÿœ]/.test(text)) votes.en -= 0.5;
  return winner(votes);
}

function meet(word: string): readonly Language[] {
  const { words, stems } = (voters ??= collect());
  const voted = new Set(words.get(word));
  for (const [stem, language] of ENGLISH_NOUN.test(word) ? [] : stems)
    if (word.startsWith(stem)) voted.add(language);
  const list = [...voted];
  met.set(word, list);
  return list;
}

/** The language with most votes; English holds a near tie, and ties of others go to the first. */
function winner(votes: Record<Language, number>): Language | 'unknown' {
  let best: Language = 'en';
  for (const language of OTHERS) if (votes[language] > votes[best]) best = language;
  if (votes[best] < 0.5) return 'unknown';
  if (votes.en < votes[best] - LEAD) return best;
  return votes.en > 0.7 || best === 'en' ? 'en' : 'unknown';
}

const OTHERS: readonly Language[] = ['es', 'pt', 'fr', 'de'];

/** The words of each language; what English calls a metric is used by all and tells nothing. */
function collect(): Voters {
  const found: Voters = { words: new Map(), stems: [] };
  for (const words of languages()) {
    for (const word of votingWords(words)) {
      if (word.endsWith('*')) found.stems.push([word.slice(0, -1), words.language]);
      const voted = found.words.get(word);
      if (voted) voted.add(words.language);
      else found.words.set(word, new Set([words.language]));
    }
  }
  // "Zero bugs": a metric that one other language borrowed is English as well.
  for (const list of languages()[0]?.lists ?? []) {
    const { is, says, words } = classesOf(list);
    if (!((is & SHARED) | (says & SHARED_SAYS))) continue;
    for (const word of words.flatMap((each) => [each, `${each}s`]))
      if (found.words.get(word)?.size === 1) found.words.get(word)?.add('en');
  }
  return found;
}

/** Nor do words such as NPS, which all languages use. */
const TELLING_NOTHING = SHARED_SAYS | Says.unitAdjective;

function votingWords(source: Listed): string[] {
  const { language, common, lists, marks, units } = source;
  const own = lists
    .map(classesOf)
    .filter(({ is, says }) => language !== 'en' || (is & ~SHARED) | (says & ~TELLING_NOTHING));
  const phrases = Object.values(marks).flatMap((list) => list.split(/[ ,]+/));
  const named = Object.values(units).flatMap(split);
  return [
    ...split(common),
    ...own.flatMap(({ words }) => words).filter((word) => word.length > 1),
    ...[...phrases, ...named].filter((word) => word.length > 2),
    ...numbersIn(source).map(([word]) => word),
  ];
}
