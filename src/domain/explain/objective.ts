import type { ObjectiveFigures } from '../figures.ts';
import { expectedNow } from '../objectiveExpected.ts';
import { weightOf } from '../scope.ts';
import type { Cell, Explained } from './explained.ts';
import { unknown } from './explained.ts';
import { counted, joined, say, summed, type Piece, type Said } from './pieces.ts';
import { sourceOf, subjectOf, type Setting } from './subject.ts';

type Part = { id: string; row: number; weight: number; share: number | null };

/** More key results than this are summed up instead of listed. */
const LISTED_MAX = 12;

/** The figures of an objective: progress, confidence, expected, and how many are behind. */
export function objectiveWorkings(setting: Setting, one: ObjectiveFigures): Explained[] {
  return [
    progressOf(setting, one),
    lowestOf(setting, one),
    expectedOf(setting, one),
    behindWorking(setting, one),
  ];
}

const partsOf = (
  { keyResults }: ObjectiveFigures,
  share: (each: ObjectiveFigures['keyResults'][number]) => number | null,
): Part[] =>
  keyResults.map((each) => ({
    id: each.id,
    row: each.keyResult.row,
    weight: weightOf(each.keyResult),
    share: share(each),
  }));

function progressOf(setting: Setting, one: ObjectiveFigures): Explained {
  const label = 'Progress';
  if (one.progress === null) return unknown('progress', label, noneKnown(one, 'progress'));
  const parts = partsOf(one, ({ clamped }) => clamped);
  const { working, cells } = meanWords(setting, parts, 'progress');
  return { figure: 'progress', label, value: [{ percent: one.progress }], working, cells };
}

/** The mean over metrics of what is expected of them, by the weights of progress. */
function expectedOf(setting: Setting, one: ObjectiveFigures): Explained {
  const label = 'Expected';
  const mean = expectedNow(one);
  if (mean === null) return unknown('expected', label, noneKnown(one, 'expected'));
  const parts = partsOf(one, ({ expected }) => expected);
  const { working, cells } = meanWords(setting, parts, 'expected');
  return { figure: 'expected', label, value: [{ percent: mean }], working, cells };
}

/** '(O1-KR1 50 % + O1-KR2 100 %) ÷ 2', by weight where any is other than 1; what is unknown is left out and named. */
export function meanWords(
  { isNow }: Setting,
  parts: readonly Part[],
  column: 'progress' | 'expected' | 'score' | 'standing',
): { working: Said; cells: Cell[] } {
  const known = parts.flatMap((part) => (part.share === null ? [] : [{ ...part, share: part.share }]));
  const left = parts.filter(({ share }) => share === null);
  const isScore = column === 'score' || column === 'standing';
  const isWeighted = known.some(({ weight }) => weight !== 1);
  const piece = (share: number): Piece => (isScore ? { number: Number(share.toFixed(4)) } : { share });
  const terms = known.map(({ id, weight, share }) => isWeighted ? say`${weight} × ${id} ${piece(share)}` : say`${id} ${piece(share)}`);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const sum = known.reduce((total, { weight, share }) => total + weight * share, 0);
  const above = known.length > LISTED_MAX ? say`${piece(sum)} in all` : summed(terms);
  const below = isWeighted && known.length <= LISTED_MAX ? say`(${summed(known.map(({ weight }) => say`${weight}`))})` : say`${weights}`;
  const why = column === 'expected' ? say`${left.length === 1 ? 'has' : 'have'} none` : say`${left.length === 1 ? 'is' : 'are'} unknown`;
  const unknownWords = left.length === 0 ? [] : say`; ${named(left.map(({ id }) => id))} ${why} and ${left.length === 1 ? 'is' : 'are'} left out`;
  const cells: Cell[] = known.slice(0, LISTED_MAX).flatMap(({ row }): Cell[] => [
    ...(column !== 'standing' && (isNow || isScore) ? [{ tab: 'keyResults' as const, row, column }] : []),
    ...(isWeighted ? [{ tab: 'keyResults' as const, row, column: 'weight' }] : []),
  ]);
  return {
    working: say`${known.length === 1 && !isWeighted ? above : say`(${above}) ÷ ${below}`}${unknownWords}`,
    cells,
  };
} // prettier-ignore

const named = (ids: readonly string[]): Said =>
  ids.length <= LISTED_MAX ? joined(ids.map((id) => [id])) : counted(ids.length, 'key result');

function noneKnown({ keyResults, objective }: ObjectiveFigures, column: string) {
  return keyResults.length === 0
    ? { working: [`no active key result names it; write ${objective.id} beside one, column Objective of Key Results`], cells: [] }
    : { working: ['it is unknown for all of its key results, see'], cells: keyResults.slice(0, LISTED_MAX).map(({ keyResult: { row } }): Cell => ({ tab: 'keyResults', row, column })) };
} // prettier-ignore

function lowestOf(setting: Setting, one: ObjectiveFigures): Explained {
  const label = 'Confidence';
  const { confidence } = one;
  if (confidence === null) return unknown('confidence', label, noneKnown(one, 'confidence'));
  const known = one.keyResults.filter((each) => each.confidence !== null);
  const lowest = known.filter((each) => each.confidence === confidence);
  const shown = known.length <= LISTED_MAX ? known : lowest.slice(0, 1);
  const working =
    known.length <= LISTED_MAX
      ? say`the lowest of ${joined(known.map((each) => say`${each.id} ${each.confidence ?? 0}`))}`
      : say`the lowest of ${counted(known.length, 'key result')}, that of ${lowest[0]?.id ?? ''}`;
  const cells = shown.flatMap(({ id }) => {
    const subject = subjectOf(setting, id);
    return subject ? (sourceOf(subject, 'confidence')?.cells ?? []) : [];
  });
  return { figure: 'confidence', label, value: say`${confidence}`, working, cells };
}

/** How many key results are behind pace, and which. The cells say so today; of a past day none does. */
export function behindWorking({ isNow }: Setting, { keyResults }: Pick<ObjectiveFigures, 'keyResults'>): Explained {
  const behind = keyResults.filter(({ health }) => health === 'behind' || health === 'off-track');
  return {
    figure: 'behind',
    label: 'Behind pace',
    value: say`${behind.length === 0 ? 'none' : say`${behind.length}`} of ${keyResults.length}`,
    working: behind.length === 0
      ? ['none of its key results is Behind or Off track']
      : joined(behind.slice(0, LISTED_MAX).map(({ id, health }) => say`${id} is ${{ health }}`)),
    cells: isNow ? behind.slice(0, LISTED_MAX).map(({ keyResult: { row } }) => ({ tab: 'keyResults', row, column: 'health' })) : [],
  };
} // prettier-ignore
