/** A team at work: its workbook, the deployed add-on and a clock. It acts only as people do. */
import { createHost, newWorkbook } from '../../src/host/host.ts';
import {
  cellAt,
  columnOf,
  rowOf,
  sheetByName,
  type SheetModel,
  type Value,
} from '../../src/host/model.ts';
import { fromSerial, formatDate } from '../../src/host/time.ts';
import type { Input, Reply, Result, Server } from '../../src/protocol.ts';
import { deployedAddon } from '../e2e/_person.ts';
import type { Row } from './_rows.ts';

export type Team = ReturnType<typeof aTeam>;

export function aTeam(place: { zone: string; locale: string }, from = newWorkbook('Plan')) {
  const workbook = Object.assign(from, place);
  let now = 0;
  const host = createHost({ ...deployedAddon(), workbook, now: () => now });
  const moment = (text: string): number => {
    // The instant at which clocks of the team's zone show this.
    const wanted = text.replace('T', ' ');
    let guess = Date.parse(`${wanted.replace(' ', 'T')}:00Z`);
    for (let round = 0; round < 3; round++) {
      const shown = formatDate(guess, place.zone, 'yyyy-MM-dd HH:mm');
      guess += Date.parse(`${wanted.replace(' ', 'T')}:00Z`) - Date.parse(`${shown.replace(' ', 'T')}:00Z`);
    }
    return guess;
  }; // prettier-ignore
  const sheet = (name: string): SheetModel => {
    const found = sheetByName(workbook, name);
    if (!found) throw new Error(`There is no tab ${name}.`);
    return found;
  };
  const headers = (name: string): Map<string, number> =>
    new Map(
      [...sheet(name).cells].flatMap(([at, { value }]) =>
        rowOf(at) === 1 && value !== null ? [[String(value), columnOf(at)] as const] : [],
      ),
    );
  const team = {
    workbook,
    host,
    /** Sets the clock to what the team's clocks show: '2026-10-21 09:00'. */
    at: (text: string) => void (now = moment(text)),
    /** The sidebar asks. */
    ask: <M extends keyof Server>(method: M, input: Input<M>): Result<M> => {
      const reply = host.call('callServer', [method, input]) as Reply<Result<M>>;
      if (!reply.ok) throw new Error(`${String(method)}: ${reply.message}`);
      return reply.value;
    },
    /** An entry of the menu; returns what it said. */
    menu(name: string): string[] {
      host.run(name);
      return host.takeUi().map((event) => ('message' in event ? String(event.message) : ''));
    },
    /** Types into the row with an ID (or into a row by its number), below a header. */
    type(tab: string, row: string | number, header: string, text: string): void {
      const column = headers(tab).get(header);
      if (column === undefined) throw new Error(`${tab} has no column ${header}.`);
      host.edit(tab, typeof row === 'number' ? row : team.rowOf(tab, row), column, [[text]]);
    },
    rowOf(tab: string, id: string): number {
      const column = headers(tab).get('ID') ?? 1;
      for (const [at, { value }] of sheet(tab).cells)
        if (columnOf(at) === column && value === id) return rowOf(at);
      throw new Error(`${tab} has no row ${id}.`);
    },
    /** The first row of a generated tab that begins with a text; a section by its name without its number. */
    rowStarting(tab: string, said: string): number {
      for (let row = 1; row <= sheet(tab).rows; row++) {
        const first = String(cellAt(sheet(tab), row, 1)?.value ?? '');
        if (first === said || first.replace(/^\d+ {2}/, '') === said) return row;
      }
      throw new Error(`${tab} has no row ${said}.`);
    },
    /** The IDs below What came up of a review, those of unclear numbers left out. */
    cameUp(tab: string): string[] {
      const firsts = [...team.cells(tab)].sort(([a], [b]) => a - b).map(([, cells]) => String(cells.get(1) ?? ''));
      const from = firsts.indexOf('What came up');
      const to = firsts.findIndex((first) => /^\d+ {2}(Unclear|All objectives)/.test(first));
      return from < 0 ? [] : firsts.slice(from, to).filter((first) => /^[A-Z]\d+(-KR\d+)?$/.test(first));
    },
    /** The charts of a tab: what each says, and its numbers as they stand where it looks. */
    charts(tab: string): { title: string; alt: string; data: (string | number | null)[][] }[] {
      return sheet(tab).charts.map(({ options, ranges }) => {
        const [range] = ranges;
        const from = workbook.sheets.find(({ id }) => id === range?.sheet);
        const { row = 1, column = 1, rows = 0, columns = 0 } = range?.area ?? {};
        const data = Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (_, right) => {
            const value = (from && cellAt(from, row + down, column + right)?.value) ?? null;
            return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
          }),
        );
        return { title: String(options['title']), alt: String(options['alt']), data };
      });
    },
    /** The rows of a tab by header; dates and moments as text; none where there is no tab. */
    rows(tab: string): Row[] {
      if (!sheetByName(workbook, tab)) return [];
      const found = new Map<number, Row>();
      const byColumn = new Map([...headers(tab)].map(([header, column]) => [column, header]));
      for (const [at, cell] of sheet(tab).cells) {
        const header = byColumn.get(columnOf(at));
        if (rowOf(at) === 1 || header === undefined || cell.value === null || cell.value === '') continue;
        const row = found.get(rowOf(at)) ?? {};
        found.set(rowOf(at), { ...row, [header]: plain(cell.value, cell.format ?? '', header) });
      }
      return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
    }, // prettier-ignore
    /** The cells of a tab: row by row, column by column. */
    cells(tab: string): Map<number, Map<number, Value>> {
      const found = new Map<number, Map<number, Value>>();
      for (const [at, { value }] of sheet(tab).cells) {
        if (value === null || value === '') continue;
        const row = found.get(rowOf(at)) ?? new Map<number, Value>();
        found.set(rowOf(at), row.set(columnOf(at), value));
      }
      return found;
    },
    day: (serial: number): string => formatDate(fromSerial(serial, place.zone), place.zone, 'yyyy-MM-dd'),
  }; // prettier-ignore
  const DAYS = new Set(['Starts', 'Ends', 'For', 'Due', 'Last check-in', 'Updated', 'Done on', 'Until', 'Blocker due']); // prettier-ignore
  function plain(value: Value, _format: string, header: string): Row[string] {
    if (value !== null && typeof value === 'object') return null;
    if (typeof value !== 'number') return value;
    if (DAYS.has(header)) return team.day(value);
    return header === 'At'
      ? formatDate(fromSerial(value, place.zone), place.zone, 'yyyy-MM-dd HH:mm')
      : value;
  }
  return team;
}
