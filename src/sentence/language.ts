import { languages } from '../words/languages.ts';
import { type Language, type Listed, Says } from '../words/words.ts';
import { classesOf, numbersIn, SHARED, SHARED_SAYS, spellingsOf, split } from './lexicon.ts';

/** Letters and endings that only some of the languages use; each word that has them counts. */
const ENDINGS: readonly (readonly [RegExp, Language])[] = [
  [/[ñ¿¡]|.ci[oó]n(?:es)?$|..(?:dad|dades|mientos?)$/, 'es'],
  [/[ãõç]|..(?:cao|coes|dades?|ários?|ências?|mentos|agem)$/, 'pt'],
  [/[èêœîûù]|..(?:ées?|és|eurs?|euses?|eux|aux|iques|oires)$/, 'fr'],
  [
    /[äöüß]|[aeiou]kt|cht|tsch|[^s]sch(?!ool|ed|em|ol)|..(?:ungs?|ungen|[kh]eit|enz|heiten|schaft|lich|liche[nmrs]?|isch|ische[nmrs]?|ieren|iert|ierte[nmrs]?|zeiten|werte?)$|.(?:zeit|zahl|zahlen|quote|kosten|anteil|dauer|kunden|nutzer|umsatz)$/,
    'de',
  ],
];
/** What a sentence opens or ends with, as an infinitive does, or holds. */
const SHAPES: readonly (readonly [RegExp, Language])[] = [
  [
    /^\s*(?!seminar|webinar|calendar|radar|\p{L}+iliar)\p{L}{2,}(?:[bcdgijmnñprstvz]ar|[bcdflgmnprtuv]ir|[aei]rnos|alar)(?:\s|$)/mu,
    'es',
  ],
  [
    /^\s*(?!seminar|webinar|calendar|radar|\p{L}+iliar)\p{L}{2,}(?:[bcçdghijmnprstvz]ar|[bcdflgmnprtuvz]ir|alar)(?:\s|$)/mu,
    'pt',
  ],
  [
    /^\s*\p{L}{2,}(?:[éu]er|liser|riser|niser|quer|oyer|ettre|uire|endre|[ieo]ndre|ancer|onner|ommer|ouver|acer|ifier|arer|oncer|[^aeiou]ir)(?:\s|$)/mu,
    'fr',
  ],
  // "de 30 para 50"; Spanish says "a 50".
  [/\d\S* para \S{0,2}\d/, 'pt'],
  [/ de \S{0,2}\d\S{0,9}(?: \p{L}{1,9})? a \S{0,2}\d/u, 'es'],
  [/\p{Ll}{3}(?:en|ern|eln)$/mu, 'de'],
  [/[dlnqsj]['’][aeéèêiouyh]/, 'fr'],
];
const ASKED = 2000;
/** By how many words another language has to be ahead of English. */
const LEAD = 0.4;
/** Endings with which an English noun or participle meets a Romance stem ("reduction"). */
const ENGLISH_NOUN = /(?:tion|ment|ing|ed|es)$/;

type Voters = {
  words: Map<string, Set<Language>>;
  stems: (readonly [string, Language])[];
  /** The commonest words. */
  common: Set<string>;
};
let voters: Voters | null = null;
/** The languages that use a word and how much each says, of the words that were met. */
const met = new Map<string, { languages: readonly Language[]; weight: number }>();

/**
 * The language of a whole set of sentences; 'unknown' when its words do not tell. English word rules
 * hold back unless this says 'en'.
 */
export function languageOf(texts: readonly string[]): Language | 'unknown' {
  const text = texts.join('\n').slice(0, ASKED).toLowerCase();
  const votes: Record<Language, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0 };
  for (const word of text.match(/\p{L}[\p{L}\d]*/gu) ?? []) {
    const { languages: voted, weight } = met.get(word) ?? meet(word);
    for (const language of voted) votes[language] += weight;
  }
  for (const [shape, language] of SHAPES) if (shape.test(text)) votes[language] += SHAPED;
  if (/[à-ÿœ]/.test(text)) votes.en -= 0.5;
  return winner(votes);
}

function meet(word: string): { languages: readonly Language[]; weight: number } {
  const { words, stems, common } = (voters ??= collect());
  const voted = new Set(words.get(word));
  for (const [stem, language] of ENGLISH_NOUN.test(word) ? [] : stems)
    if (word.startsWith(stem)) voted.add(language);
  if (!voted.has('en'))
    for (const [ending, language] of ENDINGS) if (ending.test(word)) voted.add(language);
  const list = [...voted];
  // All languages borrow English nouns and verbs; "und" and "les" nobody borrows.
  const lone = list.length > 1 ? 1 / list.length : list[0] === 'en' ? BORROWED : LENT;
  const said = { languages: list, weight: list.length === 1 && common.has(word) ? COMMON : lone };
  met.set(word, said);
  return said;
}

const BORROWED = 0.7;
const LENT = 1;
const COMMON = 1.4;
const SHAPED = 1.2;

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
  const found: Voters = { words: new Map(), stems: [], common: new Set() };
  for (const words of languages()) {
    for (const word of split(words.common)) found.common.add(word);
    for (const word of votingWords(words)) {
      if (word.endsWith('*')) found.stems.push([word.slice(0, -1), words.language]);
      const voted = found.words.get(word);
      if (voted) voted.add(words.language);
      else found.words.set(word, new Set([words.language]));
    }
  }
  // "Reduzir infracoes": typed without accents, which makes some French words English ones.
  for (const words of languages())
    for (const word of votingWords(words)) {
      const [, plain] = spellingsOf(word, words.language);
      if (!plain || found.words.has(plain)) continue;
      if (words.language !== 'fr' || /(?:[ei]r|re|ite)$/.test(plain))
        found.words.set(plain, new Set([words.language]));
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
