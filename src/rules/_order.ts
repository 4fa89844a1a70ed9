import type { TabKey } from '../domain/plan.ts';
import { tabs } from '../tabs/_all.ts';
import type { Finding, Severity } from './_rule.ts';

/** The tabs as set-up lays them. */
const TABS: readonly TabKey[] = [
  'cycles',
  'notThisCycle',
  'objectives',
  'keyResults',
  'initiatives',
  'checkIns',
  'decisions',
  'commitments',
  'decisionRules',
  'healthMetrics',
  'acceptedFindings',
  'settings',
];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Columns as set-up lays them, by tab. */
const COLUMNS = Object.fromEntries(
  Object.entries(tabs).map(([tab, { columns }]) => [tab, Object.keys(columns)]),
);

const placeOf = ({ tab, column }: Finding): number => COLUMNS[tab]?.indexOf(column) ?? -1;

/** Findings by severity, then tab, row and column: as a person reads a sheet, its sentence before its numbers. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      TABS.indexOf(a.tab) - TABS.indexOf(b.tab) ||
      a.row - b.row ||
      placeOf(a) - placeOf(b),
  );
