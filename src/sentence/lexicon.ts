import { languages } from '../words/languages.ts';
import type { Language, Mark, WordClass, Words } from '../words/words.ts';
import type { NumberStyle, Token } from './tokens.ts';

/** One language's words, ready to be looked up. */
export type Lexicon = NumberStyle & {
  language: Language;
  english: boolean;
  /** How an infinitive ends. */
  infinitive: RegExp;
  /** The classes a word belongs to, found when it is first met. */
  classesOf: (word: string) => ReadonlySet<WordClass>;
  number: (word: string) => number | undefined;
  fraction: (word: string) => number | undefined;
  scale: (word: string) => number | undefined;
  unit: (word: string) => string | undefined;
  multiple: (word: string) => Words['multiples'][string] | undefined;
  /** Whether a phrase that belongs before a number ends in a word. */
  leads: (last: string) => boolean;
  /** The phrases that begin with a word, longest first. */
  phrases: (first: string) => readonly Phrase[];
};

export type Phrase = { words: readonly string[]; marks: Mark[] };
/** A phrase found: tokens `from` up to, not including, `to`. */
export type Span = { from: number; to: number; marks: readonly Mark[] };

/** English nouns for metrics, units and placeholders are used in every language. */
export const SHARED: readonly WordClass[] = [
  'metric',
  'smaller',
  'level',
  'points',
  'score',
  'ratio',
  'rate',
  'time',
  'money',
  'placeholder',
  'nameBefore',
  'month',
];
/** Classes whose words are metrics too. */
const METRICS: readonly WordClass[] = [
  'points',
  'score',
  'ratio',
  'rate',
  'time',
  'money',
  'level',
];
/** English nouns of these stand for their plural too. */
const NOUNS: readonly WordClass[] = [
  ...METRICS,
  'metric',
  'smaller',
  'activity',
  'abstract',
  'people',
  'group',
];
const VERBS: readonly WordClass[] = [
  'output',
  'obtain',
  'publish',
  'up',
  'down',
  'improve',
  'keep',
  'reach',
  'aim',
];
/** How an infinitive ends; English ones cannot be told. */
const INFINITIVES: Record<Language, RegExp> = {
  en: /^$/,
  es: /^\p{L}{2,}[aei]r(?:nos|se)?$/u,
  pt: /^\p{L}{2,}[aeiô]r$/u,
  fr: /^\p{L}{2,}(?:[ei]r|[tdiuv]re)$/u,
  de: /^(?!\p{L}{2,}ge\p{L}{3,}en)\p{Ll}{3,}(?:en|ern|eln)$/u,
};
const SIGNS: readonly Phrase[] = [
  { words: ['→'], marks: ['to'] },
  { words: ['<'], marks: ['high'] },
  { words: ['≤'], marks: ['high'] },
  { words: ['>'], marks: ['low'] },
  { words: ['≥'], marks: ['low'] },
  { words: ['~'], marks: ['about'] },
  { words: ['≈'], marks: ['about'] },
  { words: ['='], marks: ['of'] },
  { words: [':'], marks: ['of'] },
  { words: ['⇑'], marks: ['upBefore'] },
  { words: ['↑'], marks: ['upBefore'] },
  { words: ['↓'], marks: ['downBefore'] },
];

const built = new Map<Language, Lexicon>();

/** The lexicon of a language, built when first asked for. */
export function lexiconOf(language: Language): Lexicon {
  const known = built.get(language);
  if (known) return known;
  const [en, ...others] = languages();
  const words = others.find((other) => other.language === language) ?? en;
  if (!en || !words) throw new Error('There are no words.');
  const lexicon = build(words, en);
  built.set(language, lexicon);
  return lexicon;
}

function build(words: Words, en: Words): Lexicon {
  const lists = [words, ...(words === en ? [] : [en])];
  const tables = lists.slice().reverse();
  const units = new Map(
    tables.flatMap((source) =>
      Object.entries(source.units).flatMap(([unit, names]) =>
        split(names).map((name): [string, string] => [name, unit]),
      ),
    ),
  );
  const merge = <T>(pick: (source: Words) => Record<string, T>): Map<string, T> =>
    new Map(tables.flatMap((source) => Object.entries(pick(source))));
  const scales = merge((source) => source.scales);
  const numbers = numbersIn(words);
  const fractions = new Map(Object.entries(words.fractions));
  const multiples = merge((source) => source.multiples);
  const phrases = phrasesOf(words);
  const leads = new Set(
    (['by', 'low', 'high', 'about'] as const).flatMap((mark) =>
      (words.marks[mark] ?? '').split(',').map((phrase) => split(phrase).pop() ?? ''),
    ),
  );
  return {
    language: words.language,
    english: words === en,
    infinitive: INFINITIVES[words.language],
    decimalComma: words.decimalComma,
    suffix: (letters) =>
      /^(?:[a-z€]+|[KMB]|MM|[MT]io|Mrd|GB|MB|TB|KB|[a-zA-Z]Wh|X|H|EUR|USD|GBP|PP|Std|Tage?|Monate?|Wochen?)$/u.test(
        letters,
      ) &&
      (scales.has(letters.toLowerCase()) ||
        units.has(letters.toLowerCase()) ||
        /^(?:st|nd|rd|th|er|ème|e)$/u.test(letters)),
    classesOf: classesIn(words, en),
    number: (word) => numbers.get(word),
    fraction: (word) => fractions.get(word),
    scale: (word) => scales.get(word),
    unit: (word) => units.get(word),
    multiple: (word) => multiples.get(word),
    leads: (last) => leads.has(last),
    phrases: (first) => phrases.get(first) ?? [],
  };
}

/** The number words of a language with their value. */
export function numbersIn({ numbers }: Words): Map<string, number> {
  return new Map(
    split(numbers).map((entry, count) => {
      const [word = '', value] = entry.split('=');
      return [word, value === undefined ? count : Number(value)];
    }),
  );
}

function phrasesOf(words: Words): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>(SIGNS.map((sign) => [sign.words[0] ?? '', [sign]]));
  for (const [mark, list] of Object.entries(words.marks) as [Mark, string][]) {
    for (const phrase of list.split(',')) {
      const parts = split(phrase);
      const first = parts[0];
      if (first === undefined) continue;
      const group = byFirst.get(first) ?? [];
      byFirst.set(first, group);
      const same = group.find((other) => other.words.join(' ') === parts.join(' '));
      if (same) same.marks.push(mark);
      else group.push({ words: parts, marks: [mark] });
    }
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The phrase that begins at a token, the longest first, hyphens left aside ("au-dessus de"); null if none does. */
export function spanAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Span | null {
  for (const { words, marks } of lexicon.phrases(tokens[from]?.lower ?? '')) {
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

/** The regular forms of an English verb; a form too many does no harm. */
function formsOf(verb: string): string[] {
  if (verb.endsWith('ize')) return [verb, verb.replace(/ize$/, 'ise')].flatMap(regular);
  return regular(verb);
}

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

const NONE: ReadonlySet<WordClass> = new Set();

/** Looks up the classes of a word: listed whole, by its beginning (`reduc*`) or by its end (`*zeit`). */
function classesIn(words: Words, en: Words): Lexicon['classesOf'] {
  const whole = new Map<string, Set<WordClass>>();
  const parts: (readonly [part: string, isStem: boolean, of: WordClass])[] = [];
  const put = (entry: string, of: WordClass): void => {
    if (entry.endsWith('*')) parts.push([entry.slice(0, -1), true, of]);
    else if (entry.startsWith('*')) parts.push([entry.slice(1), false, of]);
    else {
      const classes = whole.get(entry);
      if (classes) classes.add(of);
      else whole.set(entry, new Set([of]));
    }
  };
  for (const source of words === en ? [en] : [words, en])
    for (const [of, list] of Object.entries(source.classes) as [WordClass, string][])
      if (source === words || SHARED.includes(of))
        for (const entry of source === en ? split(list).flatMap(formsIn(of)) : split(list)) {
          put(entry, of);
          if (METRICS.includes(of)) put(entry, 'metric');
        }
  if (parts.length === 0) return (word) => whole.get(word) ?? NONE;
  const known = new Map<string, ReadonlySet<WordClass>>();
  return (word) => {
    let classes = known.get(word);
    if (classes) return classes;
    const fitting = parts.filter(([part, isStem]) =>
      isStem ? word.startsWith(part) : word.endsWith(part),
    );
    classes = new Set([...(whole.get(word) ?? NONE), ...fitting.map(([, , of]) => of)]);
    known.set(word, classes);
    return classes;
  };
}

/** What an English entry of a class stands for. */
const formsIn =
  (of: WordClass) =>
  (entry: string): string[] => {
    if (VERBS.includes(of)) return formsOf(entry);
    return NOUNS.includes(of) ? [entry, `${entry}s`] : [entry];
  };

export const split = (list: string | undefined): string[] =>
  (list ?? '').split(/\s+/).filter(Boolean);
