import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, saveWorkbook } from '../../src/host/file.ts';
import { createHost, newWorkbook } from '../../src/host/host.ts';
import { cellAt, touch, type Value, type WorkbookModel } from '../../src/host/model.ts';

const hasOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
})();

/** A workbook with one of everything that LibreOffice must show. */
function written(): WorkbookModel {
  const workbook = newWorkbook('Book', { zone: 'Etc/GMT' });
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  sheet.name = 'Key results';
  const rule = { dropdown: true, allowInvalid: true, help: null };
  ['Week', 'Expected', 'Progress'].forEach((text, at) =>
    Object.assign(touch(sheet, 1, at + 1), {
      value: text,
      style: { bold: true, background: '#e8f0fe' },
      note: `About ${text}`,
    }),
  );
  for (let row = 2; row < 6; row++) {
    Object.assign(touch(sheet, row, 1), { value: 46_300 + 7 * row, format: 'yyyy-mm-dd' });
    Object.assign(touch(sheet, row, 2), { value: row / 10, format: '0%' });
    Object.assign(touch(sheet, row, 3), {
      value: null,
      formula: `=IF(B${row}>0.3;B${row}*0.9;"")`,
      format: '0%',
    });
    touch(sheet, row, 4).validation = {
      ...rule,
      criteria: 'VALUE_IN_LIST',
      values: ['On track', 'Behind'],
    };
  }
  Object.assign(touch(sheet, 7, 2), {
    value: null,
    formula: '=IFS(COUNTIFS(B2:B5;">0.3")=2;"two";TRUE();"other")',
  });
  Object.assign(touch(sheet, 8, 1), {
    value: 'up',
    runs: [{ text: 'up', link: '#gid=0&range=A1' }],
  });
  sheet.rules = [
    {
      areas: [{ row: 2, column: 1, rows: 4, columns: 3 }],
      formula: '=$B2>0.4',
      style: { background: '#f4cccc' },
    },
  ];
  sheet.frozenRows = 1;
  sheet.widths.set(1, 180);
  sheet.hiddenColumns.add(6);
  sheet.merges.push({ row: 9, column: 1, rows: 1, columns: 3 });
  workbook.names = [{ name: 'shares', sheet: 0, area: { row: 2, column: 2, rows: 4, columns: 1 } }];
  const ranges = [{ sheet: 0, area: { row: 1, column: 1, rows: 5, columns: 3 } }];
  sheet.charts = [
    { id: 1, type: 'LINE', ranges, headers: 1, row: 2, column: 8, offsetX: 0, offsetY: 0, options: { title: 'Progress against expected' } },
  ]; // prettier-ignore
  workbook.nextId = 2;
  return workbook;
}

/** Opens the file in LibreOffice, saves it from there, and reads that. */
async function throughOffice(workbook: WorkbookModel): Promise<WorkbookModel> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    await saveWorkbook(workbook, join(folder, 'book.xlsx'));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'book.xlsx')], { stdio: 'ignore', timeout: 120_000 }); // prettier-ignore
    return await readWorkbook(join(out, 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice writes fifteen digits. */
const rounded = (value: Value | undefined): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(14)) : (value ?? null);

const title = hasOffice ? 'LibreOffice' : 'LibreOffice (skipped: soffice is not installed)';

(hasOffice ? describe : describe.skip)(title, () => {
  let before: WorkbookModel;
  let after: WorkbookModel;
  const sheets = () => [before.sheets[0]!, after.sheets[0]!] as const;

  beforeAll(async () => {
    before = written();
    createHost({ files: [], workbook: before }).recalculate();
    after = await throughOffice(before);
  });

  test('shows the same values, formulas and formats', () => {
    const [mine, theirs] = sheets();
    for (let row = 1; row <= 8; row++)
      for (let column = 1; column <= 4; column++) {
        const [a, b] = [cellAt(mine, row, column), cellAt(theirs, row, column)];
        expect([row, column, rounded(b?.value)]).toEqual([row, column, rounded(a?.value)]);
        expect([row, column, b?.formula?.replace(/ /g, '')]).toEqual([
          row,
          column,
          a?.formula?.replace(/;/g, ','),
        ]);
      }
    expect(cellAt(theirs, 2, 1)?.format?.toLowerCase()).toBe('yyyy-mm-dd');
    expect(cellAt(theirs, 2, 2)?.format).toBe('0%');
    expect(cellAt(theirs, 7, 2)?.value).toBe('two');
  });

  test('keeps looks, notes, dropdowns, links and conditional colours', () => {
    const [, theirs] = sheets();
    expect(cellAt(theirs, 1, 2)?.style).toMatchObject({ bold: true, background: '#e8f0fe' });
    expect(cellAt(theirs, 1, 2)?.note).toContain('About Expected');
    expect(cellAt(theirs, 3, 4)?.validation).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      values: ['On track', 'Behind'],
    });
    expect(cellAt(theirs, 8, 1)?.runs?.[0]?.link).toBe('#gid=0&range=A1');
    expect(theirs.rules).toMatchObject([{ formula: '=$B2>0.4', style: { background: '#f4cccc' } }]);
  });

  test('keeps the shape of the tab, names and the chart', () => {
    const [mine, theirs] = sheets();
    // Frozen panes belong to its window, which it does not have here.
    expect(theirs).toMatchObject({ name: 'Key results', merges: mine.merges });
    expect(theirs.hiddenColumns.has(6)).toBe(true);
    expect(Math.abs((theirs.widths.get(1) ?? 0) - 180)).toBeLessThan(6);
    expect(after.names).toEqual(before.names);
    expect(theirs.charts).toMatchObject([
      { type: 'LINE', options: { title: 'Progress against expected' } },
    ]);
  });

  test('keeps what the file format has no place for', () => {
    expect([after.zone, after.locale]).toEqual(['Etc/GMT', 'en_US']);
  });
});
