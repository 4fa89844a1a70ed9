import { dayNear } from '../domain/dayNames.ts';
import { printGrade } from '../domain/grade.ts';
import type { Cell, Explained } from '../domain/explain/explained.ts';
import type { Piece, Said } from '../domain/explain/pieces.ts';
import { withMinus } from '../domain/minus.ts';
import type { Plan } from '../domain/plan.ts';
import { placeOf } from '../rules/_json.ts';
import { printQuantity } from '../sentence/print.ts';
import { tabs } from '../tabs/_all.ts';
import { HEALTH_WORDS } from './keyResultWords.ts';

/** A stretch of a sentence, with the cell that it names. */
export type ExplainedPart = {
  text: string;
  cell: { tab: string; id: string | null; a1: string } | null;
};

/**
 * A working as people read it. Label, value and parts are one sentence: 'Progress 62 %: (Current 74 − Start 50) ÷
 * (Target 89 − Start 50), from Key Results!H5, E5 and F5.'
 */
export type ExplainedWords = {
  figure: string;
  label: string;
  /** 'unknown' where it is. */
  value: string;
  parts: ExplainedPart[];
};

/** The working in words; days of another year than that of a day (YYYY-MM-DD) carry their year. */
export function explainedWords(plan: Plan, near: string, explained: Explained): ExplainedWords {
  const { figure, label, value, working, cells, isToFill = value === null } = explained;
  const named = namedCells(plan, cells);
  const isGone = isToFill && cells.length > 0 && named.length === 0;
  const joint = named.length > 0 ? (isToFill ? ' ' : ', from ') : isGone ? GONE : '';
  return {
    figure,
    label,
    value: value === null ? 'unknown' : printSaid(value, near),
    parts: [
      { text: printSaid(working, near) + joint, cell: null },
      ...named.flatMap((part, at) => [
        ...(at === 0 ? [] : [{ text: at === named.length - 1 ? ' and ' : ', ', cell: null }]),
        part,
      ]),
      { text: '.', cell: null },
    ],
  };
}

const GONE = ' a column that is gone; repair the workbook first';

/** Words and numbers as text. */
export const printSaid = (said: Said, near: string): string =>
  said.map((piece) => printPiece(piece, near)).join('');

function printPiece(piece: Piece, near: string): string {
  if (typeof piece === 'string') return piece;
  if ('number' in piece) return printed(piece.number, '');
  if ('quantity' in piece) return printed(piece.quantity, piece.unit);
  if ('about' in piece) return printed(Number(piece.about.toPrecision(3)), piece.unit);
  if ('percent' in piece) return printed(Math.round(piece.percent * 100), '%');
  if ('share' in piece) return printed(Number((piece.share * 100).toFixed(2)), '%');
  if ('score' in piece) return printGrade(piece.score);
  if ('health' in piece) return HEALTH_WORDS[piece.health].text;
  return dayNear(piece.day, near) || '–';
}

/** With the sign of a real minus, and without what binary arithmetic adds. */
const printed = (value: number, unit: string): string =>
  withMinus(printQuantity(Number(value.toPrecision(12)) + 0, unit));

/** Where cells stand now: the first of a tab with the tab's name; one whose column is gone is left out. */
function namedCells(plan: Plan, cells: readonly Cell[]): ExplainedPart[] {
  let last = '';
  return cells.flatMap(({ tab, row, column }): ExplainedPart[] => {
    const { columns = {} } = plan.places[tab] ?? {};
    if (columns[column] === undefined) return [];
    const place = placeOf(plan, { tab, row, column });
    const text = place.tab === last ? place.cell : `${place.tab}!${place.cell}`;
    last = place.tab;
    const hasId = tabs[tab].id !== null;
    const found = (plan.rows[tab] as { row: number; id?: string }[]).find((each) => each.row === row); // prettier-ignore
    const id = hasId && found?.id ? found.id : null;
    return [{ text, cell: { tab: place.tab, id, a1: place.cell } }];
  });
}
