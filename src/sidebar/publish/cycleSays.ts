import type { PublishView } from '../../protocol.ts';
import { printDate } from '../dates.ts';

/** What publishing does to the cycle, in a sentence; '' for a cycle that is Active already. */
export function cycleSays({ cycle }: PublishView, today: string): string {
  const { id, starts, ends, begins, others, status } = cycle;
  if (begins && starts > today)
    return `${id} becomes Active. Its first week begins on ${printDate(starts, today)}.`;
  if (begins) return `${id} becomes Active: check-ins and the weekly review begin.`;
  if (status === 'Active') return '';
  const stays = `${id} stays in ${status}`;
  if (ends !== '' && ends < today) return `${stays}: it ended on ${printDate(ends, today)}.`;
  const names = others.map((other) => `“${other}”`).join(' and ');
  return `${stays} while ${names} ${others.length === 1 ? 'is' : 'are'} Active. Set its Status in the tab Cycles when it begins.`;
}
