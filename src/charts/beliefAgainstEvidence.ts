import type { Figures } from '../domain/figures.ts';
import { answer, axis, quiet, type Drawing } from './_chart.ts';
import { isBehindPace, parted, type Part } from './_pace.ts';

const SURE = 5;
/** The axis reaches at least this far to both sides, and no further than all of the way. */
const LEAST = 40;
const MOST = 100;
const NAMED_MAX = 3;

type Point = { id: string; ahead: number; confidence: number; isSure: boolean; isBehind: boolean };

/**
 * Where belief and evidence agree and where they do not: points ahead of pace across, confidence upwards, the middle
 * lines parting four fields. Null where nothing has both.
 */
export function beliefAgainstEvidence(figures: Figures): Drawing | null {
  const known = figures.keyResults.flatMap((each): Point[] => {
    const { id, gap, confidence, done } = each;
    if (gap === null || confidence === null || done) return [];
    const ahead = Math.min(MOST, Math.max(-MOST, Math.round(gap * -1000) / 10));
    return [{ id, ahead, confidence, isSure: confidence >= SURE, isBehind: isBehindPace(each) }];
  });
  if (known.length === 0) return null;
  const told = toldOf(known);
  const title = answer(told);
  const alt = `${told}. Each key result by points ahead of pace and by confidence, from 0 to 10.`;
  const { series, looks } = parted(
    'Points ahead of pace',
    known.map(({ ahead }) => ahead),
    [
      cloud(known, 'Sure, on pace', true, false, { color: '#1967d2', pointShape: 'circle' }),
      cloud(known, 'Sure, behind', true, true, { color: '#f9ab00', pointShape: 'triangle' }),
      cloud(known, 'Unsure, behind', false, true, { color: '#a50e0e', pointShape: 'diamond' }),
      cloud(known, 'Unsure, on pace', false, false, { color: '#80868b', pointShape: 'square' }),
    ],
  );
  const wide = Math.max(LEAST, ...known.map(({ ahead }) => Math.ceil(Math.abs(ahead) / 10) * 10));
  return {
    key: `belief ${figures.week}`,
    type: 'SCATTER',
    title,
    alt,
    series,
    options: {
      ...quiet(title, alt),
      hAxis: axis({
        title: 'points ahead of pace',
        viewWindow: { min: -wide, max: wide },
        ticks: [-wide, 0, wide],
      }),
      vAxis: axis({ title: 'confidence', viewWindow: { min: 0, max: 10 }, ticks: [0, 5, 10] }),
      series: looks,
    },
  };
}

const isIn = (each: Point, isSure: boolean, isBehind: boolean): boolean =>
  each.isSure === isSure && each.isBehind === isBehind;

const cloud = (
  known: readonly Point[],
  name: string,
  isSure: boolean,
  isBehind: boolean,
  look: Record<string, unknown>,
): Part => ({
  name,
  values: known.map((each) => (isIn(each, isSure, isBehind) ? each.confidence : null)),
  look: { ...look, pointSize: 10, lineWidth: 0 },
});

/** What most needs a talk: what both say is in trouble, then belief against the numbers. */
function toldOf(known: readonly Point[]): string {
  const named = (isSure: boolean, isBehind: boolean): string => {
    const ids = known.filter((each) => isIn(each, isSure, isBehind)).map(({ id }) => id);
    return ids.length > NAMED_MAX ? `${ids.length} key results` : ids.join(', ');
  };
  const [troubled, trusted, doubted] = [named(false, true), named(true, true), named(false, false)];
  if (troubled !== '') return `Unsure and behind: ${troubled}`;
  if (trusted !== '') return `Sure, yet behind: ${trusted}`;
  if (doubted !== '') return `Unsure, yet on pace: ${doubted}`;
  return 'Belief and evidence agree';
}
