/**
 * What one language contributes to reading a sentence. Data only: a value is a list of entries
 * parted by spaces (words) or commas (phrases). `reduc*` stands for every word that begins so,
 * `*zeit` for every word that ends so; in `en.ts` a verb stands for its regular forms too.
 */
export type Words = {
  language: Language;
  /** Groups thousands with a point and parts decimals with a comma. */
  decimalComma: boolean;
  /** Words so common that a few of them tell the language. */
  common: string;
  /** The words of each `Word`, and of each `Says`. */
  classes: Partial<Record<Word, string>>;
  says: Partial<Record<Says, string>>;
  marks: Partial<Record<Mark, string>>;
  /** Number words, counted from zero on (`-` where a word is missing); `thirty=30` states its value. */
  numbers: string;
  /** Words for a part of the whole, by its percent. */
  fractions: Record<string, string>;
  /** Words that multiply the number before them, by the factor. */
  scales: Record<string, string>;
  /** Words for a unit, by the unit's name. */
  units: Record<string, string>;
  /** Words for a change of a whole: "double" by 2 times, "halve" by -50 percent. */
  multiples: Record<string, string>;
};

export type Multiple = { change: number; unit: 'percent' | 'times'; up: boolean };
export type Language = 'en' | 'es' | 'pt' | 'fr' | 'de';

/**
 * The words of a language as they are looked up: those of the same classes in one list, each word once. A list
 * begins with its classes, a letter each: from `a` on the bits of `Word`, from `A` on those of `Says`.
 */
export type Listed = Omit<Words, 'classes' | 'says'> & { lists: string[] };

/** What a word does in a sentence; a word may do several things. */
export const enum Word {
  article = 1 << 0,
  owned = 1 << 1,
  every = 1 << 2,
  preposition = 1 << 3,
  /** Every token that is a word, known or not. */
  any = 1 << 4,
  /** Verbs of making and doing: what follows is a deliverable or work. */
  output = 1 << 5,
  /** Nouns that name a number one can look up. */
  metric = 1 << 6,
  /** Nouns for work or a piece of work. */
  activity = 1 << 7,
  people = 1 << 8,
  /** Nouns for a quality or a state, good objects of an objective. */
  abstract = 1 << 9,
  sign = 1 << 10,
  /** A number in digits. */
  number = 1 << 11,
  /** Verbs of being and becoming: an objective's own. */
  aim = 1 << 12,
  /** Verbs of getting something that others decide (win, sign, close). */
  obtain = 1 << 13,
  less = 1 << 14,
  /** Comparatives: more, higher / fewer, lower, faster. */
  more = 1 << 15,
  better = 1 << 16,
  /** Output verbs of making, which may make a state ("create a calmer start"). */
  make = 1 << 17,
  /** Verbs of obtaining that make a count from nothing although the work is one's own. */
  publish = 1 << 18,
  /** Verbs that open an objective or a deliverable, as their object has it. */
  either = 1 << 19,
  up = 1 << 20,
  down = 1 << 21,
  /** Movement towards better, whichever way the number goes. */
  improve = 1 << 22,
  keep = 1 << 23,
  reach = 1 << 24,
  /** Output verbs that are nouns as well ("test coverage"). */
  homograph = 1 << 25,
  /** Adjectives and verbs of praise that make a deliverable an objective. */
  quality = 1 << 26,
  /** Purpose and state ("so that", "become"). */
  purpose = 1 << 27,
  group = 1 << 28,
  conjunction = 1 << 29,
  auxiliary = 1 << 30,
}

/** What a word says of the numbers of its sentence. */
export const enum Says {
  /** Metrics that are better when smaller. */
  smaller = 1 << 0,
  /** Metrics held at a level, where a bound is a floor and not a climb. */
  level = 1 << 1,
  /** Metrics by the unit of a number that has none. */
  points = 1 << 2,
  score = 1 << 3,
  ratio = 1 << 4,
  rate = 1 << 5,
  /** Metrics measured in time. */
  time = 1 << 6,
  money = 1 << 7,
  placeholder = 1 << 8,
  month = 1 << 9,
  nameBefore = 1 << 10,
  soft = 1 << 11,
  unitAdjective = 1 << 12,
  none = 1 << 13,
  calendar = 1 << 14,
}

/** What a word or phrase says about the number beside it. */
export const enum Mark {
  /** Before a target. */
  to = 1 << 0,
  /** Before a start. */
  from = 1 << 1,
  /** Before a change. */
  by = 1 << 2,
  of = 1 << 3,
  /** Before a start, or right after it: "currently 12", "12 now". */
  now = 1 << 4,
  low = 1 << 5,
  high = 1 << 6,
  /** Before the denominator of a rate. */
  per = 1 << 7,
  lowAfter = 1 << 8,
  highAfter = 1 << 9,
  upBefore = 1 << 10,
  downBefore = 1 << 11,
  moreAfter = 1 << 12,
  lessAfter = 1 << 13,
  betterAfter = 1 << 14,
  /** Before a time window. */
  window = 1 << 15,
  /** Before the things that a share or rate is about. */
  among = 1 << 16,
  outOf = 1 << 17,
  between = 1 << 18,
  about = 1 << 19,
  /** Before a day or period by which something is due. */
  due = 1 << 20,
}
