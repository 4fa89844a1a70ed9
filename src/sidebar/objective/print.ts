import type { KeyResultDraft } from './draft.ts';
import { fieldsOf } from '../../sentence/fields.ts';
import { printFromTo } from '../../sentence/print.ts';
import { bandText } from '../controls/sparkline.tsx';
import { readNumber } from '../numbers.ts';
import { RHYTHMS } from '../rhythms.ts';

/**
 * A key result's numbers on its chip: "32 → 65 %", "3 days → 30 min, falling", "at least 99.9 %"; '' for a kind
 * without numbers.
 */
export function numbersText(draft: KeyResultDraft): string {
  const { kind, unit } = draft;
  if (kind === 'Maintain') {
    const band = { floor: readNumber(draft.floor, unit), ceiling: readNumber(draft.ceiling, unit) };
    return band.floor === null && band.ceiling === null ? 'Band?' : bandText({ ...band, unit });
  }
  if (kind !== 'Metric') return '';
  const start = readNumber(draft.start, unit);
  const target = readNumber(draft.target, unit);
  if (start === null && target === null) return 'Start → target?';
  const falls = start !== null && target !== null && target < start ? ', falling' : '';
  const { spoken, ...read } = fieldsOf(draft.keyResult);
  if (spoken && read.start === start && read.target === target && read.unit === unit)
    return `${spoken.start} → ${spoken.target}${falls}`;
  const missing = start === null ? 'start? ' : '';
  const way = printFromTo({ start, target, unit }).replace(/-(?=\S?\d)/g, '−');
  return `${missing}${way}${target === null ? ' target?' : ''}${falls}`;
}

/** The second line of a closed key result: "32 → 65 % · weekly". */
export const summary = (draft: KeyResultDraft): string =>
  [numbersText(draft) || draft.kind, RHYTHMS[draft.every]].join(' · ');
