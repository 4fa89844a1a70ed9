import { stringifyTokens, tokenize } from '@borgar/fx';
import { contains, letters, columnNumber, splitTab, quoted } from './a1.ts';
import { columnOf, keyOf, rowOf, type Area, type SheetModel, type WorkbookModel } from './model.ts';

export type Axis = 'rows' | 'columns';
/** Rows or columns put in before `at`, or, with a negative count, taken out from `at` on. */
export type Shift = { sheet: SheetModel; axis: Axis; at: number; count: number };

/** Inserts or deletes rows or columns, and moves everything that refers to what lies behind them. */
export function shift(workbook: WorkbookModel, change: Shift): void {
  const { sheet, axis, at, count } = change;
  moveCells(sheet, axis, at, count);
  sheet[axis] += count;
  const sizes = axis === 'rows' ? 'heights' : 'widths';
  sheet[sizes] = movedMap(sheet[sizes], at, count);
  const hidden = axis === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  sheet[hidden] = new Set(
    Array.from(sheet[hidden]).flatMap((line) => movedLine(line, at, count) ?? []),
  );
  const areas = (list: Area[]): Area[] =>
    list.flatMap((area) => movedArea(area, axis, at, count) ?? []);
  sheet.merges = areas(sheet.merges);
  sheet.rules = sheet.rules
    .map((rule) => ({
      ...rule,
      areas: areas(rule.areas),
      formula: movedFormula(rule.formula, sheet.name, change),
    }))
    .filter((rule) => rule.areas.length > 0);
  sheet.protections = sheet.protections.flatMap((each) => {
    const area = each.area && movedArea(each.area, axis, at, count);
    return each.area && !area ? [] : [{ ...each, area, unprotected: areas(each.unprotected) }];
  });
  if (sheet.filter) {
    const area = movedArea(sheet.filter.area, axis, at, count);
    if (area) sheet.filter.area = area;
    else delete sheet.filter;
  }
  if (sheet.bandings)
    sheet.bandings = sheet.bandings.flatMap((banding) => {
      const area = movedArea(banding.area, axis, at, count);
      return area ? [{ ...banding, area }] : [];
    });
  const side = axis === 'rows' ? 'row' : 'column';
  sheet.metadata = sheet.metadata.flatMap((each) => {
    const line = each[side];
    if (line === undefined) return [each];
    const moved = movedLine(line, at, count);
    if (moved !== null) each[side] = moved; // the entry itself: a script may hold it
    return moved === null ? [] : [each];
  });
  workbook.names = workbook.names.flatMap((name) => {
    if (name.sheet !== sheet.id) return [name];
    const area = movedArea(name.area, axis, at, count);
    return area ? [{ ...name, area }] : [];
  });
  for (const other of workbook.sheets) {
    for (const chart of other.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        if (range.sheet !== sheet.id) return [range];
        const area = movedArea(range.area, axis, at, count);
        return area ? [{ ...range, area }] : [];
      });
      if (other === sheet) chart[side] = movedLine(chart[side], at, count) ?? at;
    }
    for (const cell of other.cells.values()) {
      if (cell.formula) cell.formula = movedFormula(cell.formula, other.name, change);
      if (cell.validation?.criteria === 'VALUE_IN_RANGE')
        cell.validation = {
          ...cell.validation,
          values: cell.validation.values.map((value) =>
            movedFormula(`=${value}`, other.name, change).slice(1),
          ),
        };
    }
  }
}

function moveCells(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const cells: SheetModel['cells'] = new Map();
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOf(key);
    const line = movedLine(axis === 'rows' ? row : column, at, count);
    if (line !== null) cells.set(axis === 'rows' ? keyOf(line, column) : keyOf(row, line), cell);
  }
  sheet.cells = cells;
}

const movedMap = (map: Map<number, number>, at: number, count: number): Map<number, number> =>
  new Map(
    Array.from(map).flatMap(([line, size]) => {
      const moved = movedLine(line, at, count);
      return moved === null ? [] : [[moved, size] as const];
    }),
  );

/** Where a row or column lies afterwards; null when it is gone. */
function movedLine(line: number, at: number, count: number): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

function movedArea(area: Area, axis: Axis, at: number, count: number): Area | null {
  const [start, size] =
    axis === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const span = movedSpan(area[start], area[start] + area[size] - 1, at, count);
  return span && { ...area, [start]: span[0], [size]: span[1] - span[0] + 1 };
}

/** First and last line of a span afterwards; null when all of it is gone. */
function movedSpan(
  first: number,
  last: number,
  at: number,
  count: number,
): [number, number] | null {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count - 1;
  const from = first > end ? first + count : Math.min(first, at);
  const to = last > end ? last + count : last >= at ? at - 1 : last;
  return to < from ? null : [first >= at && first <= end ? at : from, to];
}

/** A formula on tab `home` after the shift; what referred to a deleted place reads #REF!. */
export function movedFormula(formula: string, home: string, change: Shift): string {
  return mapReferences(formula, (reference) => {
    const { tab, address } = splitTab(reference);
    if ((tab ?? home).toLowerCase() !== change.sheet.name.toLowerCase()) return reference;
    const moved = movedAddress(address, change);
    if (moved === null) return '#REF!';
    return tab === null ? moved : `${quoted(tab)}!${moved}`;
  });
}

/** A formula with each of its references replaced. */
export function mapReferences(formula: string, map: (reference: string) => string): string {
  if (!formula.startsWith('=')) return formula;
  const tokens = tokenize(formula.slice(1), { mergeRefs: true });
  const changed = tokens.map((token) =>
    token.type === 'range' || token.type === 'range_beam'
      ? { ...token, value: map(token.value) }
      : token,
  );
  return `=${stringifyTokens(changed)}`;
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function movedAddress(address: string, { axis, at, count }: Shift): string | null {
  const corners = address.split(':').map((corner) => CORNER.exec(corner));
  if (corners.some((corner) => corner === null)) return address;
  const line = (corner: RegExpExecArray | null): number | null => {
    const text = corner?.[axis === 'rows' ? 4 : 2] ?? '';
    return text === '' ? null : axis === 'rows' ? Number(text) : columnNumber(text);
  };
  const [first, last] = [line(corners[0] ?? null), line(corners[1] ?? corners[0] ?? null)];
  if (first === null || last === null) return address;
  const span = movedSpan(first, last, at, count);
  if (span === null) return null;
  return corners
    .map((corner, index) => {
      const [, dollar1 = '', column = '', dollar2 = '', row = ''] = corner ?? [];
      const moved = span[index] ?? span[0];
      // "$5" without letters: the dollar belongs to the row.
      return axis === 'rows'
        ? `${dollar1}${column}${dollar2}${moved}`
        : `${dollar1}${letters(moved)}${dollar2}${row}`;
    })
    .join(':');
}

/** A formula as it reads when copied by so many rows and columns: relative references move along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const { tab, address } = splitTab(reference);
    const moved = address.split(':').map((corner) => {
      const found = CORNER.exec(corner);
      if (!found) return corner;
      const [, dollar1 = '', column = '', dollar2 = '', row = ''] = found;
      const isFixedRow = dollar2 === '$' || (column === '' && dollar1 === '$');
      const newColumn =
        column === '' || dollar1 === '$' ? column : letters(columnNumber(column) + columns);
      const newRow = row === '' || isFixedRow ? row : String(Number(row) + rows);
      return newColumn === '' && column !== ''
        ? '#REF!'
        : `${dollar1}${newColumn}${dollar2}${newRow}`;
    });
    const text = moved.some((corner) => corner.includes('#') || /[A-Za-z$]0$|-\d/.test(corner))
      ? '#REF!'
      : moved.join(':');
    return tab === null || text === '#REF!' ? text : `${quoted(tab)}!${text}`;
  });
}

/** Calls tabs otherwise, here and in everything that names them. */
export function renameTabs(workbook: WorkbookModel, names: ReadonlyMap<string, string>): void {
  for (const sheet of workbook.sheets) sheet.name = names.get(sheet.name) ?? sheet.name;
  mapTabs(workbook, (tab, address) => {
    const name = names.get(tab);
    return name === undefined ? null : `${quoted(name)}!${address}`;
  });
}

/** Makes everything that names a deleted tab read #REF!. */
export const forgetTab = (workbook: WorkbookModel, name: string): void =>
  mapTabs(workbook, (tab) => (tab.toLowerCase() === name.toLowerCase() ? '#REF!' : null));

/** Replaces references that name a tab, in formulas, rules and validations; null leaves one as it is. */
function mapTabs(
  workbook: WorkbookModel,
  replaced: (tab: string, address: string) => string | null,
): void {
  const map = (formula: string): string =>
    formula.includes('!')
      ? mapReferences(formula, (reference) => {
          const { tab, address } = splitTab(reference);
          return (tab === null ? null : replaced(tab, address)) ?? reference;
        })
      : formula;
  for (const sheet of workbook.sheets) {
    for (const rule of sheet.rules) rule.formula = map(rule.formula);
    for (const cell of sheet.cells.values()) {
      if (cell.formula) cell.formula = map(cell.formula);
      if (cell.validation?.criteria === 'VALUE_IN_RANGE')
        cell.validation = {
          ...cell.validation,
          values: cell.validation.values.map((value) => map(`=${value}`).slice(1)),
        };
    }
  }
}

/** Lets every formula that looks into a moved area follow it; what looks at more than the area stays. */
export function followMoved(
  workbook: WorkbookModel,
  from: SheetModel,
  area: Area,
  to: SheetModel,
  rows: number,
  columns: number,
): void {
  const follow = (formula: string, home: string): string =>
    mapReferences(formula, (reference) => {
      const { tab, address } = splitTab(reference);
      if ((tab ?? home) !== from.name) return reference;
      const corners = address.split(':').map((corner) => CORNER.exec(corner));
      const isInside = corners.every(
        (corner) =>
          corner?.[2] && corner[4] && contains(area, Number(corner[4]), columnNumber(corner[2])),
      );
      if (!isInside) return reference;
      const moved = corners.map((corner) => {
        const [, dollar1 = '', column = '', dollar2 = '', row = ''] = corner!;
        return `${dollar1}${letters(columnNumber(column) + columns)}${dollar2}${Number(row) + rows}`;
      });
      const isNamed = tab !== null || to !== from;
      return `${isNamed ? `${quoted(to.name)}!` : ''}${moved.join(':')}`;
    });
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells.values())
      if (cell.formula) cell.formula = follow(cell.formula, sheet.name);
}
