import type { TabKey } from '../domain/plan.ts';
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

/** Findings by severity, then tab, then row; within a row they stay in the order of their rules. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      TABS.indexOf(a.tab) - TABS.indexOf(b.tab) ||
      a.row - b.row,
  );
