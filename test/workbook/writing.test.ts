import * as fc from '../_fastCheck.ts';
import { onHost, type OnHost } from '../_host.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

/** Texts that a spreadsheet would take for something else. */
const TRICKY = [
  '=1+1', '=IMPORTXML("http://x", "//a")', '+5', '-5', '+A1', '@sum', "'quoted", "''twice", '007', '1/2', '5 Mar',
  'Mar 5', '2027-02-17', '10:00', '50%', '$5', '€ 5', '1e3', '1,234', '(5)', 'TRUE', 'wahr', 'FALSCH', '#N/A',
  '<script>alert(1)</script>', ' leading', 'two\nlines', '\t', '[x]', '{=A1}', 'R1C1', '12:30 PM', '٣', '½',
]; // prettier-ignore

/** Control characters, which no cell keeps; a line end it does. */
const CONTROL = /(?!\n|\t)\p{Cc}/u;

const LOCALES = [
  ['Europe/Berlin', 'de_DE'],
  ['America/Los_Angeles', 'en_US'],
  ['Asia/Kolkata', 'en_GB'],
] as const;

describe.each(LOCALES)('in %s, %s', (zone, locale) => {
  let host: OnHost;
  beforeEach(() => {
    host = onHost(undefined, false, { zone, locale });
    host.jobs.setUp({});
    host.planCycle();
  });

  /** Saves three texts into the cycle's row and gives back what the cells hold. */
  function landed([change = '', team = '', owner = '']: readonly string[]): unknown[] {
    const { form: seen } = host.jobs.loadPlan({ cycle: '' });
    host.jobs.savePlan({ seen, form: { ...seen, cycle: { ...seen.cycle, change, team, owner } } });
    const row = host.rows('Cycles')[0] ?? {};
    return [row['The one change'], row['Team'], row['Review owner']];
  }

  test('a text lands as that very text, whatever it looks like', () => {
    for (let at = 0; at < TRICKY.length; at += 3) {
      const texts = [0, 1, 2].map((next) => TRICKY[at + next] ?? 'plain');
      expect(landed(texts)).toEqual(texts);
    }
    const cells = host.workbook.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('any text does', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((each) => each.trim() !== '' && !CONTROL.test(each));
    fc.assert(
      fc.property(fc.tuple(text, text, text), (texts) => {
        expect(landed(texts)).toEqual(texts);
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  test('days land as days in the spreadsheet’s zone, numbers as numbers', () => {
    host.jobs.saveObjective(
      anObjectiveForm({
        objective: 'Dates',
        keyResults: [aKeyResultForm({ due: '2027-03-28', start: 0, target: -1.5 })],
      }),
    );
    const last = host.rows('Key Results').pop();
    expect(last).toMatchObject({ Due: '2027-03-28', Start: 0, Target: -1.5 });
    expect(host.rows('Cycles')[0]).toMatchObject({ Starts: '2027-01-04', 'Review time': '09:30' });
  });
});
