import type { Column } from '../tabs/_columns.ts';
import { tabs } from '../tabs/_all.ts';
import type { ChangeSet } from './changeSet.ts';
import { isFormula, type Content, type TabKey } from './content.ts';

/** One line of a preview: a cell, or a whole tab or column where `id` and `header` say less. */
export type PreviewLine = {
  tab: string;
  id: string;
  header: string;
  before: string;
  after: string;
};

/** What a change-set would do, in the order it would do it, as texts to show before and after. */
export const previewOf = (set: ChangeSet): PreviewLine[] => [
  ...set.tabs.map((tab) => ({ tab, id: '', header: '', before: '', after: 'New tab' })),
  ...set.columns.map(({ tab, header }) => ({
    tab: tabs[tab].name,
    id: '',
    header,
    before: '',
    after: 'New column',
  })),
  ...set.headers.map(({ tab, before, after }) => ({
    tab: tabs[tab].name,
    id: '',
    header: shown(before),
    before: shown(before),
    after: shown(after),
  })),
  ...set.merges.map(({ tab, ids, header }) => ({
    tab: tabs[tab].name,
    id: ids[0] ?? '',
    header,
    before: set.undoes === null ? 'Merged' : 'Apart',
    after: set.undoes === null ? 'Apart' : 'Merged',
  })),
  ...set.dropdowns.map(({ tab, column, after }) => ({
    tab: tabs[tab].name,
    id: '',
    header: headerOf(tab, column),
    before: after === 'laid' ? '' : 'Dropdown',
    after: after === 'laid' ? 'Dropdown' : '',
  })),
  ...set.cells
    .filter(({ before, after }) => before !== after)
    .map(({ tab, id, column, before, after }) => ({
      tab: tabs[tab].name,
      id,
      header: headerOf(tab, column),
      before: shown(before),
      after: shown(after),
    })),
  ...set.generated.map(({ name, before }) => ({
    tab: name,
    id: '',
    header: '',
    before: '',
    after: before === null ? 'New tab' : 'Written again',
  })),
];

const headerOf = (tab: TabKey, column: string): string =>
  (tabs[tab].columns as Record<string, Column<unknown>>)[column]?.header ?? column;

function shown(content: Content): string {
  if (isFormula(content)) return content.formula;
  if (typeof content === 'object') return `${content.date} ${content.time}`.trim();
  return String(content);
}
