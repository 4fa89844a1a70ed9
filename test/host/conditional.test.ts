import { conditionalLook, styleOf } from '../../src/host/conditional.ts';
import { newSheet, newWorkbook, touch, type Value } from '../../src/host/model.ts';

const RED = { background: '#f4cccc' };
const NOW = Date.parse('2026-11-24T12:00:00Z');

/** A tab with these rows, and the rule on A2:C9 (the header is row 1). */
function tabWith(rows: Value[][], formula: string) {
  const workbook = newWorkbook('Book', { zone: 'Etc/UTC' });
  const sheet = workbook.sheets[0]!;
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => (touch(sheet, row + 1, column + 1).value = value)),
  );
  sheet.rules = [{ areas: [{ row: 2, column: 1, rows: 8, columns: 3 }], formula, style: RED }];
  const marked = (): string[] => {
    const look = conditionalLook(workbook, sheet, NOW);
    return [2, 3, 4].flatMap((row) =>
      [1, 2, 3].flatMap((column) => (look(row, column) ? [`${row},${column}`] : [])),
    );
  };
  return { workbook, sheet, marked };
}

test('references without a dollar move with the cell, others stay', () => {
  expect(tabWith([[], ['x', 1], ['y', 'x'], ['X']], '=A2="x"').marked()).toEqual([
    '2,1',
    '3,2',
    '4,1',
  ]);
  expect(tabWith([[], ['x'], ['y']], '=$A2="x"').marked()).toEqual(['2,1', '2,2', '2,3']);
  expect(tabWith([['x', 'y', 'x']], '=A$1="x"').marked()).toEqual([
    '2,1',
    '2,3',
    '3,1',
    '3,3',
    '4,1',
    '4,3',
  ]);
});

test('a rule looks up marks on another tab by row and header', () => {
  const { workbook, marked } = tabWith(
    [['ID', 'Owner'], ['KR-1', ''], ['KR-2', '']],
    '=COUNTIF(INDIRECT("Findings!G:G");"Key results|"&$A2&"|"&A$1)>0',
  ); // prettier-ignore
  expect(marked()).toEqual([]);
  const findings = newSheet(1, 'Findings');
  touch(findings, 2, 7).value = 'Key results|KR-2|Owner';
  workbook.sheets.push(findings);
  expect(marked()).toEqual(['3,2']);
});

test.each([
  ['=AND($B2>2,NOT(ISBLANK($A2)))', ['3,1', '3,2', '3,3']],
  ['=IF($B2<3,$A2="a",FALSE)', ['2,1', '2,2', '2,3']],
  ['=LEN($A2)=0', ['4,1', '4,2', '4,3']],
  ['=$B2*2-1>=7%', ['2,1', '2,2', '2,3', '3,1', '3,2', '3,3']],
  ['=$C2<TODAY()', ['2,1', '2,2', '2,3', '4,1', '4,2', '4,3']],
  ['=COUNTIF($A$2:$A$9,"b*")>0', ['2,1', '2,2', '2,3', '3,1', '3,2', '3,3', '4,1', '4,2', '4,3']],
  ['=ISEVEN($B2)', ['2,1', '2,2', '2,3', '4,1', '4,2', '4,3']],
  ['=$B2/0>1', []],
  ['=NOSUCH($B2)', []],
  ['=((', []],
])('%s marks the rows it holds for', (formula, expected) => {
  const rows = [[], ['a', 2, 46_000], ['bc', 7, 46_351], [null, null, null]];
  expect(tabWith(rows, formula).marked()).toEqual(expected);
});

test('an earlier rule goes before a later one, and both before the own look', () => {
  const { workbook, sheet } = tabWith([[], ['x']], '=$A2="x"');
  sheet.rules.push({ areas: [{ row: 1, column: 1, rows: 9, columns: 9 }], formula: '=TRUE', style: { background: '#00ff00', bold: true } }); // prettier-ignore
  touch(sheet, 2, 1).style = { background: '#ffffff', italic: true };
  expect(styleOf(workbook, sheet, 2, 1, NOW)).toEqual({
    background: '#f4cccc',
    bold: true,
    italic: true,
  });
  expect(styleOf(workbook, sheet, 9, 9, NOW)).toEqual({ background: '#00ff00', bold: true });
  expect(styleOf(workbook, sheet, 10, 10, NOW)).toBeUndefined();
});

test('a thousand marked rows are judged within a moment', () => {
  const rows = Array.from({ length: 1001 }, (_, at) => [`KR-${at}`, 'x', 'y']);
  const { workbook, sheet } = tabWith(
    rows,
    '=COUNTIF(INDIRECT("Findings!G:G"),"Key results|"&$A2&"|"&A$1)>0',
  );
  const findings = newSheet(1, 'Findings');
  for (let row = 2; row < 400; row++)
    touch(findings, row, 7).value = `Key results|KR-${row * 2}|KR-0`;
  workbook.sheets.push(findings);
  sheet.rules[0]!.areas = [{ row: 2, column: 1, rows: 1000, columns: 26 }];
  const look = conditionalLook(workbook, sheet, NOW);
  let count = 0;
  for (let row = 2; row <= 1001; row++)
    for (let column = 1; column <= 26; column++) if (look(row, column)) count++;
  expect(count).toBe(398);
});

test('MATCH finds what is equal in the column of another tab, and nothing in a tab that is missing', () => {
  const formula = '=ISNUMBER(MATCH("Key Results|"&$A2,INDIRECT("Findings!G:G"),0))';
  const { workbook, sheet } = tabWith([[], ['KR-1'], ['KR-2'], ['KR*']], formula);
  expect(styleOf(workbook, sheet, 2, 1, NOW)).toBeUndefined();
  const findings = newSheet(1, 'Findings');
  touch(findings, 5, 7).value = 'key results|kr-1';
  workbook.sheets.push(findings);
  const marked = [2, 3, 4].filter((row) => styleOf(workbook, sheet, row, 1, NOW) !== undefined);
  expect(marked).toEqual([2, 4]);
});
