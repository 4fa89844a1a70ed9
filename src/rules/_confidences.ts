import {
  confidenceOfText,
  confidenceOfWord,
  confidenceReader,
  isPercent,
  type Stated,
} from '../domain/confidence.ts';
import { idKey } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { Plan } from '../domain/plan.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Candidates } from './_candidates.ts';
import { numberIn } from './_numberIn.ts';
import { sayCell } from './_wording.ts';

/** The scales in which people give confidence: 0 to 10, 0 to 1, or high, medium and low. */
export type Scale = 'ten' | 'one' | 'words';

/** A confidence as it stands in a cell. */
export type Said = {
  row: number;
  /** The ID of the key result. */
  id: string;
  text: string;
  /** 'any' for 0 and 1, which fit two scales, and for what names its own; 'none' for what fits none. */
  scale: Scale | 'any' | 'none';
  /** What it would be from 0 to 10; null where nobody can know. */
  outOfTen: number | null;
};

/** How one column of confidences is filled. */
export type Column = {
  /** What stands in it, by row. */
  said: ReadonlyMap<number, Said>;
  /** The scale of all, but for a few that are odd; null without a clear majority. */
  scale: Scale | null;
  /** Where none has a clear majority: the first one on the scale that fewer use, and the first on another. */
  mixed: { odd: Said; other: Said } | null;
  /** What the figures take it for, 0 to 10; NaN for what is none. */
  read: (row: { row: number; confidence: number | null }) => Stated;
};
export type Confidences = { keyResults: Column; checkIns: Column };

/** Up to this share of a column on another scale are slips; beyond it nobody can say which scale is meant. */
const ODD_MAX = 0.25;

/** Reads the columns Confidence of the judged key results, and of their check-ins since the cycle began. */
export function confidencesOf(
  plan: Plan,
  { judged, cycle, on }: { judged: Pick<Candidates, 'keyResult'>; cycle: Cycle | null; on: string },
): Confidences {
  const ids = new Set(judged.keyResult.map(({ subject }) => idKey(subject.id)));
  const checkIns = plan.rows.checkIns.flatMap((checkIn): Row[] => {
    const { row, keyResult: id, confidence, percent } = checkIn;
    const day = dayOf(checkIn);
    const isMeant = day >= (cycle?.starts ?? '') && day <= on && ids.has(idKey(id));
    return isMeant ? [{ row, id, confidence, percent }] : [];
  });
  const keyResults = judged.keyResult.map(({ subject }) => subject);
  return {
    keyResults: columnOf(plan, 'keyResults', keyResults),
    checkIns: columnOf(plan, 'checkIns', checkIns),
  };
}

type Row = { row: number; id: string; confidence: number | null; percent?: readonly string[] };

function columnOf(plan: Plan, tab: 'keyResults' | 'checkIns', rows: readonly Row[]): Column {
  const texts = new Map(
    plan.badCells
      .filter((cell) => cell.tab === tab && cell.column === 'confidence')
      .filter(({ trouble }) => trouble !== 'formula-error')
      .map(({ row, found }) => [row, sayCell(found)]),
  );
  const said = rows.flatMap((row) => saidIn(row, texts.get(row.row)) ?? []);
  const used = SCALES.map((scale) => said.filter((each) => each.scale === scale))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const all = used.reduce((sum, { length }) => sum + length, 0);
  const most = used[0] ?? [];
  const isMixed = (all - most.length) / all > ODD_MAX;
  const odd = used[used.length - 1]?.[0];
  const other = most[0];
  return {
    said: new Map(said.map((each) => [each.row, each])),
    scale: isMixed ? null : scaleIn(most),
    mixed: isMixed && odd && other ? { odd, other } : null,
    read: confidenceReader(plan, tab),
  };
}

const scaleIn = ([first]: readonly Said[]): Scale | null =>
  SCALES.find((scale) => scale === first?.scale) ?? null;

const SCALES: readonly Scale[] = ['ten', 'one', 'words'];

/** Null for a blank, and for a number kept as a text, which is told as that. */
function saidIn(said: Row, text: string | undefined): Said | null {
  const { row, id, confidence } = said;
  if (confidence !== null && isPercent(said))
    return { row, id, text: `${confidence * 100} %`, scale: 'any', outOfTen: outOfTen(confidence) };
  if (confidence !== null) {
    const scale = scaleOf(confidence);
    return { row, id, text: String(confidence), scale, outOfTen: outOfTen(confidence) };
  }
  if (text === undefined) return null;
  const own = confidenceOfText(text);
  if (own !== null) return { row, id, text, scale: 'any', outOfTen: own };
  if (numberIn(text) !== null) return null;
  const meant = confidenceOfWord(text);
  return { row, id, text, scale: meant === null ? 'none' : 'words', outOfTen: meant };
}

function scaleOf(number: number): Said['scale'] {
  if (number === 0 || number === 1) return 'any';
  if (number > 0 && number < 1) return 'one';
  return number > 1 && number <= 10 ? 'ten' : 'none';
}

/** A fraction of 1 tenfold, full tens of a hundred as tenths. */
function outOfTen(number: number): number | null {
  if (number > 0 && number < 1) return Number((number * 10).toPrecision(12));
  if (number >= 0 && number <= 10) return number;
  return number > 10 && number <= 100 && number % 10 === 0 ? number / 10 : null;
}
