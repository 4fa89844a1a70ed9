import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from '../_fastCheck.ts';
import { pack, unpack } from '../../src/host/xlsx/zip.ts';
import { readWorkbook, readWorkbookBytes, saveWorkbook, toXlsx } from '../../src/host/file.ts';
import {
  cellAt,
  newSheet,
  newWorkbook,
  touch,
  type Cell,
  type Style,
  type WorkbookModel,
} from '../../src/host/model.ts';

const workbookWith = (cells: Record<string, Partial<Cell>>): WorkbookModel => {
  const workbook = newWorkbook('Book', { zone: 'Europe/Berlin', locale: 'de_DE' });
  for (const [place, cell] of Object.entries(cells)) {
    const [row, column] = place.split(',').map(Number);
    Object.assign(touch(workbook.sheets[0]!, row!, column!), cell);
  }
  return workbook;
};
const roundTrip = async (workbook: WorkbookModel): Promise<WorkbookModel> =>
  readWorkbookBytes(await toXlsx(workbook), `${workbook.name}.xlsx`);

/** As data that can be compared; cells that hold nothing are no difference. */
const plain = (workbook: WorkbookModel): unknown =>
  JSON.parse(
    JSON.stringify(workbook, (_, value: unknown) =>
      value instanceof Map
        ? Array.from(value as Map<number, unknown>)
            .filter(([, each]) => JSON.stringify(each) !== '{"value":null}')
            .sort(([a], [b]) => a - b)
        : value instanceof Set
          ? Array.from(value as Set<number>).sort((a, b) => a - b)
          : value,
    ),
  );

test('an empty workbook comes back as it was, with its zone and locale', async () => {
  const workbook = newWorkbook('Book', { zone: 'Asia/Tokyo', locale: 'fr_FR' });
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('values, formulas with their results, formats, notes and looks come back', async () => {
  const style: Style = {
    bold: true, italic: true, underline: true, strike: true, size: 14, family: 'Georgia',
    color: '#ff0000', background: '#fff2cc', horizontal: 'center', vertical: 'middle', wrap: 'WRAP',
    borders: { top: { color: '#000000', style: 'SOLID' }, left: { color: '#4285f4', style: 'SOLID_MEDIUM' } },
  }; // prettier-ignore
  const workbook = workbookWith({
    '1,1': { value: 'Ziele & <Wege>', style, note: 'two\nlines' },
    '1,2': { value: 46_350.5, format: 'yyyy-mm-dd hh:mm' },
    '1,3': { value: 0.82, format: '0.0%' },
    '2,1': { value: true },
    '2,2': { value: 42, formula: '=SUM(A1:A9,C$2)' },
    '2,3': { value: '', formula: '=IF(A1="","","")' },
    '2,4': { value: { error: '#DIV/0!' }, formula: '=1/0' },
    '3,1': { value: '007', format: '@' },
    '3,2': { value: '=IMPORTXML("x")' },
    '3,3': { value: null, style: { wrap: 'CLIP' } },
    '4,1': { value: 46_000, formula: '=TODAY()', format: 'yyyy-mm-dd' },
    '4,2': { value: 3, formula: '=XLOOKUP(A1,B:B,C2:C)' },
    '900,26': { value: 'far away' },
  });
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('rich text and links come back, also links to other tabs and two links in one cell', async () => {
  const workbook = workbookWith({
    '1,1': { value: 'go', runs: [{ text: 'go', link: 'https://example.com/?a=1&b=2' }] },
    '1,2': { value: 'see KR-1', runs: [{ text: 'see ' }, { text: 'KR-1', link: '#gid=7&range=B3', bold: true }] },
    '1,3': { value: 'ab', runs: [{ text: 'a', link: 'https://a.example' }, { text: 'b', link: 'https://b.example' }] },
    '1,4': { value: 'to', runs: [{ text: 'to', link: '#gid=7&range=C4' }] },
  }); // prettier-ignore
  workbook.sheets.push(newSheet(7, "Bob's plan"));
  workbook.nextId = 8;
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('dropdowns come back, also long ones and entries with commas', async () => {
  const rule = { dropdown: true, allowInvalid: true, help: null };
  const workbook = workbookWith({
    '2,1': { value: null, validation: { ...rule, criteria: 'VALUE_IN_LIST', values: ['Draft', 'Published'] } },
    '3,1': { value: null, validation: { ...rule, criteria: 'VALUE_IN_LIST', values: ['Draft', 'Published'] } },
    '4,1': { value: null, validation: { ...rule, criteria: 'VALUE_IN_LIST', values: ['a, b', 'c'], help: 'Choose one' } },
    '5,1': { value: null, validation: { ...rule, criteria: 'VALUE_IN_LIST', values: Array.from({ length: 90 }, (_, at) => `entry ${at}`) } },
    '2,2': { value: false, validation: { ...rule, criteria: 'CHECKBOX', values: [] } },
    '3,2': { value: 5, validation: { ...rule, criteria: 'NUMBER_BETWEEN', values: [0, 10], allowInvalid: false } },
    '4,2': { value: null, validation: { ...rule, criteria: 'VALUE_IN_RANGE', values: ['Sheet1!A2:A9'] } },
    '5,2': { value: null, validation: { ...rule, criteria: 'DATE_IS_VALID_DATE', values: [] } },
    '6,2': { value: null, validation: { ...rule, criteria: 'CUSTOM_FORMULA', values: ['=A1>2'], dropdown: false } },
    '7,2': { value: null, validation: { ...rule, criteria: 'VALUE_IN_LIST', values: ['TRUE', 'FALSE'] } },
  }); // prettier-ignore
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('the shape of tabs comes back: sizes, frozen panes, hidden parts, colours, merges, names, protections', async () => {
  const workbook = workbookWith({ '1,1': { value: 'x' } });
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  Object.assign(sheet, {
    rows: 57,
    columns: 9,
    frozenRows: 1,
    frozenColumns: 2,
    gridlines: false,
    tabColor: '#188038',
  });
  sheet.widths.set(2, 250).set(5, 31);
  sheet.heights.set(1, 40).set(9, 64);
  sheet.hiddenColumns.add(4);
  sheet.hiddenRows.add(3);
  sheet.merges.push({ row: 1, column: 1, rows: 1, columns: 3 });
  sheet.rules.push(
    { areas: [{ row: 2, column: 1, rows: 30, columns: 2 }, { row: 2, column: 5, rows: 30, columns: 1 }], formula: '=COUNTIF(INDIRECT("Findings!G:G"),$A2)>0', style: { background: '#f4cccc', bold: true } },
    { areas: [{ row: 2, column: 1, rows: 30, columns: 1 }], formula: '=$A2="x"', style: { color: '#b31412' } },
  ); // prettier-ignore
  sheet.protections.push({
    id: 3,
    type: 'SHEET',
    area: null,
    description: 'Archive',
    warningOnly: true,
    unprotected: [],
  });
  sheet.metadata.push({ key: 'k', value: 'v', visibility: 'DOCUMENT', column: 2 });
  workbook.sheets.push({
    ...newSheet(4, 'A name that is longer than files take: [really]'),
    hidden: true,
  });
  Object.assign(touch(sheet, 2, 1), {
    value: '',
    formula: "='A name that is longer than files take: [really]'!A1",
  });
  workbook.names = [
    { name: 'on', sheet: 0, area: { row: 1, column: 1, rows: 1, columns: 1 } },
    { name: 'ids', sheet: 0, area: { row: 1, column: 2, rows: 57, columns: 1 } },
  ];
  workbook.properties = { user: { who: 'Zoë “Z” 😀' }, document: {}, script: {} };
  workbook.nextId = 12;
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('an array formula comes back with the cells it filled', async () => {
  const workbook = workbookWith({
    '1,1': { value: 3 },
    '2,1': { value: 1 },
    '1,2': { value: 1, formula: '=SORT(A1:A2)' },
    '2,2': { value: 3, spilled: true },
  });
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('filters, bands and other criteria come back', async () => {
  const workbook = workbookWith({
    '2,1': {
      value: 5,
      validation: {
        criteria: 'NUMBER_GREATER_THAN',
        values: [3],
        dropdown: false,
        allowInvalid: false,
        help: null,
      },
    },
  });
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  const area = { row: 1, column: 1, rows: 9, columns: 2 };
  sheet.filter = { area, hidden: { 1: { texts: ['x'] } } };
  sheet.bandings = [
    { id: 4, area, header: '#bdbdbd', first: '#ffffff', second: '#f3f3f3', footer: null },
  ];
  sheet.rules = [
    { areas: [area], formula: '=AND(ISNUMBER(A1),A1>5)', criteria: { type: 'NUMBER_GREATER_THAN', values: [5] }, style: { bold: true } },
  ]; // prettier-ignore
  workbook.metadata = [{ id: 3, key: 'k', value: null, visibility: 'DOCUMENT' }];
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

test('charts come back and are native: another program reads kind, title and series', async () => {
  const workbook = workbookWith({});
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  ['Week', 'Expected', 'Progress'].forEach((text, at) => (touch(sheet, 1, at + 1).value = text));
  for (let row = 2; row < 8; row++) {
    touch(sheet, row, 1).value = `W${row}`;
    touch(sheet, row, 2).value = row / 10;
    touch(sheet, row, 3).value = row / 12;
  }
  const ranges = [{ sheet: 0, area: { row: 1, column: 1, rows: 7, columns: 3 } }];
  const place = { headers: 1, ranges, row: 3, column: 5, offsetX: 10, offsetY: 4 };
  sheet.charts = [
    {
      ...place,
      id: 5,
      type: 'LINE',
      options: { title: 'Pace', width: 420, height: 260, 'series.0.color': '#9aa0a6' },
    },
    { ...place, id: 6, type: 'COLUMN', options: { title: 'Stacked', isStacked: true } },
    { ...place, id: 7, type: 'COMBO', options: { title: 'Both', 'series.1.type': 'line' } },
    { ...place, id: 8, type: 'SCATTER', options: { title: 'Points' } },
  ];
  workbook.nextId = 9;
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));

  const parts = unpack(await toXlsx(workbook));
  parts.set('docProps/custom.xml', new TextEncoder().encode('<Properties/>'));
  const foreign = (await readWorkbookBytes(pack(parts), 'Foreign.xlsx')).sheets[0]!.charts;
  expect(foreign.map(({ type, options }) => [type, options['title']])).toEqual([
    ['LINE', 'Pace'],
    ['COLUMN', 'Stacked'],
    ['COMBO', 'Both'],
    ['SCATTER', 'Points'],
  ]);
  expect(foreign[0]!.ranges.map(({ area }) => [area.column, area.row, area.rows])).toEqual([
    [1, 1, 7],
    [2, 1, 7],
    [3, 1, 7],
  ]);
  expect(foreign[0]).toMatchObject({ row: 3, column: 5, offsetX: 10, offsetY: 4 });
});

test('a file tells the groups of a chart apart by shape, not by colour alone', async () => {
  const workbook = workbookWith({});
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  ['Ahead', 'Sure', 'Unsure', 'Silent'].forEach(
    (text, at) => (touch(sheet, 1, at + 1).value = text),
  );
  for (let row = 2; row < 5; row++)
    for (let column = 1; column < 5; column++) touch(sheet, row, column).value = row * column;
  const place = { headers: 1, row: 3, column: 5, offsetX: 0, offsetY: 0 };
  const ranges = [{ sheet: 0, area: { row: 1, column: 1, rows: 4, columns: 4 } }];
  const looks = {
    'series.0.pointShape': 'triangle',
    'series.1.pointShape': 'polygon',
    'series.2.pointShape': 'star',
    'vAxis.ticks': [0, 5, 10],
  };
  sheet.charts = [
    { ...place, ranges, id: 5, type: 'SCATTER', options: looks },
    {
      ...{ ...place, ranges, id: 6, type: 'COMBO' },
      options: { 'series.1.type': 'line', 'series.1.lineWidth': 0, 'series.1.pointSize': 9 },
    },
  ];
  const parts = unpack(await toXlsx(workbook));
  const xml = (n: number): string => new TextDecoder().decode(parts.get(`xl/charts/chart${n}.xml`));
  const symbols = [...xml(1).matchAll(/<c:symbol val="(\w+)"/g)].map(([, name]) => name);
  expect(symbols).toEqual(['triangle', 'x', 'star']);
  expect(xml(1)).toContain('<c:majorUnit val="5"');
  // The words below and beside a plane of four fields stand outside of it.
  expect(xml(1).match(/<c:tickLblPos val="low"/g)).toHaveLength(2);
  // A line of no width is none, its points stay.
  expect(xml(2)).toMatch(/<a:ln[^>]*><a:noFill\/>/);
  expect(xml(2)).toContain('<c:symbol val="circle"');
});

test('cells without content keep fill, borders, font, format and note, alone in their row too', async () => {
  const line = { color: '#dadce0', style: 'SOLID' } as const;
  const workbook = workbookWith({
    '2,1': { value: 'x', style: { background: '#e8f0fe' } },
    '2,2': { value: null, style: { background: '#e8f0fe', borders: { bottom: line } } },
    '2,5': { value: null, style: { size: 14, bold: true } },
    '4,3': { value: null, style: { borders: { top: line, left: line } } },
    '6,1': { value: null, format: '0%' },
    '8,2': { value: null, note: 'empty' },
  });
  workbook.sheets[0]!.merges.push({ row: 2, column: 1, rows: 1, columns: 3 });
  Object.assign(touch(workbook.sheets[0]!, 2, 3), { style: { background: '#e8f0fe' } });
  expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
});

const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const color = fc.constantFrom('#ff0000', '#00ff7f', '#123456');
const style = fc.record(
  {
    bold: fc.constant(true), italic: fc.constant(true), color, background: color, size: fc.constantFrom(8, 12, 20),
    horizontal: fc.constantFrom('left', 'center', 'right'), wrap: fc.constantFrom('WRAP', 'CLIP', 'OVERFLOW'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Style>; // prettier-ignore

test('whatever stands in cells comes back exactly', async () => {
  const cell = fc.record(
    { value, style, note: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }) },
    { requiredKeys: ['value'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(40), fc.nat(10), cell), { maxLength: 20 }),
      async (cells) => {
        const workbook = workbookWith({});
        for (const [row, column, each] of cells) {
          const { style: look, ...rest } = each as Cell;
          Object.assign(
            touch(workbook.sheets[0]!, row + 1, column + 1),
            rest,
            look && Object.keys(look).length > 0 ? { style: look } : {},
          );
        }
        expect(plain(await roundTrip(workbook))).toEqual(plain(workbook));
      },
    ),
    { seed: 11, numRuns: 60 },
  );
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: Uint8Array | string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('saving replaces the file in one step and leaves nothing beside it', async () => {
    const path = file('book.xlsx', 'old');
    const before = readdirSync(folder);
    await saveWorkbook(workbookWith({ '1,1': { value: 'new' } }), path);
    expect(cellAt((await readWorkbook(path)).sheets[0]!, 1, 1)?.value).toBe('new');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a folder that is not there: the error is thrown and nothing is left', async () => {
    await expect(saveWorkbook(workbookWith({}), join(folder, 'gone', 'book.xlsx'))).rejects.toThrow(
      'ENOENT',
    );
  });

  test.each([
    ['no such file', () => join(folder, 'none.xlsx'), /There is no file/],
    ['a folder', () => folder, /is a folder/],
    ['an empty file', () => file('empty.xlsx', ''), /is empty/],
    ['text', () => file('text.xlsx', 'id,name\n1,x'), /is not an \.xlsx file/],
    ['an older container', () => file('old.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), /older \.xls format/],
    ['a password', () => file('secret.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])), /protected with a password/],
    ['a torn file', () => file('torn.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9])), /is damaged/],
  ])('%s is refused with a sentence', async (_, path, message) => {
    await expect(readWorkbook(path())).rejects.toMatchObject({ name: 'UserFileError', message: expect.stringMatching(message) });
  }); // prettier-ignore

  test('a zip that is no workbook, and one cut short, are refused', async () => {
    const { pack, unpack } = await import('../../src/host/xlsx/zip.ts');
    await expect(
      readWorkbook(file('zip.xlsx', pack(new Map([['a.txt', new Uint8Array(3)]])))),
    ).rejects.toThrow('is not an .xlsx workbook');
    const bytes = await toXlsx(workbookWith({ '1,1': { value: 'x' } }));
    await expect(readWorkbook(file('cut.xlsx', bytes.slice(0, bytes.length / 2)))).rejects.toThrow(
      'is damaged',
    );
    expect(() => unpack(pack(new Map([['big', new Uint8Array(5_000_000)]])), 1_000_000)).toThrow();
  });
});

test('a file prints a tab as wide as a page, and its charts with the fonts and lines they have here', async () => {
  const workbook = workbookWith({ '1,1': { value: 'Week' }, '1,2': { value: 'Progress' }, '2,1': { value: '1' }, '2,2': { value: 0.4 } });
  const [sheet] = workbook.sheets as [WorkbookModel['sheets'][0]];
  const textStyle = { color: '#5f6368', fontSize: 12 };
  const ranges = [{ sheet: sheet.id, area: { row: 1, column: 1, rows: 2, columns: 2 } }];
  const options = {
    title: 'Behind',
    titleTextStyle: { color: '#202124', fontSize: 14, bold: true },
    legend: { position: 'bottom', textStyle },
    vAxis: { textStyle, gridlines: { color: '#e8eaed' } },
  };
  sheet.charts = [{ id: 1, type: 'LINE', ranges, headers: 1, row: 4, column: 1, offsetX: 0, offsetY: 0, options }];
  const parts = unpack(await toXlsx(workbook));
  const xml = (name: string): string => new TextDecoder().decode(parts.get(name));
  expect(xml('xl/charts/chart1.xml')).toMatch(/<a:rPr[^>]*sz="1050"[^>]*b="1"|<a:rPr[^>]*b="1"[^>]*sz="1050"/);
  expect(xml('xl/charts/chart1.xml')).toMatch(/majorGridlines>.*E8EAED.*<\/c:majorGridlines/);
  expect(xml('xl/charts/chart1.xml')).toMatch(/majorTickMark val="none"/);
  expect(xml('xl/worksheets/sheet1.xml')).toContain('fitToPage="1"');
  expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*orientation="portrait"[^>]*fitToHeight="0"/);
  expect((await readWorkbookBytes(pack(parts), 'Book.xlsx')).sheets[0]?.charts[0]?.options['title']).toBe('Behind');
}); // prettier-ignore

test('a row whose text wraps is high enough in the file, and still grows with its text when it comes back', async () => {
  const text = 'Three passed in one week, and nobody had to be called twice because of a wrong address';
  const workbook = workbookWith({ '2,1': { value: text, style: { wrap: 'WRAP' } }, '3,1': { value: 'short', style: { wrap: 'WRAP' } } });
  const xml = new TextDecoder().decode(unpack(await toXlsx(workbook)).get('xl/worksheets/sheet1.xml'));
  expect(Number(/<row r="2"[^>]* ht="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(4 * 12);
  expect(xml).not.toMatch(/<row r="3"[^>]* ht=/);
  const [back] = (await roundTrip(workbook)).sheets;
  expect(back?.heights.size).toBe(0);
  workbook.sheets[0]?.heights.set(2, 40);
  expect((await roundTrip(workbook)).sheets[0]?.heights.get(2)).toBe(40);
}); // prettier-ignore
