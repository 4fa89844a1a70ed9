import { act } from './api.ts';
import { letters } from '../a1.ts';
import { byId } from './element.ts';
import { along, boxOf } from './axes.ts';
import { functionKeys, hideFunctions, showFunctions } from './functionCard.ts';
import { focusGrid, reveal } from './grid.ts';
import { styleOf } from './cell.ts';
import { fontFamily, lineHeight, pixels, textWidth } from './measure.ts';
import { cellAt, inputOf, onSelection, select, state, viewChanged } from './state.ts';

const input = byId('editor') as HTMLTextAreaElement;
const bar = byId('formula') as HTMLTextAreaElement;

let open: { row: number; column: number; sheet: number; original: string } | null = null;
/** Begun by typing: arrow keys then leave the cell instead of moving in the text. */
let isQuick = false;

export const isEditing = (): boolean => open !== null;

export function startEditor(): void {
  onSelection(() => {
    if (open && (open.row !== state.row || open.column !== state.column)) void commit(null);
    if (!open) bar.value = inputOf(state.row, state.column);
  });
  input.addEventListener('input', () => {
    bar.value = input.value;
    fit();
    help(input);
  });
  bar.addEventListener('focus', () => {
    if (!open) begin(inputOf(state.row, state.column), false, bar);
  });
  bar.addEventListener('input', () => {
    input.value = bar.value;
    fit();
    help(bar);
  });
  for (const field of [input, bar]) {
    field.addEventListener('keydown', keys);
    field.addEventListener('pointerup', () => help(field));
    field.addEventListener('keyup', ({ key }) => {
      if (/^(Arrow(Left|Right)|Home|End)$/.test(key)) help(field);
    });
    field.addEventListener('blur', (event) => {
      if (event.relatedTarget !== input && event.relatedTarget !== bar && document.hasFocus())
        void commit(null);
    });
  }
}

/** Opens the cell for typing: with its text, or with what was typed instead of it. */
export function edit(text: string | null): void {
  begin(text ?? inputOf(state.row, state.column), text !== null, input);
}

function begin(text: string, quick: boolean, focus: HTMLTextAreaElement): void {
  const { row, column } = state;
  reveal(row, column);
  open = { row, column, sheet: state.sheet.id, original: inputOf(row, column) };
  isQuick = quick;
  input.value = bar.value = text;
  input.setAttribute('aria-label', `${letters(column)}${row}`);
  input.hidden = false;
  fit();
  focus.focus({ preventScroll: true });
  focus.setSelectionRange(text.length, text.length);
  help(focus);
}

/** What the formula before the caret may go on with. */
function help(field: HTMLTextAreaElement): void {
  if (open) showFunctions(field, open);
}

function fit(): void {
  if (!open) return;
  const style = styleOf(state.sheet, cellAt(open.row, open.column));
  const box = boxOf(open.row, open.column);
  const lines = input.value.split('\n');
  const wanted = Math.max(...lines.map((line) => textWidth(line, style))) + 16;
  const size = style?.size ?? 10;
  const room = byId('scroller').clientWidth - box.left - 4;
  const width = Math.min(
    Math.max(box.width + 1, style?.wrap === 'WRAP' ? 0 : wanted),
    Math.max(room, box.width),
  );
  const css = input.style;
  css.font = `${style?.bold ? 'bold ' : ''}${pixels(size)}px/${lineHeight(size)}px ${fontFamily(style)}`;
  css.left = `${box.left - 1}px`;
  css.top = `${box.top - 1}px`;
  css.width = `${width}px`;
  css.height = '0';
  css.height = `${Math.max(box.height + 1, input.scrollHeight + 4)}px`;
}

/** Writes what was typed, if it differs, and moves on. */
async function commit(move: [number, number] | null): Promise<void> {
  if (!open) return;
  const { row, column, sheet, original } = open;
  const text = bar.value;
  close();
  if (move) {
    stepBy(...move);
    focusGrid();
  }
  if (text === original || sheet !== state.sheet.id) return;
  showAtOnce(row, column, text);
  await act('edit', { row, column, texts: [[text]] });
}

/** The typed text stands in the cell until the server says what became of it. */
function showAtOnce(row: number, column: number, text: string): void {
  if (text.startsWith('=')) return;
  const { cells } = state.sheet;
  const { text: _before, runs: _runs, link: _link, ...kept } = cells[row]?.[column] ?? {};
  const cell = text === '' ? kept : { ...kept, text };
  state.sheet = { ...state.sheet, cells: { ...cells, [row]: { ...cells[row], [column]: cell } } };
  state.stamp = '';
  viewChanged();
}

function cancel(): void {
  close();
  bar.value = inputOf(state.row, state.column);
  focusGrid();
}

function close(): void {
  open = null;
  input.hidden = true;
  hideFunctions();
}

/** Moves the active cell a row or a column on, hidden ones and the rest of a merge passed over. */
export function stepBy(rows: number, columns: number): void {
  select(along('rows', state.row, rows), along('columns', state.column, columns));
  reveal(state.row, state.column);
}

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function keys(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const back = event.shiftKey ? -1 : 1;
  event.stopPropagation();
  if (functionKeys(event)) return event.preventDefault();
  if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
    (event.target as HTMLTextAreaElement).setRangeText(
      '\n',
      input.selectionStart,
      input.selectionEnd,
      'end',
    );
    event.target!.dispatchEvent(new Event('input'));
  } else if (event.key === 'Enter') void commit([back, 0]);
  else if (event.key === 'Tab') void commit([0, back]);
  else if (event.key === 'Escape') cancel();
  else if (event.key === 'F2') isQuick = !isQuick;
  else if (isQuick && ARROWS[event.key] && event.target === input) void commit(ARROWS[event.key]!);
  else return;
  event.preventDefault();
}
