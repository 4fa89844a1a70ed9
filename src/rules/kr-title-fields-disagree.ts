import { printFromTo, printQuantity } from '../sentence/print.ts';
import { textOf } from '../sentence/sentence.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { rule } from './_rule.ts';
import { correctedCells, disagreementOf } from './_titleNumbers.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: 'The sentence says {said}, the cells say {held}.',
  advice: 'Correct the sentence or the cells, so that both say the same.',
  why: 'People remember the sentence, the sheet calculates with the cells. When they differ, the team and its figures work towards different numbers, and it comes out at the close.',
  source: 'OKR Orca, which wants from and to in the sentence',
  needs: ['start', 'target', 'floor', 'ceiling'],
  bad: {
    keyResult: 'Bikes back on the road from 6 days to 2 days',
    start: 6,
    target: 3,
    unit: 'days',
  },
  good: {
    keyResult: 'Bikes back on the road from 6 days to 2 days',
    start: 6,
    target: 2,
    unit: 'days',
  },

  check(keyResult, { read }) {
    const found = disagreementOf(keyResult, read);
    if (found === null) return false;
    const { start, target } = found;
    const ends = start === null ? [target] : [start, target];
    const from = Math.min(...ends.map(({ lead }) => lead));
    const to = Math.max(...ends.map((end) => end.to));
    const said = textOf(read(keyResult.keyResult).sentence, from, to);
    return { said: quote(said), held: heldIn(keyResult) };
  },

  fix: (keyResult, { read, launchOf }) =>
    // What was published is changed by people only.
    launchOf(keyResult.id) === null ? correctedCells(keyResult, read) : null,
});

/** The numbers of the cells: "10 → 25 %", or the band. */
function heldIn({ start, target, floor, ceiling, unit }: KeyResult): string {
  const band = [floor, ceiling].filter((bound) => bound !== null);
  return band.length === 0 || target !== null
    ? printFromTo({ start, target, unit })
    : band.map((bound) => printQuantity(bound, unit)).join(' – ');
}
