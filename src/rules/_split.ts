import { fieldsOf } from '../sentence/fields.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { cellsOf } from './_numberOut.ts';
import type { Fix, Step } from './_rule.ts';
import { sharedBound } from './_sharedBound.ts';
import { Word } from '../words/words.ts';
import { hasWord, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';

type Read = (text: string) => Analysis;

/**
 * Parts a key result with several targets. The target that its cells are about keeps the row, and with it its ID,
 * check-ins and links; each other gets a row of its own with the same objective, owner, rhythm and day. Null where the
 * words cannot be parted.
 */
export function splitFix(keyResult: KeyResult, read: Read): Fix | null {
  const parts = splitTargets(keyResult.keyResult, read);
  if (parts === null) return null;
  const { row, objective, owner, every, due } = keyResult;
  const kept =
    parts.find((part) => isAbout(keyResult, fieldsOf(part, read(part)))) ?? parts[0] ?? '';
  // Numbers that stand there already are left alone.
  const cells = Object.entries(cellsOf(kept));
  const own = hasNumbers(keyResult) ? cells.filter(([column]) => column === 'keyResult') : cells;
  const others = parts.filter((part) => part !== kept);
  return [
    ...own.map(([column, value]): Step => ({ do: 'set', tab: 'keyResults', row, column, value })),
    ...others.map((part): Step => {
      const values = { objective, ...cellsOf(part), owner, every, due };
      return { do: 'add', tab: 'keyResults', values };
    }),
  ];
}

/** Whether the target in the cells is that of a sentence. */
const isAbout = (
  { target, floor, ceiling }: KeyResult,
  said: ReturnType<typeof fieldsOf>,
): boolean =>
  [target, floor, ceiling].some(
    (cell) => cell !== null && [said.target, said.floor, said.ceiling].includes(cell),
  );

const hasNumbers = ({ start, target, floor, ceiling }: KeyResult): boolean =>
  [start, target, floor, ceiling].some((cell) => cell !== null);

/** Where one target may end and the next begin, the surest first. */
const JOINTS = [
  /\s*;\s+|\.\s+(?=[\p{Lu}\p{N}])/gu,
  /,?\s+(?:and|plus|&|while|but)\s+/gi,
  /,\s+/g,
  /,?\s+with\s+|\s+\((?=[^()]*\)\.?$)/gi,
];
/** Each joint is read on both its sides: what is longer, or asks for more, is a page and no sentence to part. */
const LONGEST = 300;
const MOST = 4;
/** A part that leans on what was said before it is no sentence of its own. */
const LEANS =
  /^(?:others?|the (?:rest|others?|same)|th(?:is|at|ese|ose|eir)|its?|they|both|then|each|only|wh(?:ich|o|ere)|ha(?:s|ve|d)|is|are|was|were|will|can|do(?:es)?|in|(?!keep|maintain|hold)\p{L}+(?:ing|[^e]ed)|(?:at (?:least|most) |up to |over |under )?[≤≥<>~]?\s*[\d.,]+\S*\s+(?:for|in|on|at|within))\b|\b(?:of (?:them|these|those|which)|respectively)\b|\beach\.?$/iu;

/**
 * The sentences, one target each, that a key result with several can be parted into; null where its words cannot be
 * parted without being written anew.
 */
export function splitTargets(text: string, read: Read): string[] | null {
  if (text.length > LONGEST) return null;
  const shared = sharedBound(read(text));
  if (shared) return shared.map(begun);
  const { targets } = read(text).reading;
  if (targets < 2 || targets > MOST) return null;
  const pieces = piecesOf(text, read);
  if (pieces.length !== targets) return null;
  const [first = ''] = pieces;
  const parts = pieces.map((piece, at) => (at === 0 ? piece : onItsOwn(piece, first, read)));
  const isSound = parts.every(
    (part, at) => !LEANS.test(pieces[at] ?? '') && holdsOne(part, read) && saysWhat(part, read),
  );
  return isSound ? parts.map(begun) : null;
}

/** Cuts between each two targets once, at the surest joint and of equals at the last. */
function piecesOf(text: string, read: Read): string[] {
  const joints = JOINTS.flatMap((joint, rank) =>
    [...text.matchAll(joint)].map((found) => ({
      rank,
      from: found.index,
      to: found.index + found[0].length,
    })),
  ).sort((a, b) => a.from - b.from);
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const between = joints.filter(
      (joint) =>
        joint.from > from &&
        isWhole(text.slice(from, joint.from)) &&
        holdsOne(text.slice(from, joint.from), read) &&
        read(text.slice(joint.to)).reading.targets > 0,
    );
    const [first, ...others] = between;
    if (!first) break;
    const best = others.reduce((so, each) => (each.rank <= so.rank ? each : so), first);
    pieces.push(text.slice(from, best.from));
    from = best.to;
  }
  return [...pieces, text.slice(from)].map((piece) =>
    piece
      .trim()
      .replace(/^with /i, '')
      .replace(/^([^(]*)\)(\.?)$/, '$1$2'),
  );
}

/** Nothing is cut within brackets, nor between "both" and its "and", nor behind an abbreviation. */
const isWhole = (before: string): boolean =>
  before.split('(').length === before.split(')').length &&
  !/\b(?:both|between|either)\b[^,;]*$/i.test(before) &&
  !/\b(?:vs|incl|excl|approx|e\.g|i\.e)\.?$/i.test(before);

const holdsOne = (text: string, read: Read): boolean => {
  const { targets, parse } = read(text).reading;
  return targets === 1 && parse.measurable;
};

/** Whether a part names what it measures: "40 hours" alone does not. */
const saysWhat = (text: string, read: Read): boolean => read(text).reading.metric.trim() !== '';

/** "margin to 30%" after "Raise sales to 40", "refunds below 5%" after "Keep churn below 3%": the verb stood for both. */
function onItsOwn(piece: string, first: string, read: Read): string {
  const { sentence } = read(first);
  const { sentence: own, roles } = read(piece);
  const { begin } = sentence;
  const verb = wordAt(sentence, begin);
  const isVerb = isWord(sentence, begin, Word.up | Word.down | Word.output | Word.obtain);
  const isKept = isWord(sentence, begin, Word.keep) && (roles.target?.low || roles.target?.high);
  const isBare = /^(?:\p{N}|\S+(?: \S+){0,3} (?:to|from|by) )/u.test(piece);
  return ((isVerb && isBare) || isKept) && own.verb === null && !hasWord(own, Word.up | Word.down)
    ? `${verb} ${piece}`
    : piece;
}

const begun = (part: string): string =>
  part
    .replace(/\.$/, '')
    .replace(/^an? (?=[≤≥<>~]?\s*\p{N})/iu, '')
    .replace(/^(?:keeping|maintaining|holding)\b/i, (word) => BASE[word.toLowerCase()] ?? word)
    .replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase());
const BASE: Record<string, string> = { keeping: 'Keep', maintaining: 'Maintain', holding: 'Hold' };
