import { touchedBy, type ChangeSet } from '../changes/changeSet.ts';
import { isProtected, isProtection } from '../errors.ts';
import { google, type Protection } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { DATA_TAB } from './okrData.ts';

/**
 * Runs what writes a change-set.
 * @throws UserError that names the tabs and cells, where a protection keeps the person from writing: Google names none.
 */
export function sayProtected<T>(book: Book, set: ChangeSet, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (!isProtection(error)) throw error;
    const wanted = namesIn(set);
    const places = wanted.flatMap((name) => {
      const shut = shutIn(book, name);
      return shut === null ? [] : [`“${name}”${shut === '' ? '' : ` (${shut})`}`];
    });
    throw isProtected(places, wanted);
  }
}

/** The cells of a tab that the person may not edit, '' for the whole tab, null for none. */
export function shutIn(book: Book, name: string): string | null {
  const sheet = book.sheet(name);
  if (sheet === null) return null;
  const { ProtectionType } = google().SpreadsheetApp;
  const shut = (type: unknown): Protection[] =>
    sheet.getProtections(type).filter((each) => !each.isWarningOnly() && !each.canEdit());
  if (shut(ProtectionType.SHEET).length > 0) return '';
  const areas = shut(ProtectionType.RANGE).map((each) => each.getRange().getA1Notation());
  return areas.length === 0 ? null : areas.join(', ');
}

const namesIn = (set: ChangeSet): string[] => [
  ...[...touchedBy(set)].map((key) => tabs[key].name),
  ...set.generated.map(({ name }) => name),
  DATA_TAB,
];
