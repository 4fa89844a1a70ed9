import type { Language } from '../words/words.ts';
import { LANGUAGES, split } from './lexicon.ts';

/** Letters that only some of the languages use. */
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

let common: Map<string, Language[]> | null = null;

/**
 * The language of a whole set of sentences; 'unknown' when its common words do not tell. English
 * word rules hold back unless this says 'en'.
 */
export function languageOf(texts: readonly string[]): Language | 'unknown' {
  const text = texts.join('\n').slice(0, ASKED).toLowerCase();
  const votes: Record<Language, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0 };
  for (const word of text.match(/[\p{L}]+/gu) ?? []) {
    const languages = commonWords().get(word) ?? [];
    for (const language of languages) votes[language] += 1 / languages.length;
  }
  for (const [letters, language] of LETTERS) if (letters.test(text)) votes[language] += 1;
  const order = (Object.entries(votes) as [Language, number][]).sort((a, b) => b[1] - a[1]);
  const [best, second] = order;
  return best && second && best[1] >= 0.5 && best[1] > second[1] ? best[0] : 'unknown';
}

/** The common words, and the first verbs, of every language. */
function commonWords(): Map<string, Language[]> {
  if (common) return common;
  common = new Map();
  for (const words of LANGUAGES) {
    const verbs = [
      'output',
      'up',
      'down',
      'improve',
      'keep',
      'reach',
      'obtain',
      'aim',
      'metric',
    ] as const;
    const lists = [
      words.common,
      ...verbs.map((of) => words.classes[of]),
      words.classes.more,
      words.classes.less,
      words.classes.none,
      words.classes.month,
    ];
    for (const word of new Set(lists.flatMap(split))) {
      const languages = common.get(word);
      if (languages) languages.push(words.language);
      else common.set(word, [words.language]);
    }
  }
  return common;
}
