import { workbookBusy } from '../errors.ts';
import { google } from '../google.ts';

/**
 * Runs work while nobody else of this document does. Nobody may be asked anything meanwhile.
 * @throws UserError when others hold the lock for as long as it waits.
 */
export function withLock<T>(seconds: number, work: () => T): T {
  const lock = google().LockService.getDocumentLock();
  if (!lock.tryLock(seconds * 1000)) throw workbookBusy(seconds);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
