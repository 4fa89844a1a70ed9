import { act } from './api.ts';
import { selection, selectArea, state } from './state.ts';
import type { Area } from './view.ts';

/** What was copied from this page, so that a paste of it brings formulas and looks along. */
let copied: { sheet: number; area: Area; text: string; isCut: boolean } | null = null;

/** Copy, cut and paste of cells as tab-separated text, wherever no field has the focus. */
export function startClipboard(): void {
  document.addEventListener('copy', (event) => take(event, false));
  document.addEventListener('cut', (event) => take(event, true));
  document.addEventListener('paste', (event) => {
    if (isInField()) return;
    event.preventDefault();
    void paste(event.clipboardData?.getData('text/plain') ?? '');
  });
}

const isInField = (): boolean =>
  document.querySelector('dialog[open]') !== null ||
  /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');

function take(event: ClipboardEvent, isCut: boolean): void {
  if (isInField()) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', remember(isCut));
}

function remember(isCut: boolean): string {
  const area = selection();
  const text = toText(area);
  copied = { sheet: state.sheet.id, area, text, isCut };
  return text;
}

/** The same from the menu, which cannot fire the browser's own events. */
export const copyFromMenu = (isCut: boolean): Promise<void> =>
  navigator.clipboard.writeText(remember(isCut));
export const pasteFromMenu = async (): Promise<void> => paste(await navigator.clipboard.readText());

async function paste(text: string): Promise<void> {
  const { row, column } = selection();
  // The system may turn line ends around; the text tells whether it is still our own copy.
  if (copied && plain(copied.text) === plain(text)) {
    const { sheet, area, isCut } = copied;
    if (isCut) copied = null;
    const reply = await act('paste', { from: sheet, area, row, column, isCut });
    if (reply.error === undefined) selectArea({ ...area, row, column });
    return;
  }
  if (text === '') return;
  const texts = fromText(text);
  const single = texts.length === 1 && texts[0]!.length === 1;
  const target = selection();
  const filled = single
    ? Array.from({ length: target.rows }, () =>
        Array.from({ length: target.columns }, () => texts[0]![0]!),
      )
    : texts;
  const reply = await act('edit', { row, column, texts: filled });
  if (reply.error === undefined)
    selectArea({ row, column, rows: filled.length, columns: filled[0]!.length });
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

/** Shown text, a tab between columns, quoted where it holds a tab, a line end or a quote. */
function toText(area: Area): string {
  const rows: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const texts: string[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      texts.push(quote(shown(row, column)));
    rows.push(texts.join('\t'));
  }
  return rows.join('\n');
}

function shown(row: number, column: number): string {
  const cell = state.sheet.cells[row]?.[column];
  return cell?.checked === undefined ? (cell?.text ?? '') : String(cell.checked).toUpperCase();
}

const quote = (text: string): string =>
  /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Tab-separated text as rows of the same length. */
export function fromText(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;
  const source = plain(text);
  for (;;) {
    const match = pattern.exec(source)!;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
    if (match[3] === '\n') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
