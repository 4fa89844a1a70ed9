import type { Sheet } from '../google.ts';

/** Puts a tab in front of the person; one that was hidden shows again, since nobody has seen Sheets lead to it. */
export function bringUp(sheet: Sheet | null): void {
  if (sheet?.isSheetHidden()) sheet.showSheet();
  sheet?.activate();
}
