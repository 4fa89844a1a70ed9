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
  classes: Partial<Record<WordClass, string>>;
  marks: Partial<Record<Mark, string>>;
  /** Number words, counted from zero on (`-` where a word is missing); `thirty=30` states its value. */
  numbers: string;
  /** Words for a part of the whole, in percent. */
  fractions: Record<string, number>;
  /** Words that multiply the number before them. */
  scales: Record<string, number>;
  /** Words for a unit, by the unit's name. */
  units: Record<string, string>;
  /** Words for a change of a whole: "double" is 2 times, "halve" is 50 percent. */
  multiples: Record<string, { change: number; unit: 'percent' | 'times'; up: boolean }>;
};

export type Language = 'en' | 'es' | 'pt' | 'fr' | 'de';

export type WordClass =
  /** Verbs of making and doing: what follows is a deliverable or work. */
  | 'output'
  /** Output verbs of making, which may make a state ("create a calmer start"). */
  | 'make'
  /** Verbs of getting something that others decide (win, sign, close). */
  | 'obtain'
  /** Verbs of obtaining that make a count from nothing although the work is one's own. */
  | 'publish'
  /** Verbs that open an objective or a deliverable, as their object has it. */
  | 'either'
  | 'people'
  | 'up'
  | 'down'
  /** Movement towards better, whichever way the number goes. */
  | 'improve'
  | 'keep'
  | 'reach'
  /** Verbs of being and becoming: an objective's own. */
  | 'aim'
  /** Output verbs that are nouns as well ("test coverage"). */
  | 'homograph'
  /** Nouns that name a number one can look up. */
  | 'metric'
  /** Metrics that are better when smaller. */
  | 'smaller'
  /** Metrics held at a level, where a bound is a floor and not a climb. */
  | 'level'
  /** Metrics by the unit of a number that has none. */
  | 'points'
  | 'score'
  | 'ratio'
  | 'rate'
  /** Metrics measured in time. */
  | 'time'
  | 'money'
  /** Nouns for a quality or a state, good objects of an objective. */
  | 'abstract'
  /** Nouns for work or a piece of work. */
  | 'activity'
  /** Adjectives and verbs of praise that make a deliverable an objective. */
  | 'quality'
  /** Purpose and state ("so that", "become"). */
  | 'purpose'
  | 'group'
  | 'placeholder'
  /** Comparatives: more, higher / fewer, lower, faster. */
  | 'more'
  | 'less'
  | 'better'
  | 'article'
  | 'owned'
  | 'every'
  | 'soft'
  | 'unitAdjective'
  | 'preposition'
  | 'conjunction'
  | 'auxiliary'
  | 'none'
  | 'month'
  | 'calendar'
  | 'nameBefore';

/** What a word or phrase says about the number beside it. */
export type Mark =
  /** Before a start. */
  | 'from'
  /** Before a start, or right after it: "currently 12", "12 now". */
  | 'now'
  /** Before a target. */
  | 'to'
  | 'low'
  | 'high'
  | 'lowAfter'
  | 'highAfter'
  /** Before a change. */
  | 'by'
  | 'upBefore'
  | 'downBefore'
  | 'moreAfter'
  | 'lessAfter'
  | 'betterAfter'
  /** Before a time window. */
  | 'window'
  /** Before the things that a share or rate is about. */
  | 'among'
  /** Before the denominator of a rate. */
  | 'per'
  | 'of'
  | 'outOf'
  | 'between'
  | 'about'
  /** Before a day or period by which something is due. */
  | 'due';
