import { gapFirst } from '../domain/expected.ts';
import type { Figures } from '../domain/figures.ts';
import { naturally } from '../domain/ids.ts';
import { answer, axis, quiet, type Drawing } from './_chart.ts';
import { isBehindPace, namesOfShown, parted, percent } from './_pace.ts';

const SHOWN_MAX = 12;

/** How far each key result is and where it is expected, the furthest behind first; null before anything is expected. */
export function paceOfKeyResults(figures: Figures): Drawing | null {
  const known = figures.keyResults
    .flatMap((each) => {
      const { clamped, expected, gap } = each;
      return clamped === null || expected === null || gap === null
        ? []
        : [{ id: each.id, clamped, expected, gap, isBehind: isBehindPace(each) }];
    })
    .sort((a, b) => gapFirst(a.gap, b.gap) || naturally(a.id, b.id));
  const shown = known.slice(0, SHOWN_MAX);
  const [first] = shown;
  if (!first) return null;
  const numbers = `${percent(first.clamped)} of ${percent(first.expected)}`;
  const told = first.isBehind
    ? `${first.id} is furthest behind: ${numbers} expected`
    : `None is behind pace; ${first.id} is at ${percent(first.clamped)}`;
  const title = first.isBehind
    ? answer(told, `${first.id} is furthest behind: ${numbers}`)
    : answer(told);
  const rest = namesOfShown(shown.length, known.length, 'furthest behind');
  const alt = `${told}. Progress of ${rest === '' ? known.length : rest} key results beside what is expected by now.`;
  const bars = (isBehind: boolean): (number | null)[] =>
    shown.map((each) => (each.isBehind === isBehind ? each.clamped : null));
  const { series, looks } = parted(
    'Key result',
    shown.map(({ id }) => id),
    [
      { name: 'Behind pace', values: bars(true), look: { type: 'bars', color: '#a50e0e' } },
      { name: 'On pace', values: bars(false), look: { type: 'bars', color: '#1967d2' } },
      {
        name: 'Expected',
        values: shown.map(({ expected }) => expected),
        look: { type: 'line', color: '#202124', lineWidth: 0, pointSize: 9, pointShape: 'diamond' },
      },
    ],
  );
  return {
    key: `pace ${figures.week}`,
    type: 'COMBO',
    title,
    alt,
    series,
    options: {
      ...quiet(title, alt),
      seriesType: 'bars',
      isStacked: true,
      vAxis: axis({
        format: '0%',
        viewWindow: { min: 0, max: 1 },
        ticks: [0, 0.25, 0.5, 0.75, 1],
      }),
      hAxis: axis({ ...(rest ? { title: rest } : {}), gridlines: { color: '#ffffff' } }),
      series: looks,
    },
  };
}
