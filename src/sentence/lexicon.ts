import { languages } from '../words/languages.ts';
import {
  type Language,
  Mark,
  type Multiple,
  Says,
  Word,
  type Listed,
  type Words,
} from '../words/words.ts';
import type { Token } from './tokens.ts';
import { CODES } from './units.ts';

/** One language's words, ready to be looked up. */
export type Lexicon = {
  language: Language;
  english: boolean;
  decimalComma: boolean;
  /** How an infinitive ends. */
  infinitive: RegExp;
  /** What is known of a word or sign in lower case. */
  entry: (word: string) => Entry;
};

/** What a language knows of one word or sign. */
export type Entry = {
  /** The bits of `Word`. */
  is: number;
  /** The bits of `Says`. */
  says: number;
  unit: string | undefined;
  number: number | undefined;
  fraction: number | undefined;
  scale: number | undefined;
  multiple: Multiple | undefined;
  /** Whether it ends a phrase that belongs before a number. */
  leads: boolean;
  /** The phrases that begin with it, longest first, and all their marks. */
  phrases: Phrase[];
  marks: number;
};

/** `marks` holds bits of `Mark`. */
type Phrase = { words: readonly string[]; marks: number };
/** A phrase found: tokens `from` up to, not including, `to`. */
export type Span = { from: number; to: number; marks: number };

/** What English calls a metric, and most of what it says of numbers, is used in every language. */
export const SHARED = Word.metric;
export const SHARED_SAYS = Says.soft - 1;
/** What says these is a metric too. */
const METRICS =
  Says.points | Says.score | Says.ratio | Says.rate | Says.time | Says.money | Says.level;
/** English nouns of these stand for their plural too. */
const NOUNS = Word.metric | Word.activity | Word.abstract | Word.people | Word.group;
const VERBS =
  Word.output |
  Word.obtain |
  Word.publish |
  Word.up |
  Word.down |
  Word.improve |
  Word.keep |
  Word.reach |
  Word.aim;
/** How an infinitive ends; English ones cannot be told. */
const INFINITIVES: Record<Language, RegExp> = {
  en: /^$/,
  es: /^\p{L}{2,}[aei]r(?:nos|se)?$/u,
  pt: /^\p{L}{2,}[aeiô]r$/u,
  fr: /^\p{L}{2,}(?:[ei]r|[tdiuv]re)$/u,
  de: /^(?!\p{L}{2,}ge\p{L}{3,}en)\p{Ll}{3,}(?:en|ern|eln)$/u,
};
const SIGNS: Words['marks'] = {
  [Mark.to]: '→',
  [Mark.low]: '>, ≥',
  [Mark.high]: '<, ≤',
  [Mark.upBefore]: '⇑, ↑',
  [Mark.downBefore]: '↓',
  [Mark.of]: '=, :',
  [Mark.about]: '~, ≈',
};
const LEADING = Mark.by | Mark.low | Mark.high | Mark.about;

const built = new Map<Language, Lexicon>();

/** The lexicon of a language, built when first asked for. */
export function lexiconOf(language: Language): Lexicon {
  const known = built.get(language);
  if (known) return known;
  const [en, ...others] = languages();
  const words = others.find((other) => other.language === language) ?? en;
  if (!en || !words) throw new Error('There are no words.');
  const lexicon = {
    language: words.language,
    english: words === en,
    decimalComma: words.decimalComma,
    infinitive: INFINITIVES[words.language],
    entry: entriesOf(words, en),
  };
  built.set(language, lexicon);
  return lexicon;
}

const blank = (): Entry => ({
  is: 0,
  says: 0,
  unit: undefined,
  number: undefined,
  fraction: undefined,
  scale: undefined,
  multiple: undefined,
  leads: false,
  phrases: [],
  marks: 0,
});
/** What is known of nothing. */
export const NOTHING: Readonly<Entry> = blank();

/** Looks up a word: listed whole, by its beginning (`reduc*`) or by its end (`*zeit`). */
function entriesOf(words: Listed, en: Listed): Lexicon['entry'] {
  const listed = new Map<string, Entry>();
  const parts: (readonly [part: string, isStem: boolean, is: number, says: number])[] = [];
  const entry = (word: string): Entry => {
    const known = listed.get(word) ?? blank();
    listed.set(word, known);
    return known;
  };
  const put = (word: string, is: number, says: number): void => {
    const metric = says & METRICS ? is | Word.metric : is;
    if (word.endsWith('*')) parts.push([word.slice(0, -1), true, metric, says]);
    else if (word.startsWith('*')) parts.push([word.slice(1), false, metric, says]);
    else {
      const known = entry(word);
      known.is |= metric;
      known.says |= says;
    }
  };
  for (const source of words === en ? [en] : [en, words]) {
    for (const list of source.lists) {
      const of = classesOf(list);
      const own = source === words;
      const is = own ? of.is : of.is & SHARED;
      const says = own ? of.says : of.says & SHARED_SAYS;
      const plural = [is & NOUNS, says & (METRICS | Says.smaller)] as const;
      for (const word of is | says ? of.words : []) {
        for (const spelling of spellingsOf(word, source.language)) put(spelling, is, says);
        if (source !== en) continue;
        if (is & VERBS) for (const form of formsOf(word)) put(form, is & VERBS, 0);
        if (plural[0] | plural[1]) put(pluralOf(word), ...plural);
      }
    }
    eachName(source.units, (name, unit) => {
      for (const spelling of spellingsOf(name, source.language)) entry(spelling).unit = unit;
    });
    eachName(source.scales, (name, scale) => (entry(name).scale = Number(scale)));
    eachName(source.multiples, (name, key) => {
      const change = Number(key);
      entry(name).multiple =
        change > 0
          ? { change, unit: 'times', up: true }
          : { change: -change, unit: 'percent', up: false };
    });
  }
  for (const code of CODES) entry(code.toLowerCase()).unit = code;
  const { language } = words;
  for (const [word, value] of numbersIn(words))
    for (const spelling of spellingsOf(word, language)) entry(spelling).number = value;
  eachName(words.fractions, (name, share) => (entry(name).fraction = Number(share)));
  for (const marks of [SIGNS, words.marks])
    for (const [mark, list] of Object.entries(marks))
      for (const phrase of list.split(','))
        for (const spelling of spellingsOf(phrase, language))
          putPhrase(entry, split(spelling), Number(mark));
  const met = new Map<string, Entry>();
  const find = (word: string): Entry | null => {
    let known = listed.get(word) ?? null;
    for (const [part, isStem, is, says] of parts)
      if (isStem ? word.startsWith(part) : word.endsWith(part)) {
        known ??= blank();
        known.is |= is;
        known.says |= says;
      }
    return known;
  };
  return (word) => {
    let known = met.get(word);
    if (known) return known;
    known = find(word) ?? blank();
    // "Expandirnos", "posicionarse".
    const verb = language === 'es' ? /^(\p{L}+[aei]r)(?:nos|se)$/u.exec(word)?.[1] : undefined;
    if (verb) known = find(verb) ?? known;
    for (const base of known.is | known.says || words === en ? [] : basesOf(word, language)) {
      const found = find(base);
      if (!found || !(found.is & NAMING)) continue;
      known = { ...known, is: found.is & NAMING, says: found.says & SHARED_SAYS };
      break;
    }
    met.set(word, known);
    return known;
  };
}

/** A word as listed, and as typed without accents ("erhoehen", "reducao"). */
export function spellingsOf(word: string, language: Language): string[] {
  const expanded = language === 'de' ? word.replace(/[äöü]/g, '$&e').replace(/ß/g, 'ss') : word;
  const plain = expanded.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe');
  return plain === word || plain.length < 3 ? [word] : [word, plain];
}

/** What a noun or adjective may be an inflected form of, and in which classes that is looked for. */
function basesOf(word: string, language: Language): string[] {
  if (word.length < 5) return [];
  const bases = (BASES[language] ?? []).flatMap(([ending, base]) =>
    ending.test(word) ? [word.replace(ending, base)] : [],
  );
  // "Marktposition": a compound is what its end is.
  if (language === 'de')
    for (let at = 3; at <= word.length - 5; at++) {
      const tail = word.slice(at);
      bases.push(tail, tail.replace(/(?:e[nrms]?|[ns])$/, ''));
    }
  return bases;
}
const NAMING = Word.metric | Word.activity | Word.abstract | Word.people | Word.quality;
const BASES: Partial<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/s$/, ''],
    [/as?$/, 'o'],
    [/es$/, ''],
    [/iones$/, 'ión'],
    [/$/, 's'],
  ],
  pt: [
    [/s$/, ''],
    [/as?$/, 'o'],
    [/es$/, ''],
    [/[oõ]es$/, 'ão'],
    [/([ae])is$/, '$1l'],
    [/$/, 's'],
  ],
  fr: [
    [/[sx]$/, ''],
    [/es?$/, ''],
    [/aux$/, 'al'],
    [/$/, 's'],
  ],
  de: [[/(?:e[nrms]?|[ns])$/, '']],
};

/** A list taken apart: its words, and the bits of their classes. */
export function classesOf(list: string): { is: number; says: number; words: string[] } {
  const [letters = '', ...words] = list.split(' ');
  let is = 0;
  let says = 0;
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    if (code < 97) says |= 1 << (code - 65);
    else is |= 1 << (code - 97);
  }
  return { is, says, words };
}

/** Calls back with every name of some lists and the key of its list. */
function eachName(lists: Record<string, string>, take: (name: string, key: string) => void): void {
  for (const [key, names] of Object.entries(lists))
    for (const name of split(names)) take(name, key);
}

function putPhrase(entry: Lexicon['entry'], words: string[], mark: number): void {
  const first = entry(words[0] ?? '');
  if (mark & LEADING) entry(words[words.length - 1] ?? '').leads = true;
  first.marks |= mark;
  const same = first.phrases.find((other) => other.words.join() === words.join());
  if (same) same.marks |= mark;
  else first.phrases.push({ words, marks: mark });
  first.phrases.sort((a, b) => b.words.length - a.words.length);
}

/** The number words of a language with their value. */
export function numbersIn({ numbers }: Listed): [word: string, value: number][] {
  return split(numbers).map((entry, count) => {
    const [word = '', value] = entry.split('=');
    return [word, value === undefined ? count : Number(value)];
  });
}

/** The phrase that begins at a token, the longest first, hyphens left aside ("au-dessus de"); null if none does. */
export function spanAt(tokens: readonly Token[], from: number): Span | null {
  for (const { words, marks } of tokens[from]?.entry.phrases ?? []) {
    let to = from;
    const matches = words.every((word, i) => {
      const token = tokens[to];
      if (i > 0 && token && token.lower === '-' && !token.space) to++;
      return tokens[to++]?.lower === word;
    });
    if (matches) return { from, to, marks };
  }
  return null;
}

/** The regular forms of an English verb, and those of its British spelling. A form too many does no harm. */
const formsOf = (verb: string): string[] =>
  verb.endsWith('ize') ? [verb, verb.replace(/ize$/, 'ise')].flatMap(regular) : regular(verb);

function regular(verb: string): string[] {
  if (verb.length < 3) return [verb];
  const last = verb.slice(-1);
  const stem = verb.slice(0, -1);
  if (last === 'e') return [verb, `${verb}s`, `${verb}d`, `${stem}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  const forms = [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
  if (/(?:s|x|ch|sh|o)$/.test(verb)) forms.push(`${verb}es`);
  if (/[aeiou][bdglmnprt]$/.test(verb)) forms.push(`${verb + last}ed`, `${verb + last}ing`);
  return forms;
}

const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;

export const split = (list: string | undefined): string[] =>
  (list ?? '').split(/\s+/).filter(Boolean);
