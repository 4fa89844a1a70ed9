import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { onHost, type OnHost } from '../_host.ts';
import {
  cellAt,
  extentOf,
  sheetByName,
  type SheetModel,
  type WorkbookModel,
} from '../../src/host/model.ts';

const REVIEW = 'Review 2027-W07';
const DECISION = 8;
const DUE = 19;

/** Every so many calls are tried; FAULTS=all takes every single one. */
const STRIDE = process.env['FAULTS'] === 'all' ? 1 : 6;

/**
 * A workbook whose review was written when O1-KR2 had fallen, and answered; by now O1-KR1 has fallen further, so that
 * the rows of both move when it is written again.
 */
function aReviewToMove(): OnHost {
  const host = onHost();
  host.at('2027-02-08T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = [1, 2, 3].map(() => aKeyResultForm());
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
  const checkIn = (confidences: Record<string, number>): void => {
    const entries = Object.entries(confidences).map(([keyResult, confidence]) =>
      anEntry({ keyResult, value: 84, confidence }),
    );
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries });
  };
  checkIn({ 'O1-KR1': 9, 'O1-KR2': 9, 'O1-KR3': 9 });
  host.at('2027-02-17T08:00:00Z');
  checkIn({ 'O1-KR2': 6, 'O1-KR3': 7 });
  host.jobs.weeklyReview({});
  host.edit(REVIEW, rowOf(host, 'O1-KR2'), DECISION, [['Rent a van']]);
  host.edit(REVIEW, rowOf(host, 'Notes') + 1, 1, [['The shed is full']]);
  host.jobs.validate({});
  checkIn({ 'O1-KR1': 4 });
  return host;
}

function review(host: OnHost): SheetModel {
  const found = sheetByName(host.workbook, REVIEW);
  if (!found) throw new Error(`no tab ${REVIEW}`);
  return found;
}

const textAt = (host: OnHost, row: number, column: number): string =>
  String(cellAt(review(host), row, column)?.value ?? '');

/** The first row (from 1) whose first cell ends with this. */
function rowOf(host: OnHost, text: string): number {
  for (let row = 1; row <= extentOf(review(host)).rows; row++)
    if (textAt(host, row, 1).replace(/^\d+\s+/, '') === text) return row;
  throw new Error(`no row ${text}`);
}

/** Everything in the tab that reads so, as what stands in front of its row. */
const rowsWith = (host: OnHost, text: string): string[] =>
  [...Array(extentOf(review(host)).rows).keys()].flatMap((at) =>
    [...Array(20).keys()].some((column) => textAt(host, at + 1, column + 1) === text)
      ? [textAt(host, at + 1, 1)]
      : [],
  );

/** Tells of each service call right before it is made. */
function listen(host: OnHost, tell: (method: string) => void): void {
  host.calls.byMethod = new Proxy(host.calls.byMethod, {
    set(target, method, count) {
      tell(String(method));
      return Reflect.set(target, method, count);
    },
  });
}

/** Calls that neither read nor write the file. */
const MOVES_NOTHING =
  /(Builder\.\w+|new\w+|getRange|getDataRange|getRangeList|getSheetId|getName|getSheet|getA1Notation|getNum\w+)$/;

/** Writes the review; `tell` hears of each call that reads or writes, by its number from 1. */
function write(workbook: WorkbookModel, tell: (host: OnHost, method: string, nth: number) => void): OnHost {
  const host = onHost(structuredClone(workbook));
  host.at('2027-02-17T09:00:00Z');
  let nth = 0;
  listen(host, (method) => {
    if (!MOVES_NOTHING.test(method)) tell(host, method, ++nth);
  });
  host.jobs.weeklyReview({});
  return host;
} // prettier-ignore

test('a word typed while a review is written stays with its item until its cells are written, and is never lost', () => {
  const before = aReviewToMove();
  const workbook = structuredClone(before.workbook);
  const calls: string[] = [];
  write(workbook, (_, method) => calls.push(method));
  const written = calls.indexOf('SpreadsheetApp.Range.setRichTextValues') + 1;
  const last = calls.lastIndexOf('SpreadsheetApp.Range.getValues', written) + 1;
  // Between looking and writing there is nothing.
  expect(calls.slice(last, written - 1)).toEqual(['SpreadsheetApp.Range.setValues']);
  // What is typed into a cell in the very moment in which it is written can lose.
  const moments = calls.map((_, at) => at + 1).filter((nth) => nth <= last || nth > written);
  const tried = moments.filter((nth, at) => at % STRIDE === 0 || nth === last);
  const found = tried.map((moment) => {
    const item = moment % 2 === 0 ? 'O1-KR2' : 'O1-KR3';
    let word = '';
    const host = write(workbook, (writing, _, nth) => {
      if (nth !== moment) return;
      const row = rowOf(before, item);
      word = `${textAt(before, row, DECISION)} for ${item}`.trim();
      writing.edit(REVIEW, row, DECISION, [[word]]);
    });
    const places = rowsWith(host, word);
    return { call: `${moment} ${calls[moment - 1]}`, item, places, isBefore: moment <= last };
  });
  expect(found.filter(({ isBefore }) => isBefore).length).toBeGreaterThan(4);
  expect(found.filter(({ places }) => places.length !== 1)).toEqual([]);
  expect(found.filter(({ places: [place], item, isBefore }) => isBefore && place !== item)).toEqual(
    [],
  );
});

test('a day by which a decision is due stays a day when fewer items are left and its own moves up', () => {
  const host = aReviewToMove();
  host.jobs.weeklyReview({});
  const last = rowOf(host, 'O1-KR3');
  host.edit(REVIEW, last, DUE, [['2027-03-01']]);
  const day = (): unknown[] => {
    const { value, format } = cellAt(review(host), rowOf(host, 'O1-KR3'), DUE) ?? {};
    return [value, format];
  };
  const entries = [anEntry({ keyResult: 'O1-KR1', value: 92, confidence: 9 })];
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries });
  host.jobs.weeklyReview({});
  expect(rowOf(host, 'O1-KR3')).toBeLessThan(last);
  expect(day()).toEqual([46447, 'd mmm']);
});
