import { tokenize, type Token } from '@borgar/fx';
import { parseA1, splitTab } from './a1.ts';
import {
  cellAt,
  sheetByName,
  type Area,
  type SheetModel,
  type Value,
  type WorkbookModel,
} from './model.ts';

/** A value as the engine passes it around. */
type Held = { kind: number; value?: unknown; code?: string };
type HeldTable = {
  kind: number;
  rows: Held[][];
  height: number;
  width: number;
  originRow: number;
  originCol: number;
};

/** Functions to which the engine hands the values of a range, never the range itself. */
const BY_VALUE = /^(MATCH|INDEX|COUNTIFS?|SUMIFS?|MINIFS|MAXIFS)$/i;
const INDEX_ARGUMENTS_MAX = 3;

/**
 * Ranges that a thousand formulas look things up in, held as one table each. The engine would note every cell of
 * every range for every formula and read it anew; where no formula stands in a range, nothing of that is needed.
 */
export class HeldRanges {
  private readonly workbook: WorkbookModel;
  private readonly isCalculated: (sheet: number, area: Area) => boolean;
  private readonly names = new Map<string, string | null>();
  /** What answers for a range, by the name that stands in the formulas. */
  readonly functions = new Map<string, () => HeldTable>();

  constructor(workbook: WorkbookModel, isCalculated: (sheet: number, area: Area) => boolean) {
    this.workbook = workbook;
    this.isCalculated = isCalculated;
  }

  /** The engine's text of a formula, with a call in place of each range that can be held. */
  in(text: string, home: SheetModel): string {
    return piecesOf(text)
      .map((piece) => (piece.isRange ? (this.callOf(piece.text, home) ?? piece.text) : piece.text))
      .join('');
  }

  private callOf(reference: string, home: SheetModel): string | null {
    const place = `${home.id}:${reference}`;
    const known = this.names.get(place);
    if (known !== undefined) return known;
    const { tab, address } = splitTab(reference);
    const sheet = tab === null ? home : sheetByName(this.workbook, tab);
    const area = sheet && parseA1(address.replace(/\$/g, ''), sheet);
    const name =
      sheet && area && !this.isCalculated(sheet.id, area) ? this.hold(sheet, area) : null;
    this.names.set(place, name);
    return name;
  }

  private hold(sheet: SheetModel, area: Area): string {
    const name = `HELD_RANGE_${this.functions.size}`;
    let table: HeldTable | null = null;
    this.functions.set(name, () => (table ??= tableOf(sheet, area)));
    return `${name}()`;
  }
}

function tableOf(sheet: SheetModel, area: Area): HeldTable {
  const { row, column, rows, columns } = area;
  const line = (r: number): Held[] =>
    Array.from({ length: columns }, (_, c) => held(cellAt(sheet, row + r, column + c)?.value));
  return {
    ...{ kind: 5, rows: Array.from({ length: rows }, (_, r) => line(r)) },
    ...{ height: rows, width: columns, originRow: row, originCol: column },
  };
}

function held(value: Value | undefined): Held {
  if (typeof value === 'number') return { kind: 1, value };
  if (typeof value === 'string') return { kind: 2, value };
  if (typeof value === 'boolean') return { kind: 3, value };
  if (value) return { kind: 4, code: KNOWN_ERROR.test(value.error) ? value.error : '#VALUE!' };
  return { kind: 0 };
}

/** Any other error in a cell is #VALUE! to the engine. */
const KNOWN_ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|CALC!|SPILL!)$/;

type Piece = { text: string; isRange: boolean };
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, Piece[]>();

/** A formula cut where a range is, as a whole, an argument of a function that takes values. */
function piecesOf(text: string): Piece[] {
  const known = remembered.get(text);
  if (known) return known;
  const tokens: Token[] = tokenize(text, { mergeRefs: true });
  const holdable = holdableIn(tokens);
  const pieces: Piece[] = [];
  tokens.forEach(({ value }, at) => {
    const last = pieces.at(-1);
    if (holdable.has(at)) pieces.push({ text: value, isRange: true });
    else if (last && !last.isRange) last.text += value;
    else pieces.push({ text: value, isRange: false });
  });
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(text, pieces);
  return pieces;
}

type Frame = { name: string; arguments: number; ranges: number[] };

function holdableIn(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  const open: Frame[] = [];
  const isOperator = (at: number, ...signs: string[]): boolean =>
    tokens[at]?.type === 'operator' && signs.includes(tokens[at].value);
  tokens.forEach((token, at) => {
    const frame = open.at(-1);
    if (isOperator(at, '(', '{')) {
      const name = tokens[at - 1]?.type === 'func' ? tokens[at - 1]!.value : '';
      open.push({ name, arguments: 1, ranges: [] });
    } else if (isOperator(at, ')', '}')) {
      open.pop();
      if (frame && takesValues(frame)) for (const each of frame.ranges) found.add(each);
    } else if (isOperator(at, ',') && frame) frame.arguments++;
    else if (
      token.type === 'range' &&
      token.value.includes(':') &&
      isOperator(at - 1, '(', ',') &&
      isOperator(at + 1, ',', ')')
    )
      frame?.ranges.push(at);
  });
  return found;
}

/** With a fourth argument INDEX asks which part of a reference is meant. */
const takesValues = ({ name, arguments: count }: Frame): boolean =>
  BY_VALUE.test(name) && (name.toUpperCase() !== 'INDEX' || count <= INDEX_ARGUMENTS_MAX);
