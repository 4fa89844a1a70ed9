import { fieldsOf } from '../sentence/fields.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { cellsOf } from './_numberOut.ts';
import type { Fix, Step } from './_rule.ts';
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
  const kept = parts.find((part) => isAbout(keyResult, part)) ?? parts[0] ?? '';
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
const isAbout = ({ target, floor, ceiling }: KeyResult, part: string): boolean => {
  const said = fieldsOf(part);
  return [target, floor, ceiling].some(
    (cell) => cell !== null && [said.target, said.floor, said.ceiling].includes(cell),
  );
};

const hasNumbers = ({ start, target, floor, ceiling }: KeyResult): boolean =>
  [start, target, floor, ceiling].some((cell) => cell !== null);

/** Where one target may end and the next begin. */
const JOINT = /\s*[;.]\s+|,?\s+(?:and|plus|&|while|but|with)\s+|,\s+|\s+\((?=[^()]*\)$)/gi;
/** Each joint is read on both its sides: a longer text is a page, and no sentence to part. */
const LONGEST = 500;
/** A part that leans on what was said before it is no sentence of its own. */
const LEANS =
  /^(?:others?|the (?:rest|others?|same)|th(?:is|at|ese|ose)|it|they|both|then|each)\b|\b(?:of (?:them|these|those|which)|respectively)\b/i;

/**
 * The sentences, one target each, that a key result with several can be parted into; null where its words cannot be
 * parted without being written anew.
 */
export function splitTargets(text: string, read: Read): string[] | null {
  if (text.length > LONGEST) return null;
  const { targets } = read(text).reading;
  const pieces = piecesOf(text, read);
  if (targets < 2 || pieces.length !== targets) return null;
  const [first = ''] = pieces;
  const parts = pieces.map((piece, at) => (at === 0 ? piece : onItsOwn(piece, first, read)));
  const isSound = parts.every(
    (part) => !LEANS.test(part) && holdsOne(part, read) && saysWhat(part, read),
  );
  return isSound ? parts.map(begun) : null;
}

/** Cuts at each joint that has one target before it and at least one behind it. */
function piecesOf(text: string, read: Read): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const joint of text.matchAll(JOINT)) {
    const [before, behind] = [
      text.slice(from, joint.index),
      text.slice(joint.index + joint[0].length),
    ];
    if (!holdsOne(before, read) || !/\p{N}|\bzero\b/iu.test(behind)) continue;
    if (read(behind).reading.targets === 0) continue;
    pieces.push(before);
    from = joint.index + joint[0].length;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim().replace(/^([^(]*)\)$/, '$1'));
}

const holdsOne = (text: string, read: Read): boolean => {
  const { targets, parse } = read(text).reading;
  return targets === 1 && parse.measurable;
};

/** Whether a part names what it measures: "40 hours" alone does not. */
const saysWhat = (text: string, read: Read): boolean => read(text).reading.metric.trim() !== '';

/** "margin to 30%" after "Raise sales to 40": the verb that stood there for both. */
function onItsOwn(piece: string, first: string, read: Read): string {
  const { sentence } = read(first);
  const { sentence: own } = read(piece);
  const { begin } = sentence;
  const verb = wordAt(sentence, begin);
  const isVerb = isWord(sentence, begin, Word.up | Word.down | Word.output | Word.obtain);
  const isBare = /^(?:\p{N}|\S+(?: \S+){0,3} (?:to|from|by) )/u.test(piece);
  return isVerb && isBare && own.verb === null && !hasWord(own, Word.up | Word.down)
    ? `${verb} ${piece}`
    : piece;
}

const begun = (part: string): string =>
  part
    .replace(/\.$/, '')
    .replace(/^(?:keeping|maintaining|holding)\b/i, (word) => BASE[word.toLowerCase()] ?? word)
    .replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase());
const BASE: Record<string, string> = { keeping: 'Keep', maintaining: 'Maintain', holding: 'Hold' };
