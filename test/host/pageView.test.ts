import { createHost, newWorkbook } from '../../src/host/host.ts';
import { touch } from '../../src/host/model.ts';
import type { ChartModel } from '../../src/host/model.ts';
import { chartView } from '../../src/host/chartView.ts';
import { namesBelow } from '../../src/host/page/namesBelow.ts';
import { sheetView } from '../../src/host/sheetView.ts';
import { clock } from '../../src/host/view.ts';

const first = () => {
  const workbook = newWorkbook('Plan', { zone: 'Europe/Berlin' });
  return { workbook, sheet: workbook.sheets[0]! };
};

describe('When a workbook was saved', () => {
  it.each([
    ['2027-02-10T23:44:00Z', '0:44'],
    ['2027-02-10T08:05:00Z', '9:05'],
    ['2027-02-10T22:30:00Z', '23:30'],
  ])('stands on the clock of its zone: %s is %s', (at, said) =>
    expect(clock(new Date(at), 'Europe/Berlin')).toBe(said),
  );
});

describe('A tab on the page', () => {
  it('shows texts in their formats and hands over what editing starts from where it differs', () => {
    const { workbook, sheet } = first();
    Object.assign(touch(sheet, 1, 1), { value: 0.125, format: '0.0%' });
    Object.assign(touch(sheet, 2, 1), { value: 3, formula: '=1+2' });
    touch(sheet, 3, 1).value = 'plain';
    Object.assign(touch(sheet, 4, 1), { value: '–', format: '0 %_);-0 %_);0 %_);@_)' });
    const { cells } = sheetView(workbook, sheet);
    expect(cells[1]![1]).toEqual({ text: '12.5%', number: true });
    expect(cells[2]![1]).toEqual({ text: '3', number: true, input: '=1+2' });
    expect(cells[3]![1]).toEqual({ text: 'plain' });
    expect(cells[4]![1]).toMatchObject({ text: '– ' });
  });

  it('lays conditional colours over a cell’s own look, also on empty cells of filled rows', () => {
    const { workbook, sheet } = first();
    touch(sheet, 1, 1).value = 'x';
    touch(sheet, 1, 1).style = { italic: true };
    sheet.rules = [
      {
        areas: [{ row: 1, column: 1, rows: 100, columns: 2 }],
        formula: '=$A1="x"',
        style: { background: '#feefc3' },
      },
    ];
    const { cells, styles } = sheetView(workbook, sheet);
    expect(styles[cells[1]![1]!.style!]).toEqual({ italic: true, background: '#feefc3' });
    expect(styles[cells[1]![2]!.style!]).toEqual({ background: '#feefc3' });
    expect(cells[2]).toBeUndefined();
  });

  it('lets a row grow with its text again that a script makes as high as usual', () => {
    const { workbook, sheet } = first();
    const source = `function high(pixels) { SpreadsheetApp.getActiveSheet().setRowHeights(2, 2, pixels); }`;
    const host = createHost({ files: [{ name: 'code', source }], workbook });
    host.run('high', [30]);
    expect(sheetView(workbook, sheet).heights).toEqual({ 2: 30, 3: 30 });
    host.run('high', [21]);
    expect(sheetView(workbook, sheet).heights).toEqual({});
    host.dispose();
  });

  it('lists the choices of a dropdown from the range it names, each once', () => {
    const { workbook, sheet } = first();
    ['Ines', 'Mara', 'Ines'].forEach((name, at) => (touch(sheet, at + 1, 5).value = name));
    touch(sheet, 1, 1).validation = {
      criteria: 'VALUE_IN_RANGE',
      values: ['Sheet1!$E$1:$E$10'],
      dropdown: true,
      allowInvalid: true,
      help: null,
    };
    const { cells, lists } = sheetView(workbook, sheet);
    expect(lists[cells[1]![1]!.list!]).toEqual(['Ines', 'Mara']);
  });

  it('finds the address of a HYPERLINK formula', () => {
    const { workbook, sheet } = first();
    Object.assign(touch(sheet, 1, 1), {
      value: 'O1',
      formula: '=HYPERLINK("#gid=0&range=B2";"O1")',
    });
    expect(sheetView(workbook, sheet).cells[1]![1]!.link).toBe('#gid=0&range=B2');
  });

  it('has an unticked box where a checkbox cell is blank', () => {
    const { workbook, sheet } = first();
    touch(sheet, 1, 1).validation = {
      criteria: 'CHECKBOX',
      values: [],
      dropdown: false,
      allowInvalid: true,
      help: null,
    };
    expect(sheetView(workbook, sheet).cells[1]![1]!.checked).toBe(false);
  });
});

describe('A chart on the page', () => {
  const chart = (type: ChartModel['type'], options: Record<string, unknown>) => {
    const { workbook, sheet } = first();
    const rows = [
      ['Week', 'Progress', 'Expected'],
      ['W1', 0.1, 0.2],
      ['W2', null, 0.3],
    ];
    rows.forEach((row, r) => row.forEach((value, c) => (touch(sheet, r + 1, c + 1).value = value)));
    return chartView(workbook, {
      id: 1,
      type,
      ranges: [{ sheet: sheet.id, area: { row: 1, column: 1, rows: 3, columns: 3 } }],
      headers: 1,
      row: 5,
      column: 1,
      offsetX: 0,
      offsetY: 0,
      options,
    });
  };

  it('reads names, categories and values from its range; an empty cell is a gap', () => {
    const { categories, series } = chart('LINE', {});
    expect(categories).toEqual(['W1', 'W2']);
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['Progress', [0.1, null]],
      ['Expected', [0.2, 0.3]],
    ]);
  });

  it('takes options nested or dotted, as Google does', () => {
    const nested = chart('LINE', {
      series: { 1: { color: '#5f6368', lineDashStyle: [6, 4] } },
      vAxis: { viewWindow: { min: 0, max: 1 }, gridlines: { count: 5 } },
    });
    const dotted = chart('LINE', {
      'series.1.color': '#5f6368',
      'series.1.lineDashStyle': [6, 4],
      'vAxis.viewWindow.min': 0,
      'vAxis.viewWindow.max': 1,
      'vAxis.gridlines.count': 5,
    });
    expect(dotted).toEqual(nested);
    expect(nested.series[1]).toMatchObject({ color: '#5f6368', dash: [6, 4] });
    expect(nested.vertical).toMatchObject({ min: 0, max: 1, step: 0.25 });
  });

  it('goes on over what is empty only where the chart says so', () => {
    expect(chart('LINE', {}).bridges).toBe(false);
    expect(chart('LINE', { interpolateNulls: true }).bridges).toBe(true);
  });

  it('mixes columns and lines in a combo', () => {
    const { series, stacked } = chart('COMBO', {
      isStacked: true,
      series: { 1: { type: 'line', lineWidth: 0, pointSize: 9 } },
    });
    expect(series.map(({ kind, width, point }) => [kind, width, point])).toEqual([
      ['column', 2, 0],
      ['line', 0, 9],
    ]);
    expect(stacked).toBe(true);
  });
});

describe('The names below the columns of a chart', () => {
  const names = (count: number, name = 'O1-KR1') => Array.from({ length: count }, () => name);
  it('stand level where there is room, and else aslant, as in Sheets', () => {
    expect(namesBelow(names(8), 494)).toEqual({ interval: 0 });
    expect(namesBelow(names(10), 494)).toEqual({ interval: 0, rotate: 30 });
    expect(namesBelow(names(16), 494)).toEqual({ interval: 0, rotate: 30 });
    expect(namesBelow(names(3, 'Key results with this confidence'), 494)).toEqual({
      interval: 0,
      rotate: 30,
    });
  });
  it('are thinned out where there are many, such as weeks', () => {
    expect(namesBelow(names(53, '12'), 494)).toEqual({});
  });
});
