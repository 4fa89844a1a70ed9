import { overlap, within } from './a1.ts';
import { ServiceError } from './execution.ts';
import type { Area, ProtectionModel, SheetModel } from './model.ts';

/** Google's own words: they name neither tab nor cell. */
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether somebody who is not the owner may edit what is protected. */
export const mayEdit = ({ warningOnly, editors = [] }: ProtectionModel, user: string): boolean =>
  warningOnly || editors.includes(user);

/**
 * Refuses a write by somebody who is not the owner: to a tab, or to an area of it.
 * @throws ServiceError as Google words it.
 */
export function refuseProtected(sheet: SheetModel, area: Area | null, user: string): void {
  for (const protection of sheet.protections) {
    if (mayEdit(protection, user) || !covers(protection, area)) continue;
    throw new ServiceError(REFUSED);
  }
}

function covers({ type, area: own, unprotected }: ProtectionModel, area: Area | null): boolean {
  if (type === 'RANGE') return area !== null && own !== null && overlap(own, area);
  return area === null || !unprotected.some((open) => within(area, open));
}
