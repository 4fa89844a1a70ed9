import { act } from './api.ts';
import { copyFromMenu, pasteFromMenu } from './clipboard.ts';
import * as commands from './commands.ts';
import { say } from './dialogs.ts';
import { openMenu } from './menu.ts';
import type { Item } from './menu.ts';
import { runAddon } from './run.ts';
import { showShortcuts } from './shortcuts.ts';
import { selection, state } from './state.ts';
import type { MenuEntry } from './view.ts';

const line = { separator: true } as const;

/** The menus of the bar, built anew each time one opens; `key` is the letter that opens it with Alt. */
export const menus: { caption: string; key: string; items: () => Item[] }[] = [
  {
    caption: 'File',
    key: 'F',
    items: () => [
      { caption: 'New', run: commands.create },
      { caption: 'Open…', run: commands.openFile },
      line,
      { caption: 'Download .xlsx', run: commands.save },
      { caption: 'File name…', run: commands.rename },
    ],
  },
  {
    caption: 'Edit',
    key: 'E',
    items: () => [
      { caption: 'Undo', keys: 'Ctrl+Z', disabled: !state.view.canUndo, run: commands.undo },
      { caption: 'Redo', keys: 'Ctrl+Y', disabled: !state.view.canRedo, run: commands.redo },
      line,
      ...clipboardItems(),
      line,
      { caption: 'Delete values', keys: 'Delete', run: commands.clearSelection },
      deleteItem('rows'),
      deleteItem('columns'),
    ],
  },
  { caption: 'View', key: 'V', items: viewItems },
  {
    caption: 'Insert',
    key: 'I',
    items: () => [
      ...rowItems(),
      ...columnItems(),
      line,
      { caption: 'Tab', run: () => act('addTab', {}) },
    ],
  },
  { caption: 'Format', key: 'O', items: formatItems },
  {
    caption: 'Data',
    key: 'D',
    items: () => [
      {
        caption: 'Sort by this column, A to Z',
        run: () => act('sort', { column: state.column, descending: false }),
      },
      {
        caption: 'Sort by this column, Z to A',
        run: () => act('sort', { column: state.column, descending: true }),
      },
      line,
      { caption: 'Calculate again', run: () => act('recalculate', {}) },
    ],
  },
  {
    caption: 'Extensions',
    key: 'N',
    items: () =>
      state.view.menus.map(({ caption, items }) => ({ caption, items: () => scriptItems(items) })),
  },
  {
    caption: 'Help',
    key: 'H',
    items: () => [
      { caption: 'Keyboard', run: showShortcuts },
      { caption: 'About this page', run: about },
    ],
  },
];

const clipboardItems = (): Item[] => [
  { caption: 'Cut', keys: 'Ctrl+X', run: () => copyFromMenu(true) },
  { caption: 'Copy', keys: 'Ctrl+C', run: () => copyFromMenu(false) },
  { caption: 'Paste', keys: 'Ctrl+V', run: pasteFromMenu },
];

const rowItems = (verb = ''): Item[] => [
  { caption: named(verb, 'rows', 'above'), run: () => commands.insert('rows', false) },
  { caption: named(verb, 'rows', 'below'), run: () => commands.insert('rows', true) },
];
const columnItems = (verb = ''): Item[] => [
  { caption: named(verb, 'columns', 'left'), run: () => commands.insert('columns', false) },
  { caption: named(verb, 'columns', 'right'), run: () => commands.insert('columns', true) },
];
const deleteItem = (what: 'rows' | 'columns'): Item => ({
  caption: named('Delete', what),
  run: () => commands.remove(what),
});

/** "2 rows above", "Insert row above", "Delete column". */
const named = (verb: string, what: 'rows' | 'columns', where = ''): string =>
  capital([verb, commands.span(what), where].filter((word) => word !== '').join(' '));

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function viewItems(): Item[] {
  const { sheet } = state;
  const hidden = state.view.tabs.filter((tab) => tab.hidden);
  return [
    { caption: 'Freeze', items: freezeItems },
    {
      caption: 'Gridlines',
      on: sheet.gridlines,
      run: () => act('gridlines', { shown: !sheet.gridlines }),
    },
    ...(hidden.length > 0
      ? [
          {
            caption: 'Hidden tabs',
            items: () =>
              hidden.map((tab) => ({
                caption: `Show ${tab.name}`,
                run: () => act('hideTab', { sheet: tab.id, hidden: false }),
              })),
          },
        ]
      : []),
    ...(sheet.hiddenColumns.length + sheet.hiddenRows.length > 0
      ? [{ caption: 'Show hidden rows and columns', run: () => act('unhide', {}) }]
      : []),
  ];
}

function freezeItems(): Item[] {
  const { frozenRows, frozenColumns } = state.sheet;
  const rows = (count: number, caption: string): Item => ({
    caption,
    on: frozenRows === count,
    run: () => act('freeze', { what: 'rows', count }),
  });
  const columns = (count: number, caption: string): Item => ({
    caption,
    on: frozenColumns === count,
    run: () => act('freeze', { what: 'columns', count }),
  });
  return [
    rows(0, 'No rows'),
    rows(1, '1 row'),
    rows(2, '2 rows'),
    line,
    columns(0, 'No columns'),
    columns(1, '1 column'),
  ];
}

function formatItems(): Item[] {
  const number = (caption: string, format: string): Item => ({
    caption,
    run: () => commands.format({ number: format }),
  });
  return [
    {
      caption: 'Number',
      items: () => [
        number('Automatic', 'General'),
        number('Plain text', '@'),
        line,
        number('Number (1,000.12)', '#,##0.00'),
        number('Whole number (1,000)', '#,##0'),
        number('Percent (10%)', '0%'),
        line,
        number('Date (2026-11-24)', 'yyyy-mm-dd'),
        number('Date and time', 'yyyy-mm-dd hh:mm'),
        number('Time (9:05)', 'h:mm'),
      ],
    },
    line,
    { caption: 'Bold', keys: 'Ctrl+B', on: commands.isBold(), run: commands.toggleBold },
    { caption: 'Italic', keys: 'Ctrl+I', on: commands.isItalic(), run: commands.toggleItalic },
    {
      caption: 'Alignment',
      items: () => [
        { caption: 'Left', run: () => commands.format({ align: 'left' }) },
        { caption: 'Centre', run: () => commands.format({ align: 'center' }) },
        { caption: 'Right', run: () => commands.format({ align: 'right' }) },
      ],
    },
    {
      caption: 'Wrapping',
      items: () => [
        { caption: 'Overflow', run: () => commands.format({ wrap: 'OVERFLOW' }) },
        { caption: 'Wrap', run: () => commands.format({ wrap: 'WRAP' }) },
        { caption: 'Clip', run: () => commands.format({ wrap: 'CLIP' }) },
      ],
    },
    line,
    { caption: 'Clear formatting', run: () => commands.format({ plain: true }) },
  ];
}

/** What onOpen of the add-on built. */
const scriptItems = (entries: MenuEntry[]): Item[] =>
  entries.map((entry) => {
    if ('separator' in entry) return entry;
    const { caption } = entry;
    if ('items' in entry) return { caption, items: () => scriptItems(entry.items) };
    return { caption, run: () => runAddon(entry.run) };
  });

export function openContextMenu(at: DOMRect): void {
  const area = selection();
  const isColumns = area.rows === state.sheet.rows && area.columns < state.sheet.columns;
  const isRows = area.columns === state.sheet.columns && area.rows < state.sheet.rows;
  openMenu(
    [
      ...clipboardItems(),
      line,
      ...(isColumns ? [] : rowItems('insert')),
      ...(isRows ? [] : columnItems('insert')),
      line,
      ...(isColumns ? [] : [deleteItem('rows')]),
      ...(isRows ? [] : [deleteItem('columns')]),
      { caption: 'Delete values', run: commands.clearSelection },
    ],
    at,
    'Cell',
  );
}

const about = () =>
  say(
    'About this page',
    `This page shows a workbook on this computer and runs ${state.view.addon} on it, without Google and without the internet. Every change is kept in ${state.view.path}.`,
  );
