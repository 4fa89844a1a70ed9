import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { naturally } from '../domain/ids.ts';
import { answer, axis, quiet, type Drawing } from './_chart.ts';
import { namesOfShown, parted } from './_pace.ts';

const SHOWN_MAX = 12;
/** What has to go faster than so many times hardly moves at all: how much faster says no more. */
const TIMES_MAX = 20;
/** A bar without an end is cut there, or above all others where one of these is taller. */
const CUT_MIN = 5;

type Speed = {
  id: string;
  /** How many times its own speed it needs, to a tenth; Infinity when it stands still or moves away. */
  times: number;
  isAway: boolean;
};

/**
 * How many times as fast as lately each key result has to move to arrive in time, the most first, with a line at its
 * own speed; null where no two speeds are known.
 */
export function requiredAgainstAchieved(figures: Figures): Drawing | null {
  const known = figures.keyResults.flatMap((each) => speedOf(each) ?? []).sort(hardestFirst);
  const shown = known.slice(0, SHOWN_MAX);
  const [first] = shown;
  if (!first) return null;
  const title = answer(toldOf(first));
  const top = Math.max(1, ...shown.filter(hasEnd).map(({ times }) => times));
  const cut = shown.every(hasEnd) ? null : Math.max(CUT_MIN, Math.floor(top) + 1);
  const told = namesOfShown(shown.length, known.length, 'hardest');
  const alt = `${toldOf(first)}. The speed that each key result needs, as a multiple of its speed in the last three weeks${cut === null ? '' : `; ${cut} stands for more than ${TIMES_MAX}, for no movement and for movement away from the target`}${told ? `. Shown: ${told}` : ''}.`;
  const bars = (isMore: boolean): (number | null)[] =>
    shown.map((each) => (each.times > 1 !== isMore ? null : hasEnd(each) ? each.times : cut));
  const { series, looks } = parted(
    'Key result',
    shown.map(({ id }) => id),
    [
      {
        name: cut === null ? 'Slower than needed' : `Slower than needed (cut at ${cut})`,
        values: bars(true),
        look: { type: 'bars', color: '#a50e0e' },
      },
      { name: 'Fast enough', values: bars(false), look: { type: 'bars', color: '#1967d2' } },
      {
        name: 'Speed of the last three weeks',
        values: shown.map(() => 1),
        look: { type: 'line', color: '#202124', lineWidth: 2, pointSize: 0, lineDashStyle: [6, 4] },
      },
    ],
  );
  const ticks = ticksTo(Math.max(2, cut ?? top));
  return {
    key: `speed ${figures.week}`,
    type: 'COMBO',
    title,
    alt,
    series,
    options: {
      ...quiet(title, alt),
      seriesType: 'bars',
      isStacked: true,
      vAxis: axis({
        title: 'times its recent speed',
        viewWindow: { min: 0, max: ticks[ticks.length - 1] },
        ticks,
        format: '0',
      }),
      hAxis: axis({ ...(told ? { title: told } : {}), gridlines: { color: '#ffffff' } }),
      series: looks,
    },
  };
}

/** Speed that is needed by speed that there is; null where either is unknown, nothing is left to do or no time is. */
function speedOf({ id, requiredPerWeek, recentPerWeek, done }: KeyResultFigures): Speed | null {
  if (done || requiredPerWeek === null || recentPerWeek === null || requiredPerWeek === 0)
    return null;
  const times = requiredPerWeek / recentPerWeek;
  const isAway = times < 0;
  return { id, times: isAway ? Infinity : Math.round(times * 10) / 10, isAway };
}

/** True where its bar ends somewhere. */
const hasEnd = ({ times }: Speed): boolean => times <= TIMES_MAX;

/** The numbers at an axis from 0 to a whole one that a height fits below, few enough to be told apart. */
function ticksTo(height: number): number[] {
  const step = height <= 6 ? 1 : height <= 12 ? 2 : 5;
  return Array.from({ length: Math.ceil(height / step) + 1 }, (_, at) => at * step);
}

const hardestFirst = (a: Speed, b: Speed): number =>
  Number(b.isAway) - Number(a.isAway) ||
  (a.times === b.times ? 0 : b.times - a.times) ||
  naturally(a.id, b.id);

function toldOf({ id, times, isAway }: Speed): string {
  if (isAway) return `${id} moves away from its target`;
  if (times === Infinity) return `${id} stands still`;
  if (times <= 1) return 'All moved fast enough lately to arrive in time';
  return times > TIMES_MAX ? `${id} hardly moves` : `${id} needs ${times} times its recent speed`;
}
