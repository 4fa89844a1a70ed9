import { createHash } from 'node:crypto';
import { sheetById } from './model.ts';
import type { Shown, View } from './page/view.ts';
import type { Session } from './session.ts';
import { sheetView } from './sheetView.ts';

/**
 * The workbook as the page shows it, with the active tab or the one named; the tab itself only where it differs from what
 * the page has.
 */
export function viewOf(session: Session, has: string, shown: number | null = null): View {
  const { host, addon, savedAt } = session;
  const { workbook } = host;
  const named = shown === null ? null : sheetById(workbook, shown);
  const active = named ?? sheetById(workbook, workbook.active) ?? workbook.sheets[0]!;
  const sheet = sheetView(workbook, active);
  const stamp = createHash('sha1').update(JSON.stringify(sheet)).digest('base64');
  return {
    nth: ++session.views,
    name: workbook.name,
    saved: savedAt === null ? null : clock(savedAt, workbook.zone),
    failure: session.failure,
    path: session.path,
    zone: workbook.zone,
    locale: workbook.locale,
    tabs: workbook.sheets.map(({ id, name, hidden, tabColor }) => ({
      id,
      name,
      hidden,
      color: tabColor,
    })),
    active: active.id,
    stamp,
    sheet: stamp === has ? null : sheet,
    addon: addon.name,
    menus: host.menus.map(({ caption, items }) => ({ caption: caption || addon.name, items })),
    canUndo: session.undo.length > 0,
    canRedo: session.redo.length > 0,
  };
}

/** "9:05" on the clock of the workbook's zone. */
export const clock = (at: Date, timeZone: string): string =>
  at
    .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', timeZone })
    .replace(/^0(?=\d)/, '');

/** What executions asked to show since the last time; pages of the add-on wait under an address of their own. */
export function shownOf(session: Session, newId: () => string): Shown[] {
  const { host, frames } = session;
  const frame = (html: string): string => {
    const id = newId();
    frames.set(id, html);
    return `/frame/${id}`;
  };
  return host.takeUi().flatMap((event): Shown[] => {
    if (event.kind === 'toast') return [event];
    if (event.kind === 'sidebar' || event.kind === 'dialog') {
      const { html, ...rest } = event;
      return [{ ...rest, frame: frame(html) }];
    }
    if (event.kind === 'select') return [{ kind: 'select', area: host.workbook.selection }];
    return [];
  });
}
