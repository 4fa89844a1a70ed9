import {
  graceDaysOf,
  PROFILE,
  profileNamed,
  profileOf,
  type ProfileName,
} from '../domain/profile.ts';
import { HOLIDAYS, readHolidays } from '../domain/holidays.ts';
import type { Plan } from '../domain/plan.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Setting } from '../tabs/settings.ts';
import { profiles } from './_profiles.ts';
import type { Rule, SettingTrouble, Severity } from './_rule.ts';
import { anyOf } from './_wording.ts';

/**
 * The version of the catalogue: raised whenever a rule is added or judges otherwise. A new rule says since which version
 * it is there, and a cycle that was closed under an earlier one is never judged by it; how an old rule judged is not
 * kept, the version only tells that it may have been otherwise. test/rules/ruleSet.test.ts sees a change without it.
 */
export const RULE_SET = 10;

/** How the rules run: by whose profile, with what severities and thresholds, under which version. */
export type Config = {
  version: number;
  profile: ProfileName;
  severities: Record<string, Severity | 'off'>;
  limits: Record<string, Record<string, number>>;
  graceDays: number;
};

type Rules = Readonly<Record<string, Rule>>;

/**
 * How the rules run in a workbook: the profile with what the tab Settings changes on top. A closed cycle keeps what
 * it was last checked with, if that is known. Settings that make no sense change nothing.
 */
export function configOf(
  plan: Plan,
  rules: Rules,
  {
    profile = profileOf(plan),
    cycle = null,
    kept = null,
  }: {
    profile?: ProfileName | undefined;
    cycle?: Cycle | null;
    kept?: Config | null;
  } = {},
): Config {
  if (cycle?.status === 'Closed' && kept) return kept;
  const own = profiles[profile];
  const config: Config = {
    version: RULE_SET,
    profile,
    severities: { ...own.severities },
    limits: { ...own.limits },
    graceDays: graceDaysOf(profile),
  };
  for (const row of plan.rows.settings) apply(config, saidIn(row, rules));
  return config;
}

/** What a cycle keeps of how it was checked: with every threshold, so that it outlives what a later version declares. */
export const keptOf = (config: Config, rules: Rules): Config => ({
  ...config,
  limits: Object.fromEntries(
    Object.entries(rules).flatMap(([name, { limits }]) =>
      limits ? [[name, { ...limits, ...config.limits[name] }]] : [],
    ),
  ),
});

/** One row of the tab Settings. */
export type SettingLine = { setting: string; value: string; what: string };

/** The profile, and what the tab Settings changes on top of it. */
export function settingsIn(
  plan: Plan,
  rules: Rules,
): Pick<Config, 'profile' | 'severities' | 'limits'> {
  const own: Pick<Config, 'profile' | 'severities' | 'limits'> = {
    profile: profileOf(plan),
    severities: {},
    limits: {},
  };
  for (const row of plan.rows.settings) apply(own, saidIn(row, rules));
  return own;
}

function apply(config: Pick<Config, 'severities' | 'limits'>, said: Said): void {
  if ('severity' in said) config.severities[said.rule] = said.severity;
  if ('limit' in said)
    config.limits[said.rule] = { ...config.limits[said.rule], [said.limit]: said.value };
}

/** The settings that cannot be followed. */
export const troublesIn = ({ rows }: Plan, rules: Rules): SettingTrouble[] =>
  rows.settings.flatMap((row) => {
    const said = saidIn(row, rules);
    return 'trouble' in said ? [{ row: row.row, ...said.trouble }] : [];
  });

type Said =
  | { rule: string; severity: Severity | 'off' }
  | { rule: string; limit: string; value: number }
  | { trouble: Omit<SettingTrouble, 'row'> }
  | { none: true };

/** The words of a severity in the tab Settings, and what they mean. */
export const LEVELS: Readonly<Record<string, Severity | 'off'>> = {
  off: 'off',
  note: 'info',
  info: 'info',
  warning: 'warning',
  error: 'error',
};

/** The setting of a threshold: 'kr-stale: days'. */
export const limitSetting = (rule: string, limit: string): string => `${rule}: ${limit}`;

function saidIn({ setting, value }: Setting, rules: Rules): Said {
  const name = setting.trim().toLowerCase();
  const word = value.trim().toLowerCase();
  if (name === '' || (word === '' && name !== PROFILE.toLowerCase())) return { none: true };
  if (name === PROFILE.toLowerCase())
    return word === '' || profileNamed(word) ? { none: true } : wrong('value', PROFILE_NAMES);
  if (name === HOLIDAYS.toLowerCase())
    return readHolidays(value).unread.length === 0
      ? { none: true }
      : wrong('value', 'days such as 2027-04-02, 2027-12-24 to 2027-12-31');
  const [rule = '', limit] = name.split(/\s*:\s*/);
  const limits = rules[rule]?.limits;
  if (!Object.keys(rules).includes(rule))
    return wrong('setting', 'Profile, Holidays or the name of a rule');
  if (limit === undefined) {
    const severity = Object.keys(LEVELS).includes(word) ? LEVELS[word] : undefined;
    return severity ? { rule, severity } : wrong('value', 'Off, Note, Warning or Error');
  }
  const known = Object.keys(limits ?? {}).find((each) => each.toLowerCase() === limit);
  if (known === undefined)
    return wrong('setting', limits ? `${rule}: ${Object.keys(limits).join(' or ')}` : rule);
  const number = Number(word.replace(',', '.'));
  return Number.isFinite(number) && number >= 0
    ? { rule, limit: known, value: number }
    : wrong('value', 'a number from 0 up');
}

const PROFILE_NAMES = anyOf(Object.keys(profiles));
const wrong = (column: 'setting' | 'value', expected: string): Said => ({
  trouble: { column, expected },
});
