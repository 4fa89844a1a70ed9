import { soon } from '../_browser.ts';
import {
  axe,
  close,
  closePages,
  launch,
  openSidebar,
  refusal,
  settled,
  type Answers,
} from './_page.ts';
import { someFindings } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const undoable = { undoId: 'u3', notices: [] };
const [first] = someFindings.findings;
const mended = {
  ...someFindings,
  outcome: '2 warnings and 1 note, no errors.',
  findings: someFindings.findings.slice(1),
};
const done = (message: string) => ({ ...mended, message, ...undoable });

async function opened(answers: Answers = {}) {
  const sidebar = await openSidebar({
    answers: { validate: { ...someFindings, ...undoable }, ...answers },
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Open findings' }).click();
  await page.getByRole('button', { name: 'Validate', exact: true }).click();
  await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
  return sidebar;
}

it('names every rule that had nothing to look at, also where the sentence is cut', async () => {
  const idle = ['alignment-cycle', 'blocker-stale', 'close-not-graded', 'pace-behind', 'zero-lost'];
  const silent = 'Nothing to look at yet for “alignment cycle”, “blocker stale” and 3 more.';
  const { page } = await opened({ validate: { ...someFindings, ...undoable, silent, idle } });
  await page.getByText(silent).waitFor();
  expect(await page.getByText(/zero lost/).isVisible()).toBe(false);
  await page.getByText('All 5 of them').click();
  await page.getByText(idle.join(', ').replaceAll('-', ' ')).waitFor();
  expect(await axe(page)).toEqual([]);
});

it('shows cells before and after, and one click mends', async () => {
  const { page, inputs, errors } = await opened({ applyFixes: done('Mended 1 finding.') });
  const card = page.locator('.finding.is-open');
  expect(await card.locator('.fix-lines').textContent()).toMatch(/A6 ID.*I3→.*the next free ID/);
  expect(await axe(page)).toEqual([]);
  await card.getByRole('button', { name: 'Apply fix' }).click();
  await page.getByText('Mended 1 finding.').waitFor();
  expect(inputs('applyFixes')).toEqual([
    { fixes: [{ key: first?.key, shown: JSON.stringify(first?.fix) }] },
  ]);
  await page.getByRole('heading', { name: mended.outcome }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undid').waitFor();
  expect(inputs('undo')).toEqual([{ id: 'u3' }]);
  // What was mended is found again.
  await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
  expect(errors).toEqual([]);
});

it('says what else came up beside what was done, and not under its tick', async () => {
  const notice = 'Not logged in the tab “Key Results”: “lots” in Current of O1-KR1 is no number.';
  const { page } = await opened({
    applyFixes: { ...done('Mended 1 finding.'), notices: [notice] },
  });
  await page.locator('.finding.is-open').getByRole('button', { name: 'Apply fix' }).click();
  await page.getByText(notice).waitFor();
  expect(await page.locator('.status .said').textContent()).toBe('Mended 1 finding.');
  const top = async (text: string): Promise<number> =>
    (await page.getByText(text).boundingBox())?.y ?? NaN;
  const tick = (await page.locator('.status .good').boundingBox())?.y ?? NaN;
  expect(await top(notice)).toBeLessThan(tick);
  expect(Math.abs((await top('Mended 1 finding.')) - tick)).toBeLessThan(8);
  expect(await axe(page)).toEqual([]);
});

it('a preview lists every fix with a tick, and applies those that are ticked', async () => {
  const { page, inputs } = await opened({ applyFixes: done('Mended 1 finding.') });
  await page.getByRole('button', { name: 'Preview 1 fix' }).click();
  const tick = page.getByLabel(first?.what ?? '');
  await tick.waitFor();
  expect(await axe(page)).toEqual([]);
  await tick.uncheck();
  await soon(() => page.getByRole('button', { name: 'Apply fixes' }).isDisabled()).toBe(true);
  await page.getByText('Nothing is ticked.').waitFor();
  await page.getByLabel('All of them').check();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Mended 1 finding.').waitFor();
  expect(inputs('applyFixes')).toHaveLength(1);
});

it('a fix that is a guess is offered, and not ticked beforehand', async () => {
  const guess = {
    ...first!,
    ...{ key: 'priorities-not-ranked|', rule: 'priorities-not-ranked', id: null, isGuess: true },
    what: 'No objective has a Rank, so nobody can tell which one gives way.',
    fix: [{ place: 'Objectives!G2', header: 'Rank', before: '', after: '1' }],
  };
  const { page, inputs } = await opened({
    validate: { ...someFindings, findings: [...someFindings.findings, guess], ...undoable },
    applyFixes: done('Mended 1 finding.'),
  });
  await page.getByRole('button', { name: 'Preview 2 fixes' }).click();
  await page.getByText('A guess: tick it').waitFor();
  expect(await page.getByLabel(guess.what).isChecked()).toBe(false);
  const all = page.getByLabel('All of them');
  expect(await all.isChecked()).toBe(false);
  expect(await all.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await page.getByRole('button', { name: 'Apply 1 fix' }).click();
  await page.getByText('Mended 1 finding.').waitFor();
  expect(inputs('applyFixes')).toMatchObject([{ fixes: [{ key: first?.key }] }]);
});

it('accepting asks for a reason and a day, and keeps both when the server refuses', async () => {
  const { page, answers, inputs } = await opened({
    acceptFinding: refusal('Choose a day from today to 2027-04-04, the end of the cycle.'),
  });
  await page.getByRole('button', { name: 'Accept…' }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('Write one line: it stands in the sheet.').waitFor();
  await settled({ page });
  expect(inputs('acceptFinding')).toEqual([]);
  await page.getByLabel('Why it is fine as it is').fill('Both rows are the same work');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('the end of the cycle.', { exact: false }).last().waitFor();
  expect(await page.getByLabel('Why it is fine as it is').inputValue()).toBe(
    'Both rows are the same work',
  );
  answers.acceptFinding = {
    ...done('Accepted.'),
    accepted: [{ ...first, reason: 'Both rows are the same work', by: 'Ida Brandt', until: '' }],
  };
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('1 finding accepted on purpose').click();
  await page.getByText('“Both rows are the same work”', { exact: false }).waitFor();
  expect(inputs('acceptFinding')[1]).toMatchObject({
    key: first?.key,
    reason: 'Both rows are the same work',
    until: '2027-04-04',
  });
});

it('says a refusal in sight, however long the list is', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...first!, key: `none|${at}`, id: null }));
  const { page } = await opened({
    validate: { ...someFindings, findings: [...someFindings.findings, ...many], ...undoable },
    applyFixes: refusal('Somebody else is saving at the moment.'),
  });
  await page.locator('.finding.is-open').getByRole('button', { name: 'Apply fix' }).click();
  const refused = page.getByText('Somebody else is saving at the moment.');
  await refused.waitFor();
  const { y = NaN } = (await refused.boundingBox()) ?? {};
  expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
  expect(await axe(page)).toEqual([]);
});

it('keeps a reason that is half written while somebody reads about the rule', async () => {
  const rule = {
    ...{ rule: 'id-duplicate', severity: 'error', phase: 'data', limits: [] },
    ...{ message: 'Used twice.', advice: 'Empty one.', why: 'Links lead astray.', source: '' },
    ...{ isDeep: false, isEnglish: false, hasFix: true },
  };
  const { page, inputs } = await opened({ rule, acceptFinding: done('Accepted.') });
  await page.getByRole('button', { name: 'Accept…' }).click();
  await page.getByLabel('Why it is fine as it is').fill('Both rows');
  await page.getByRole('button', { name: /^About the rule/ }).click();
  await page.getByRole('button', { name: 'Back to findings' }).click();
  await soon(() => page.getByLabel('Why it is fine as it is').inputValue()).toBe('Both rows');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('Accepted.', { exact: true }).waitFor();
  await soon(() => inputs('saveDraft').at(-1)).toEqual({
    screen: `accept ${first?.acceptAs}`,
    draft: '',
  });
});

it('an acceptance can be taken back', async () => {
  const accepted = [{ ...first, reason: 'Known', by: '', until: '2027-03-01' }];
  const { page, inputs } = await opened({
    validate: { ...mended, outcome: someFindings.outcome, accepted, ...undoable },
    reopenFinding: { ...someFindings, message: 'The finding is told again.', ...undoable },
  });
  await page.getByText('1 finding accepted on purpose').click();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByText('The finding is told again.').waitFor();
  expect(inputs('reopenFinding')).toEqual([{ key: first?.key }]);
});

it('a rule has a page: why, who says so, its thresholds, how to switch it off', async () => {
  const { page, errors } = await opened({
    rule: {
      rule: 'id-duplicate',
      severity: 'error',
      phase: 'data',
      message: 'Row … has the ID … already.',
      advice: 'Give it another.',
      why: 'Check-ins find a row by its ID.',
      source: 'A rule of this workbook',
      limits: [{ name: 'days', value: 3, what: 'days of grace' }],
      isDeep: false,
      isEnglish: false,
      hasFix: true,
    },
  });
  await page.getByRole('button', { name: 'About the rule id-duplicate' }).click();
  await page.getByText('Check-ins find a row by its ID.').waitFor();
  await page.getByText('days: 3').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
  expect(errors).toEqual([]);
});

describe('Settings', () => {
  const settings = {
    form: { profile: 'Lessons', severities: {}, limits: {}, holidays: '' },
    profiles: [
      { name: 'Lessons', what: 'Three objectives a team.', severities: {}, limits: {} },
      { name: 'Light', what: 'Few demands.', severities: { 'kr-orphan': 'off' }, limits: {} },
    ],
    rules: [
      {
        rule: 'confidence-drop',
        group: 'rhythm',
        why: 'A belief changes before a number.',
        declared: 'warning',
        limits: [{ name: 'points', value: 2, what: 'points that confidence fell' }],
      },
      {
        rule: 'kr-orphan',
        group: 'integrity',
        why: 'Nobody finds it.',
        declared: 'error',
        limits: [],
      },
    ],
    troubles: [],
  };

  it('changes a severity and a threshold, shows what that would do, and saves only the difference', async () => {
    const { page, inputs, errors } = await openSidebar({
      answers: {
        settings,
        previewSettings: {
          message: '1 finding would appear and 0 vanish: 5 in all.',
          appear: [{ rule: 'confidence-drop', count: 1 }],
          vanish: [],
        },
        saveSettings: done('Saved the settings.'),
      },
      screen: 'settings',
    });
    await page.getByLabel('Profile').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByLabel('Rules').fill('drop');
    await page.getByLabel('confidence-drop').selectOption('Error');
    await page.getByLabel('points, usually 2').fill('loud');
    await page.getByText('Write a number from 0 up instead of “loud”.').waitFor();
    await page.getByLabel('points, usually 2').fill('1,5');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('New: confidence-drop').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved the settings.').waitFor();
    expect(inputs('saveSettings')).toEqual([
      {
        profile: 'Lessons',
        holidays: '',
        severities: { 'confidence-drop': 'error' },
        limits: { 'confidence-drop': { points: 1.5 } },
      },
    ]);
    expect(errors).toEqual([]);
  });

  it('another profile says what it is, and its own severity is then the usual one', async () => {
    const { page } = await openSidebar({ answers: { settings }, screen: 'settings' });
    await page.getByLabel('Profile').selectOption('Light');
    await page.getByText('Few demands.').waitFor();
    await page.getByText('What has lost its connection (1)').click();
    await soon(() => page.getByLabel('kr-orphan').inputValue()).toBe('off');
  });
});
