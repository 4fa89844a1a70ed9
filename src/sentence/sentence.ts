import { Mark, Says, Word, type Language } from '../words/words.ts';
import { entryAt, type Ground, isGlued, isJoint, isWord, says, wordAt } from './ground.ts';
import { firstVerb } from './verb.ts';
import { languageOf } from './language.ts';
import { lexiconOf, type Span, spanAt } from './lexicon.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { tokensOf } from './tokens.ts';

/** A sentence taken apart, the ground on which every question about it is answered. */
export type Sentence = Ground & {
  text: string;
  language: Language | 'unknown';
  mentions: readonly Mention[];
  /** Phrases that say something about a number, by their first token; none overlap. */
  opening: ReadonlyMap<number, Span>;
  /** The same phrases by the token behind them. */
  closing: ReadonlyMap<number, Span>;
  /** The token with which the statement begins, after "We will". */
  begin: number;
  /** The class of the verb it opens with; null when it opens with a noun or adjective. */
  verb: 'output' | 'obtain' | 'aim' | 'other' | null;
  /** Where that verb stands: German puts it last. */
  verbAt: number;
};

const LABEL =
  /^\s*(?:[-*•·◦▪–—]\s+|\d{1,2}[.)]\s+|\[[ x]\]\s+|(?:(?:o\d+-?)?kr|key\s+result|objective|initiative|goal)\s*\d*(?:\.\d+)?\s*[:.)–—-]\s+|[oi]\d+\s*[:.)–—-]\s+){0,4}/i;
/** A sentence is read up to here; a longer text is no sentence, and time stays bounded. */
const READ = 2000;
const OPENERS =
  /^(?:we|will|to|i|want|shall|must|should|continue|please|further|\p{L}{3,}(?:[ai]lly|idly|[aeisv]ely|ntly|ously|fully|lessly)|fully|finally)$/u;

/** Takes a sentence apart. Bullets and labels ("KR1:") at its start are left out of its text. */
export function sentenceOf(raw: string): Sentence {
  const text = raw.slice(0, READ).normalize('NFC').replace(LABEL, '').trim();
  const language = languageOf([text]);
  const lexicon = lexiconOf(language === 'unknown' ? 'en' : language);
  const ground = { tokens: tokensOf(text, lexicon), lexicon };
  const mentions = mentionsOf(ground);
  const begin = beginOf(ground);
  const spans = spansOf(ground, mentions, begin);
  const sentence: Sentence = {
    tokens: ground.tokens,
    lexicon,
    text,
    language,
    mentions,
    opening: new Map(spans.map((span) => [span.from, span])),
    closing: new Map(spans.map((span) => [span.to, span])),
    begin,
    verb: null,
    verbAt: begin,
  };
  sentence.verb = firstVerb(sentence);
  return sentence;
}

function spansOf(ground: Ground, mentions: readonly Mention[], begin: number): Span[] {
  const { tokens } = ground;
  const taken = new Set<number>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at++) taken.add(at);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const span = taken.has(at) ? null : spanAt(tokens, at);
    if (!span || taken.has(span.to - 1)) continue;
    // "Sign up 12 clubs": a particle of the verb.
    const particle = at === begin + 1 && tokens[at]?.lower === 'up' && span.to === at + 1;
    if (particle && isWord(ground, begin, Word.obtain | Word.output)) continue;
    spans.push(span);
    at = span.to - 1;
  }
  return spans;
}

function beginOf(ground: Ground): number {
  let at = 0;
  while (isWord(ground, at, Word.sign) && wordAt(ground, at) === '*') at++;
  // "Se faire connaître", "Nos tornar".
  if (!ground.lexicon.english)
    return /^(?:wir|nous|me|se|s|nos)$/.test(wordAt(ground, at)) ? at + 1 : at;
  if (wordAt(ground, at) === 'a' && wordAt(ground, at + 1) === '/' && isGlued(ground, at + 2))
    at += 3;
  at = behindLabel(ground, behindClause(ground, at));
  while (at < Math.min(4, ground.tokens.length - 1) && OPENERS.test(wordAt(ground, at))) at++;
  return at + haveDone(ground, at);
}

/** "Winter season: Train 12 guides", "Maps. Print 40 routes": what it is about stands before the sentence. */
function behindLabel(ground: Ground, at: number): number {
  for (let end = at + 1; end < at + 6; end++) {
    if (/^[:.]$|^-$/.test(wordAt(ground, end))) {
      const isCapital = /^\p{Lu}\p{Ll}/u.test(ground.tokens[end + 1]?.text ?? '');
      const isAside = wordAt(ground, end) !== '-' || !isGlued(ground, end);
      return isCapital && isAside && isWord(ground, end + 1, TOLD) ? end + 1 : at;
    }
    if (isWord(ground, end - 1, NOT_IN_LABEL) || !isWord(ground, end, Word.any)) return at;
  }
  return at;
}
const NOT_IN_LABEL = Word.metric | Word.auxiliary | Word.number | Word.preposition;

/** "By week 10, deliver a …", "Based on feedback, drop …": the verb behind the comma is the first one. */
function behindClause(ground: Ground, at: number): number {
  if (!LEAD_IN.test(wordAt(ground, at))) return at;
  for (let comma = at + 2; comma < Math.min(at + 14, ground.tokens.length - 2); comma++) {
    if (wordAt(ground, comma) !== ',') continue;
    const next = OPENERS.test(wordAt(ground, comma + 1)) ? comma + 2 : comma + 1;
    const counts =
      isWord(ground, next + 1, Word.number | Word.article) ||
      entryAt(ground, next + 1).number !== undefined;
    const noun = isWord(ground, next, NOUNS) && !counts;
    const told =
      isWord(ground, next, TOLD) && !noun && !/(?:[^s]s|ed|ing)$/.test(wordAt(ground, next));
    return told ? comma + 1 : at;
  }
  return at;
}
const LEAD_IN =
  /^(?:by|after|before|based|using|through|for|each|every|in|during|once|when|with|from|at|aligned)$/;
const TOLD =
  Word.output |
  Word.obtain |
  Word.aim |
  Word.up |
  Word.down |
  Word.improve |
  Word.keep |
  Word.reach;
const NOUNS = Word.homograph | Word.metric | Word.abstract | Word.activity | Word.people;

/** What stands behind its number. */
const AFTER = Mark.lowAfter | Mark.highAfter | Mark.moreAfter | Mark.lessAfter | Mark.betterAfter;

/** The tokens of "have" in "We have moved", "We've moved". */
function haveDone(ground: Ground, at: number): number {
  if (at === 0) return 0;
  const have = /^['’]$/.test(wordAt(ground, at)) ? 2 : 1;
  const told = /^(?:have|ve)$/.test(wordAt(ground, at + have - 1));
  return told && /..ed$/.test(wordAt(ground, at + have)) ? have : 0;
}

/** The marks of the phrase that begins at a token. */
export function marksFrom(sentence: Sentence, at: number): number {
  const span = sentence.opening.get(at);
  return span ? span.marks : 0;
}

/** The phrases right before a token, skipping articles and words such as "about"; `from` is where they begin. */
export function marksBefore(
  sentence: Sentence,
  token: number,
): { marks: number; from: number; owned: boolean } {
  let marks = 0;
  let from = token;
  let owned = false;
  for (let steps = 0; steps < 6; steps++) {
    const span = sentence.closing.get(from);
    if (span) {
      // What stands behind another number belongs to that: "24 h at most for 95 %".
      const other =
        (span.marks & AFTER) > 0 && sentence.mentions.some((mention) => mention.to === span.from);
      if (other || isParticle(sentence, span.from)) break;
      marks |= span.marks;
      from = span.from;
    } else if (wordAt(sentence, from - 1) === '-' && wordAt(sentence, from - 2) === 'sub') {
      // "sub-5 ms"
      marks |= Mark.high;
      from -= 2;
    } else if (wordAt(sentence, from - 1) === '.' && sentence.closing.has(from - 1)) {
      // "max. 5"
      from--;
    } else if (
      // "currently takes 9 days", "currently signed 2".
      /^(?:takes?|stands?|sits?|runs?|averag\w+|\w{2,}ed)$/.test(wordAt(sentence, from - 1)) &&
      sentence.closing.has(from - 1)
    ) {
      from--;
    } else if (
      isWord(sentence, from - 1, Word.article | Word.owned | Word.every) ||
      says(sentence, from - 1, Says.soft)
    ) {
      from--;
      owned ||= isWord(sentence, from, Word.owned | Word.every) || wordAt(sentence, from) === 'the';
    } else break;
  }
  return { marks, from, owned };
}

/** The "in" of "check-in" and of "log in from 9 s": it belongs to the word before it, and opens no window. */
export const isParticle = (sentence: Sentence, at: number): boolean =>
  (isJoint(sentence, at - 1) && isWord(sentence, at - 2, Word.any)) ||
  (wordAt(sentence, at) === 'in' && ((sentence.opening.get(at + 1)?.marks ?? 0) & Mark.from) > 0);

/** The text of some tokens, as written. */
export function textOf({ text, tokens }: Sentence, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}
