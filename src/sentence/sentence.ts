import type { Language, Mark, WordClass } from '../words/words.ts';
import { languageOf } from './language.ts';
import { type Lexicon, lexiconOf, type Span, spanAt } from './lexicon.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence taken apart, the ground on which every question about it is answered. */
export type Sentence = {
  text: string;
  language: Language | 'unknown';
  lexicon: Lexicon;
  tokens: readonly Token[];
  /** Phrases that say something about a number, in order, none overlapping. */
  spans: readonly Span[];
  mentions: readonly Mention[];
  /** The tokens behind a mention. */
  ends: ReadonlySet<number>;
  /** The token with which the statement begins, after "We will". */
  begin: number;
};

const LABEL =
  /^\s*(?:[-*•·◦▪–—]\s+|\d{1,2}[.)]\s+|\[[ x]\]\s+|(?:(?:o\d+-?)?kr|key\s+result|objective|initiative|goal)\s*\d*(?:\.\d+)?\s*[:.)–—-]\s+|[oi]\d+\s*[:.)–—-]\s+){0,4}/i;

/** Takes a sentence apart. Bullets and labels ("KR1:") at its start are left out of its text. */
export function sentenceOf(raw: string): Sentence {
  const text = raw.normalize('NFC').replace(LABEL, '').trim();
  const language = languageOf([text]);
  const lexicon = lexiconOf(language === 'unknown' ? 'en' : language);
  const tokens = tokensOf(text, lexicon);
  const mentions = mentionsOf(tokens, lexicon);
  return {
    text,
    language,
    lexicon,
    tokens,
    mentions,
    ends: new Set(mentions.map((mention) => mention.to)),
    spans: spansOf(tokens, mentions, lexicon),
    begin: beginOf(tokens, lexicon),
  };
}

function spansOf(tokens: readonly Token[], mentions: readonly Mention[], lexicon: Lexicon): Span[] {
  const taken = new Set<number>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at++) taken.add(at);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const span = taken.has(at) ? null : spanAt(tokens, at, lexicon);
    if (!span || taken.has(span.to - 1)) continue;
    spans.push(span);
    at = span.to - 1;
  }
  return spans;
}

function beginOf(tokens: readonly Token[], lexicon: Lexicon): number {
  let at = 0;
  while (
    at < tokens.length &&
    tokens[at]?.kind === 'sign' &&
    '"“”«»*_'.includes(tokens[at]?.lower ?? '')
  )
    at++;
  if (lexicon.language !== 'en') return at;
  if (tokens[at]?.lower === 'a' && tokens[at + 1]?.lower === '/' && tokens[at + 2]?.lower === 'b') at += 3;
  while (
    at < Math.min(4, tokens.length - 1) &&
    [
      'we',
      'will',
      'to',
      'i',
      'want',
      'shall',
      'must',
      'should',
      'successfully',
      'proactively',
      'significantly',
      'continuously',
      'continue',
      'please',
    ].includes(tokens[at]?.lower ?? '')
  )
    at++;
  return at;
}

/** Whether the token belongs to a word class. */
export function isWord(sentence: Sentence, at: number, of: WordClass): boolean {
  const token = sentence.tokens[at];
  return token?.kind === 'word' && sentence.lexicon.is(token.lower, of);
}

/** The phrases right before a token, skipping articles and words such as "about"; `from` is where they begin. */
export function marksBefore(
  sentence: Sentence,
  token: number,
): { marks: Set<Mark>; from: number; owned: boolean } {
  const marks = new Set<Mark>();
  let from = token;
  let owned = false;
  for (let steps = 0; steps < 6 && from > 0; steps++) {
    const span = spanEndingAt(sentence, from);
    if (span) {
      if (sentence.ends.has(span.from) && span.marks.some((mark) => mark.endsWith('After'))) break;
      for (const mark of span.marks) marks.add(mark);
      from = span.from;
      continue;
    }
    const word = sentence.tokens[from - 1]?.lower ?? '';
    const skip = (['article', 'soft', 'owned', 'every'] as const).some((of) =>
      isWord(sentence, from - 1, of),
    );
    if (!skip) break;
    owned ||=
      isWord(sentence, from - 1, 'owned') || isWord(sentence, from - 1, 'every') || word === 'the';
    from--;
  }
  return { marks, from, owned };
}

function spanEndingAt(sentence: Sentence, end: number): Span | null {
  return sentence.spans[search(sentence.spans, end, (span) => span.to)] ?? null;
}

/** The phrase that begins at a token. */
export function spanFrom(sentence: Sentence, at: number): Span | null {
  return sentence.spans[search(sentence.spans, at, (span) => span.from)] ?? null;
}

function search(spans: readonly Span[], key: number, of: (span: Span) => number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = of(spans[middle] as Span);
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
