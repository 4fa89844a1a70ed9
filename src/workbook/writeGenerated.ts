import type { GeneratedTab } from '../changes/changeSet.ts';
import { impossible } from '../errors.ts';
import type { Book } from './book.ts';

/** Writes generated tabs, adding those that are not there. */
export function writeGenerated(_book: Book, generated: readonly GeneratedTab[]): void {
  if (generated.length > 0) impossible('generated tabs are written before their writer has landed');
}

/** Brings generated tabs back to what stood there before; one that was added goes if nobody typed into it. */
export function unwriteGenerated(_book: Book, generated: readonly GeneratedTab[]): void {
  if (generated.length > 0) impossible('generated tabs are written before their writer has landed');
}
