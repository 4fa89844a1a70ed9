import type { Close, ClosedKeyResult } from '../domain/close/close.ts';
import { isReached, REACHED } from '../domain/score.ts';
import { answer, axis, quiet, type ChartSpec } from './_chart.ts';

type Spec = Omit<ChartSpec, 'row' | 'column' | 'offsetX'>;

/** More columns with a name each would not be read; then it is counted how many lie in each tenth. */
const NAMED_MAX = 16;

/** The scores of a closed cycle against 0.7; null where no key result has one. */
export function retroScores({ cycle, objectives, keyResults }: Close): Spec | null {
  const scored = keyResults.filter(({ score }) => score !== null);
  if (scored.length === 0) return null;
  const reached = scored.filter(({ score }) => isReached(score)).length;
  const others = scored.filter(({ score }) => !isReached(score));
  const said = `${reached} of ${scored.length} reached ${REACHED}${who(objectives, others)}`;
  const title = answer(said);
  const isNamed = scored.length <= NAMED_MAX;
  const alt = `${said}. ${isNamed ? 'The score of each key result' : 'How many key results scored within each tenth'}, from 0 to 1.`;
  const colours = { 0: { color: '#1967d2' }, 1: { color: '#a50e0e' } };
  const base = {
    ...quiet(title, alt),
    isStacked: true,
    hAxis: axis({ gridlines: { color: '#ffffff' } }),
  };
  const shared = { key: `scores ${cycle.id}`, title, alt };
  if (!isNamed) {
    const { series, most } = tenths(scored);
    const vAxis = axis({ ...whole(most) });
    return { ...shared, type: 'COLUMN', series, options: { ...base, vAxis, series: colours } };
  }
  return {
    ...shared,
    type: 'COMBO',
    series: [
      ['Key result', `${REACHED} and above`, `Below ${REACHED}`, String(REACHED)],
      ...scored.map(({ id, score }) => [
        id,
        isReached(score) ? score : null,
        isReached(score) ? null : score,
        REACHED,
      ]),
    ],
    options: {
      ...base,
      seriesType: 'bars',
      vAxis: axis({ viewWindow: { min: 0, max: 1 }, ticks: [0, 0.25, 0.5, 0.75, 1] }),
      series: {
        ...colours,
        2: { type: 'line', color: '#202124', lineWidth: 2, pointSize: 0, lineDashStyle: [6, 4] },
      },
    },
  };
}

/** The axis of a count: whole steps, at most five. */
export function whole(most: number): Record<string, unknown> {
  const step = Math.max(1, Math.ceil(most / 5));
  const ticks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
  return { viewWindow: { min: 0, max: ticks[ticks.length - 1] }, ticks, format: '0' };
}

/** Whose the misses are, where that can be said in a few words. */
function who(objectives: Close['objectives'], others: readonly ClosedKeyResult[]): string {
  const [first, second] = others;
  if (!first) return '';
  if (others.length <= 2) return `; ${others.map(({ id }) => id).join(' and ')} did not`;
  const owner = objectives.find(({ keyResults }) => keyResults.includes(first));
  const isAll =
    second !== undefined &&
    owner?.keyResults.length === others.length &&
    others.every((each) => owner.keyResults.includes(each));
  return isAll ? `; the ${COUNTS[others.length] ?? others.length} of ${owner.id} did not` : '';
}

const COUNTS: Record<number, string> = { 3: 'three', 4: 'four', 5: 'five' };

/** How many scores lie in each tenth; 1 is in the last. */
function tenths(scored: readonly ClosedKeyResult[]): { series: ChartSpec['series']; most: number } {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { score } of scored) {
    const at = Math.min(9, Math.floor((score ?? 0) * 10 + 1e-9));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    most: Math.max(...counts),
    series: [
      ['Score', `${REACHED} and above`, `Below ${REACHED}`],
      ...counts.map((count, at) => [
        at === 9 ? '0.9–1' : `0.${at}`,
        at >= 7 ? count : null,
        at < 7 ? count : null,
      ]),
    ],
  };
}
