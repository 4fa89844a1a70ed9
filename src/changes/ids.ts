import { tabs } from '../tabs/_all.ts';
import type { TabKey } from './content.ts';

/** The highest number given so far by the beginning of an ID: { CK: 12, 'O1-KR': 3 }. */
export type Counters = Record<string, number>;

/** Raises the counters to an ID that was seen somewhere; anything else is left. */
export function see(counters: Counters, id: string): void {
  const [, beginning, digits] = PATTERN.exec(id.trim()) ?? [];
  if (beginning === undefined || digits === undefined) return;
  const key = beginning.toUpperCase();
  counters[key] = Math.max(counters[key] ?? 0, Number(digits));
}

/** The next ID for a row of a tab; key results are numbered within their objective. Counts it as given. */
export function nextId(counters: Counters, tab: TabKey, objective: string): string {
  const within = objective.trim() === '' ? 'KR' : `${objective.trim()}-KR`;
  const beginning = tab === 'keyResults' ? within : tabs[tab].prefix;
  const key = beginning.toUpperCase();
  const number = (counters[key] ?? 0) + 1;
  counters[key] = number;
  return `${beginning}${number}`;
}

// At most nine digits: a pasted phone number is no ID to count on from.
const PATTERN = /^(.*\D)(\d{1,9})$/;
