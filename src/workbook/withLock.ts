import { workbookBusy } from '../errors.ts';
import { google } from '../google.ts';

/**
 * Runs work while nobody else of this document does. Nobody may be asked anything meanwhile.
 * @throws UserError when others hold the lock for as long as it waits.
 */
export function withLock<T>(seconds: number, work: () => T): T {
  const { LockService, SpreadsheetApp } = google();
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(seconds * 1000)) throw workbookBusy(seconds);
  try {
    return work();
  } catch (error) {
    // Whoever comes next has to see what was written before it failed, or would take it for not written.
    quietly(() => SpreadsheetApp.flush());
    throw error;
  } finally {
    lock.releaseLock();
  }
}

/** Runs what may fail: the failure that came before it is the one to be told. */
function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // Told already.
  }
}
