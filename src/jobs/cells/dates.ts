import { dayOfSerial, isDate } from '../../domain/days.ts';
import { google } from '../../google.ts';
import { zoneOf, type Zone } from '../../workbook/zone.ts';
import { isDateValue, shown } from './arguments.ts';

/** Reads dates from cells, in the spreadsheet's zone, which is asked for once and only if it is needed. */
export function dateReader(): (name: string, value: unknown) => string {
  let zone: Zone | null = null;
  const toDay = (date: Date): string => {
    const { SpreadsheetApp, Utilities } = google();
    zone ??= zoneOf(
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
      (instant, name, pattern) => Utilities.formatDate(instant, name, pattern),
      [],
    );
    return zone.toLocal(date).date;
  };
  return (name, value) => {
    const day = isDateValue(value)
      ? toDay(value)
      : typeof value === 'number'
        ? dayOfSerial(value)
        : String(value).trim();
    if (isDate(day)) return day;
    throw new Error(`${name} is “${shown(value)}”, which is no date. Give a cell with a date, or a text such as 2027-01-04.`); // prettier-ignore
  };
}
