import type { Language, WordClass, Words } from '../words/words.ts';
import { LANGUAGES, split } from './lexicon.ts';

/** Letters and endings that only some of the languages use. */
const LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[ñ¿¡]/, 'es'],
  [/[ãõ]/, 'pt'],
  [/[äöüß]/, 'de'],
  [/[èêœîûù]|[dlnqsj]['’][aeéèêiouyh]/, 'fr'],
  [/(?:ción|ciones|dad)(?:\s|$)/, 'es'],
  [/(?:ção|ções|dade)(?:\s|$)/, 'pt'],
  [/(?:ung|keit|heit|ieren)(?:\s|$)/, 'de'],
];
const ASKED = 2000;
/** By how many words another language has to be ahead of English. */
const LEAD = 0.4;
/** Endings with which an English noun or participle meets a Romance stem ("reduction"). */
const ENGLISH_NOUN = /(?:tion|ment|ing|ed|es)$/;
const VERBS: readonly WordClass[] = [
  'output',
  'up',
  'down',
  'improve',
  'keep',
  'reach',
  'obtain',
  'aim',
];

type Voters = { words: Map<string, Language[]>; stems: (readonly [string, Language])[] };
let voters: Voters | null = null;

/**
 * The language of a whole set of sentences; 'unknown' when its words do not tell. English word rules
 * hold back unless this says 'en'.
 */
export function languageOf(texts: readonly string[]): Language | 'unknown' {
  const text = texts.join('\n').slice(0, ASKED).toLowerCase();
  const votes: Record<Language, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0 };
  const { words, stems } = (voters ??= collect());
  for (const word of text.match(/[\p{L}]+/gu) ?? []) {
    const languages =
      words.get(word) ??
      (ENGLISH_NOUN.test(word) ? [] : stems)
        .filter(([stem]) => word.startsWith(stem))
        .map(([, language]) => language);
    for (const language of languages) votes[language] += 1 / languages.length;
  }
  for (const [letters, language] of LETTERS) if (letters.test(text)) votes[language] += 1;
  if (/[à-ÿœ]/.test(text)) votes.en -= 0.5;
  return winner(votes);
}

function winner(votes: Record<Language, number>): Language | 'unknown' {
  const order = (Object.entries(votes) as [Language, number][]).sort((a, b) => b[1] - a[1]);
  const [best, second] = order;
  if (!best || !second || best[1] < 0.5) return 'unknown';
  if (votes.en >= best[1] - LEAD) return votes.en > 0.7 || best[0] === 'en' ? 'en' : 'unknown';
  return best[1] > second[1] ? best[0] : 'unknown';
}

/** Each language's common words, verbs and numbers; its metrics where English has no such word. */
function collect(): Voters {
  const found: Voters = { words: new Map(), stems: [] };
  const english = new Set(
    split(LANGUAGES.find((words) => words.language === 'en')?.classes.metric),
  );
  for (const words of LANGUAGES) {
    for (const word of new Set(votingWords(words, english))) {
      if (word.endsWith('*')) found.stems.push([word.slice(0, -1), words.language]);
      const languages = found.words.get(word);
      if (languages) languages.push(words.language);
      else found.words.set(word, [words.language]);
    }
  }
  return found;
}

function votingWords(words: Words, english: ReadonlySet<string>): string[] {
  const { classes } = words;
  const metrics =
    words.language === 'en'
      ? []
      : split(classes.metric).filter(
          (word) => !english.has(word) && !english.has(word.replace(/s$/, '')),
        );
  const lists = [
    words.common,
    ...VERBS.map((of) => classes[of]),
    classes.more,
    classes.less,
    classes.none,
    classes.month,
  ];
  return [...lists.flatMap(split), ...Object.keys(words.numbers), ...metrics];
}
