/** Change-sets for tests: a test names only what it is about. */
import type { CellChange, ChangeSet } from '../../src/changes/changeSet.ts';

export const aSet = (fields: Partial<ChangeSet> = {}): ChangeSet => ({
  number: 1,
  what: 'Save objective O1',
  by: 'Ida Brandt',
  at: '2027-02-17 09:00',
  cells: [],
  notes: [],
  tabs: [],
  columns: [],
  headers: [],
  merges: [],
  dropdowns: [],
  dressed: [],
  generated: [],
  archives: [],
  records: [],
  removes: { tabs: [], columns: [] },
  undoes: null,
  ...fields,
});

export const aCell = (fields: Partial<CellChange> = {}): CellChange => ({
  tab: 'keyResults',
  id: 'O1-KR1',
  row: 2,
  column: 'current',
  before: '',
  after: '',
  wasId: '',
  isNewRow: false,
  isTyped: false,
  isLasting: false,
  checkbox: null,
  formats: null,
  ...fields,
});
