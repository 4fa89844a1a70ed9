import type { Outcome } from '../domain/close/outcomes.ts';
import { plain } from './words.ts';

/** How a decision turned out: 'Done; +13 points, belief 4 → 6'. */
export function outcomeWords({ decision, before, after, unit }: Outcome): string {
  const parts = [moved(before?.value ?? null, after?.value ?? null, unit)];
  const [from, to] = [before?.confidence ?? null, after?.confidence ?? null];
  if (from !== null && to !== null)
    parts.push(from === to ? `belief still ${to}` : `belief ${from} → ${to}`);
  const facts = parts.filter(Boolean).join(', ');
  const status = decision.status || 'Open';
  return facts === '' ? status : `${status}; ${facts}`;
}

function moved(from: number | boolean | null, to: number | boolean | null, unit: string): string {
  if (typeof to === 'boolean') return to ? 'reached' : 'not reached';
  if (typeof from !== 'number' || typeof to !== 'number') return '';
  const change = Number((to - from).toPrecision(6));
  if (change === 0) return 'no change';
  const [word = ''] = unit.trim().split(/\s+/);
  const points = Math.abs(change) === 1 ? ' point' : ' points';
  const suffix = unit.trim() === '%' ? points : word === '' || word.length > 8 ? '' : ` ${word}`;
  return `${change > 0 ? '+' : '−'}${plain(Math.abs(change))}${suffix}`;
}
