import type { DriftItem } from '../../protocol.ts';

/** From this many on, lost formulas of one column are one line. */
const MANY = 3;

/** What drifted, a line each; formulas that a whole column lost are one line, as they are one slip. */
export function alike(items: readonly DriftItem[]): DriftItem[][] {
  const columns = new Map<string, DriftItem[]>();
  for (const item of items) {
    const key = isPlainLoss(item) ? `${item.tab}\n${item.header}` : item.id;
    columns.set(key, [...(columns.get(key) ?? []), item]);
  }
  return [...columns.values()].flatMap((own) =>
    own.length < MANY ? own.map((item) => [item]) : [own],
  );
}

const isPlainLoss = ({ kind, header, note, isSafe, isMendable }: DriftItem): boolean =>
  kind === 'formula-lost' && header !== '' && note === '' && isSafe && isMendable;

/** Cells of one column, neighbours together: "K2:K4, K9"; after four runs it is said how many more cells. */
export function cellsIn(items: readonly DriftItem[]): string {
  const runs: { letters: string; from: number; to: number }[] = [];
  for (const { cell } of items) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const last = runs[runs.length - 1];
    const row = Number(digits);
    if (last && last.letters === letters && last.to + 1 === row) last.to = row;
    else runs.push({ letters, from: row, to: row });
  }
  const shown = runs.slice(0, 4);
  const rest = runs.slice(4).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const words = shown.map(({ letters, from, to }) =>
    from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`,
  );
  return rest === 0 ? words.join(', ') : `${words.join(', ')} and ${rest} more`;
}
