import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { onHost, type OnHost } from '../_host.ts';
import { cellAt, newSheet, sheetByName } from '../../src/host/model.ts';

/** A set-up workbook with one published key result that lacks its owner's number. */
function aTeam(fields: Parameters<typeof aKeyResultForm>[0] = {}): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = [aKeyResultForm(fields)];
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
  return host;
}

const at = (host: OnHost, row: number, column: number, tab = 'Findings'): ReturnType<typeof cellAt> => {
  const sheet = sheetByName(host.workbook, tab);
  return sheet && cellAt(sheet, row, column);
}; // prettier-ignore

test('set-up leaves the tab hidden; the first validation shows it', () => {
  const host = onHost();
  host.jobs.setUp({});
  expect(sheetByName(host.workbook, 'Findings')?.hidden).toBe(true);
  host.planCycle();
  host.jobs.validate({});
  expect(sheetByName(host.workbook, 'Findings')?.hidden).toBe(false);
});

test('says when it last ran, with the day, to whoever opens the sidebar', () => {
  const host = aTeam();
  const { at: when } = host.jobs.validate({});
  expect(when).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(host.jobs.open({}).findings?.at).toBe(when);
});

test('asks for the set-up in a workbook that is not set up, and adds nothing to it', () => {
  const host = onHost();
  const before = host.workbook.sheets.map(({ name }) => name);
  expect(() => host.jobs.validate({})).toThrow('Set up this workbook');
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
});

test('writes a linked row a finding and returns the same to the sidebar', () => {
  const host = aTeam({ target: 82 });
  const { outcome, findings } = host.jobs.validate({});
  expect(at(host, 1, 1)?.value).toBe(outcome);
  const row = findings.findIndex(({ rule }) => rule === 'kr-target-equals-baseline');
  expect(row).toBeGreaterThanOrEqual(0);
  const cell = at(host, 5 + row, 2);
  expect(cell?.value).toBe(`Key Results!${findings[row]?.cell}`);
  const target = sheetByName(host.workbook, 'Key Results')?.id;
  expect(cell?.runs?.[0]?.link).toBe(`#gid=${target}&range=${findings[row]?.cell}`);
});

test('puts an error into a note below the person’s own and takes it away with the finding', () => {
  const host = aTeam({ target: 82 });
  host.jobs.validate({});
  const [finding] = host.jobs.validate({}).findings;
  const column = (finding?.cell ?? 'A1').charCodeAt(0) - 64;
  const noted = at(host, 2, column, 'Key Results');
  expect(noted?.note).toMatch(/^OKR Cadence: /);
  if (noted) noted.note = `Ask Noor first\n\n${noted.note ?? ''}`;
  host.jobs.validate({});
  expect(at(host, 2, column, 'Key Results')?.note).toMatch(/^Ask Noor first\n\nOKR Cadence: /);
  host.edit('Key Results', 2, 6, [['92']]);
  host.jobs.validate({});
  expect(at(host, 2, column, 'Key Results')?.note).toBe('Ask Noor first');
});

test('tells of a copied tab that nothing reads it, and of no tab of the person’s own', () => {
  const host = aTeam();
  const names = [
    'Copy of Key Results',
    'Key Results (2)',
    'Kopie von Check-ins 2',
    'Copy of Review 2027-W07',
    'Review 2027-W07',
    'Copy of Review 2027-W06',
    'Copy of our wishes',
    'Key Results of old',
  ];
  names.forEach((name, at) => host.workbook.sheets.push(newSheet(900 + at, name)));
  const { notices } = host.jobs.validate({});
  const copies = notices.filter((notice) => notice.includes('is a copy of'));
  expect(
    copies.map((notice) => /^“(.+?)” is a copy of the tab “(.+?)”/.exec(notice)?.slice(1)),
  ).toEqual([
    ['Copy of Key Results', 'Key Results'],
    ['Key Results (2)', 'Key Results'],
    ['Kopie von Check-ins 2', 'Check-ins'],
    ['Copy of Review 2027-W07', 'Review 2027-W07'],
  ]);
});

test('rows of findings that are gone are gone from the tab', () => {
  const host = aTeam({ target: 82, owner: '' });
  const before = host.jobs.validate({}).findings.length;
  host.edit('Key Results', 2, 6, [['92']]);
  const after = host.jobs.validate({}).findings.length;
  expect(after).toBeLessThan(before);
  expect(at(host, 5 + after, 1)?.value ?? null).toBeNull();
});

test('undo brings the findings of before back', () => {
  const host = aTeam({ target: 82 });
  const first = host.jobs.validate({}).outcome;
  host.edit('Key Results', 2, 6, [['92']]);
  expect(host.jobs.validate({}).outcome).not.toBe(first);
  host.jobs.undo({ id: null });
  expect(at(host, 1, 1)?.value).toBe(first);
});

test('user text in a finding never becomes a formula', () => {
  const host = aTeam({ keyResult: '=IMPORTXML("http://x";"//a") from 5 to 5', start: 5, target: 5 });
  host.jobs.validate({});
  const sheet = sheetByName(host.workbook, 'Findings');
  expect([...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
}); // prettier-ignore

test('what an acceptance is kept under stays when the row moves, and is another for other words', () => {
  const host = aTeam({ target: 82 });
  const acceptedAs = (): string[] =>
    host.jobs
      .validate({})
      .findings.filter(({ tab }) => tab === 'Cycles' || tab === 'Key Results')
      .map(({ acceptAs }) => acceptAs);
  const cycle = Array.from({ length: 10 }, (_, place) => at(host, 2, place + 1, 'Cycles')?.value);
  host.edit('Cycles', 2, 8, [['']]);
  const before = acceptedAs();
  expect(before.some((each) => each.startsWith('review-cadence-missing||'))).toBe(true);
  const moved = cycle.map((value, place) => (place === 7 ? '' : String(value ?? '')));
  host.edit('Cycles', 3, 1, [moved]);
  host.edit('Cycles', 2, 1, [moved.map(() => '')]);
  const after = acceptedAs();
  expect(before.filter((each) => !after.includes(each))).toEqual([]);
  host.edit('Key Results', 2, 3, [['Raise something quite different']]);
  const reworded = acceptedAs().filter((each) => each.includes('|O1-KR1|'));
  expect(reworded.length).toBeGreaterThan(0);
  expect(reworded.filter((each) => before.includes(each))).toEqual([]);
});
