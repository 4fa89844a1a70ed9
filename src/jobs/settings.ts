import { letters } from '../tabs/_a1.ts';
import type { Changes } from '../changes/changes.ts';
import { HOLIDAYS, holidaySetting, printHolidays, readHolidays } from '../domain/holidays.ts';
import type { Plan } from '../domain/plan.ts';
import { PROFILE } from '../domain/profile.ts';
import { noHoliday } from '../errors.ts';
import { counted } from '../layouts/words.ts';
import type { Input, Result, RuleSetting, SettingsForm } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import {
  configOf,
  limitSetting,
  settingsIn,
  troublesIn,
  type SettingLine,
} from '../rules/_config.ts';
import { profiles } from '../rules/_profiles.ts';
import type { Finding, Rule } from '../rules/_rule.ts';
import { limitsOf } from '../rules/_thresholds.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { withRow } from './carryOut.ts';
import { resultOf, VALIDATED } from './checked.ts';
import { findingsAfter } from './validate.ts';
import { whoIsIt } from './whoIsIt.ts';

const catalogue: Readonly<Record<string, Rule>> = rules;

/** The rules, the profiles, and what this workbook changes of both. */
export function settings(_input: object): Result<'settings'> {
  const { value } = operate({ wants: { tabs: ['settings'] }, what: '' }, ({ plan, tables }) => ({
    form: { ...settingsIn(plan, catalogue), holidays: holidaySetting(plan) },
    troubles: troublesIn(plan, catalogue).map(({ row, column }) => {
      const at = tables.settings?.places.columns[column] ?? 1;
      return `Settings!${letters(at)}${row}`;
    }),
  }));
  return {
    ...value,
    rules: Object.entries(catalogue).map(settingOf),
    profiles: Object.entries(profiles).map(([name, { what, severities, limits }]) => ({
      name: name as SettingsForm['profile'],
      what,
      severities: { ...severities },
      limits: Object.fromEntries(Object.entries(limits).map(([rule, own]) => [rule, { ...own }])),
    })),
  };
}

const settingOf = ([rule, { group, why, severity, deep, limits = {} }]: [
  string,
  Rule,
]): RuleSetting => ({
  rule,
  group,
  why,
  declared: deep ? 'off' : severity,
  limits: limitsOf(rule, limits),
});

/** Which findings would appear and which would vanish; writes nothing. */
export function previewSettings(form: Input<'previewSettings'>): Result<'previewSettings'> {
  const { value } = operate({ wants: VALIDATED, what: '' }, (book) => {
    const now = resultOf(book.plan, book.today).findings;
    const then = resultOf(planWith(book, form).plan, book.today).findings;
    return { appear: missingIn(now, then), vanish: missingIn(then, now), total: then.length };
  });
  const { appear, vanish, total } = value;
  const sum = (list: typeof appear): number => list.reduce((all, { count }) => all + count, 0);
  const message =
    appear.length + vanish.length === 0
      ? 'The findings of this workbook stay as they are.'
      : `${counted(sum(appear), 'finding')} would appear and ${sum(vanish)} vanish: ${total} in all.`;
  return { message, appear, vanish };
}

/** Findings that are in the second list and not in the first, by rule. A severity that changes counts as both. */
function missingIn(
  first: readonly Finding[],
  second: readonly Finding[],
): { rule: string; count: number }[] {
  const key = ({ rule, tab, row, column, severity }: Finding): string =>
    [rule, tab, row, column, severity].join('|');
  const known = new Set(first.map(key));
  const counts = new Map<string, number>();
  for (const finding of second)
    if (!known.has(key(finding))) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Writes what differs from the profile, a row each, and the tab Findings to match. */
export function saveSettings(form: Input<'saveSettings'>): Result<'saveSettings'> {
  const { value, undoId, notices } = operate(
    { wants: VALIDATED, what: 'Save the settings', by: whoIsIt() },
    (book, changes) => {
      const { plan, lines } = planWith(book, form);
      write(changes, lines);
      return findingsAfter(book, changes, plan);
    },
  );
  return { ...value, message: 'Saved the settings.', undoId, notices };
}

/** The workbook with other settings: rows that say something else now, emptied rows, and new ones below. */
function planWith(book: Book, form: SettingsForm): { plan: Plan; lines: Lines } {
  const wanted = linesOf(form, configOf(book.plan, catalogue, { profile: form.profile }).profile);
  const rows = book.plan.rows.settings;
  const lines: Lines = { changed: [], added: [] };
  const seen = new Set<string>();
  for (const { row, setting } of rows) {
    const key = setting.trim().toLowerCase();
    const line = wanted.find(({ setting: name }) => name.toLowerCase() === key);
    const isOurs =
      key === PROFILE.toLowerCase() ||
      key === HOLIDAYS.toLowerCase() ||
      isRule(key.split(':')[0] ?? '');
    if (!isOurs) continue;
    lines.changed.push({ row, value: line && !seen.has(key) ? line.value : '' });
    seen.add(key);
  }
  lines.added = wanted.filter(({ setting }) => !seen.has(setting.toLowerCase()));
  const settled = rows.map((row) => {
    const line = lines.changed.find((each) => each.row === row.row);
    return line ? { ...row, value: line.value } : row;
  });
  let plan: Plan = { ...book.plan, rows: { ...book.plan.rows, settings: settled } };
  for (const line of lines.added) plan = withRow(book, plan, 'settings', '', line);
  return { plan, lines };
}

const isRule = (name: string): boolean => Object.keys(catalogue).includes(name);

type Lines = { changed: { row: number; value: string }[]; added: SettingLine[] };

function write(changes: Changes, { changed, added }: Lines): void {
  for (const { row, value } of changed) changes.setCell('settings', row, 'value', value);
  for (const line of added) changes.addRow('settings', line);
}

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note', off: 'Off' } as const;

/** @throws UserError that quotes what is no day. */
function inDays(holidays: string): string {
  const { off, unread } = readHolidays(holidays);
  if (unread.length > 0) throw noHoliday(unread);
  return printHolidays(off);
}

/** The rows of the tab Settings that a form stands for. */
const linesOf = (
  { severities, limits, holidays }: SettingsForm,
  profile: string,
): SettingLine[] => [
  { setting: PROFILE, value: profile, what: 'Which rules are on, and their thresholds.' },
  ...(holidays.trim() === ''
    ? []
    : [
        {
          setting: HOLIDAYS,
          value: inDays(holidays),
          what: 'Days off, such as 2027-04-02, 2027-12-24 to 2027-12-31: nobody is late for them.',
        },
      ]),
  ...Object.entries(severities)
    .filter(([rule]) => isRule(rule))
    .map(([rule, severity]) => ({
      setting: rule,
      value: WORDS[severity],
      what: 'Off, Note, Warning or Error; empty is as the profile has it.',
    })),
  ...Object.entries(limits).flatMap(([rule, own]) =>
    Object.entries(own)
      .filter(([name]) => Object.keys(catalogue[rule]?.limits ?? {}).includes(name))
      .map(([name, value]) => ({
        setting: limitSetting(rule, name),
        value: String(value),
        what: 'A threshold of this rule; empty is as the profile has it.',
      })),
  ),
];
