/** The charts of a review by the definitions: what each says, and its numbers. */
import { aheadOf, clampedOf, meanOf, type Standing, type View } from './_standing.ts';
import { confidencesOf } from './_agenda.ts';
import { at, clamp, plus, round, text, type Row } from './_rows.ts';

/** What a chart says in its title, and its numbers with their heads; null leaves a gap. */
export type Chart = { title: string; data: (string | number | null)[][] };

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const isBehind = ({ health }: Standing): boolean => health === 'behind' || health === 'off-track';

export const chartsOf = (view: View): Chart[] =>
  [weakest(view), belief(view), mix(view), mostTelling(view)].flatMap((chart) => chart ?? []);

/** The day on which a week is judged in a chart: its review, this week today. */
const judgedOn = (view: View): string[] =>
  view.mondays.map((start) => (view.review(start) < view.on ? view.review(start) : view.on));

/** Progress against expected of the objective that is furthest behind. */
function weakest(view: View): Chart | null {
  const days = judgedOn(view);
  const paces = view.objectives.map(({ row, keyResults }) => ({
    id: text(row['ID']),
    keyResults,
    weeks: days.map((day) => {
      const all = keyResults.map((each) => ({ row: each, standing: view.standing(each, day) }));
      return {
        progress: meanOf(all.map(({ row: of, standing }) => ({ row: of, share: clampedOf(standing) }))),
        expected: meanOf(all.map(({ row: of, standing }) => ({ row: of, share: standing.expected }))),
      };
    }),
  }));
  const gap = ({ weeks }: (typeof paces)[number]): number => {
    const { progress, expected } = weeks[weeks.length - 1]!;
    return expected === null ? -1 - (progress ?? 0) : expected - (progress ?? 0);
  };
  const [first] = paces
    .filter(({ weeks }) => weeks[weeks.length - 1]?.progress !== null)
    .sort((a, b) => gap(b) - gap(a));
  if (!first) return null;
  const { progress, expected } = first.weeks[first.weeks.length - 1]!;
  const last = view.weekOf[1];
  const rows = Array.from({ length: last }, (_, at) => {
    const n = at + 1;
    const known = first.weeks[at];
    const due = known ? known.expected : toCome(view, first.keyResults, n);
    const came = known?.progress ?? null;
    return [String(n), came, due === null ? null : clamp(due)];
  });
  return {
    title: `${first.id} is at ${percent(progress ?? 0)}${expected === null ? '' : `, ${percent(expected)} expected`}`,
    data: [['Week', 'Progress', 'Expected'], ...rows],
  };
} // prettier-ignore

/** What is still to come is expected on the review day of its week, each key result on its own curve. */
const toCome = (view: View, keyResults: readonly Row[], n: number): number | null =>
  meanOf(
    keyResults.map((row) => {
      const { kind, due } = view.standing(row);
      const day = view.review(plus(view.starts, 7 * (n - 1)));
      const share = clamp((at(day) - at(view.starts)) / (at(due) - at(view.starts)));
      const curved = share ** ({ Late: 2, Early: 0.5 }[text(row['Curve'])] ?? 1);
      return { row, share: kind === 'Metric' ? curved : null };
    }),
  );

/** Series without a number are left out. */
function parted(
  head: string,
  points: readonly (string | number)[],
  series: readonly { name: string; values: (number | null)[] }[],
): Chart['data'] {
  const shown = series.filter(({ values }) => values.some((value) => value !== null));
  return [
    [head, ...shown.map(({ name }) => name)],
    ...points.map((point, at) => [point, ...shown.map(({ values }) => values[at] ?? null)]),
  ];
}

function belief(view: View): Chart | null {
  const known = view.keyResults
    .map((row) => view.standing(row))
    .flatMap(({ id, gap, confidence, done, health }) =>
      gap === null || confidence === null || done ? [] : [{
        ...{ id, confidence },
        ahead: Math.min(100, Math.max(-100, Math.round(gap * -1000) / 10)),
        isSure: confidence >= 5,
        isBehind: gap > 0.1 && health !== 'early',
      }],
    );
  if (known.length === 0) return null;
  const of = (isSure: boolean, behind: boolean) =>
    known.filter((each) => each.isSure === isSure && each.isBehind === behind);
  const named = (isSure: boolean, behind: boolean): string => {
    const ids = of(isSure, behind).map(({ id }) => id);
    return ids.length > 3 ? `${ids.length} key results` : ids.join(', ');
  };
  const title =
    (named(false, true) && `Unsure and behind: ${named(false, true)}`) ||
    (named(true, true) && `Sure, yet behind: ${named(true, true)}`) ||
    (named(false, false) && `Unsure, yet on pace: ${named(false, false)}`) ||
    'Belief and evidence agree';
  const cloud = (name: string, isSure: boolean, behind: boolean) => ({
    name,
    values: known.map((each) => (of(isSure, behind).includes(each) ? each.confidence : null)),
  });
  return {
    title,
    data: parted('Points ahead of pace', known.map(({ ahead }) => ahead), [
      cloud('Sure, on pace', true, false),
      cloud('Sure, behind', true, true),
      cloud('Unsure, behind', false, true),
      cloud('Unsure, on pace', false, false),
    ]),
  };
} // prettier-ignore

const GROUPS: [string, string[]][] = [
  ['Off track', ['off-track']],
  ['Behind', ['behind']],
  ['Early', ['early']],
  ['On track', ['on-track']],
  ['Done', ['done']],
  ['Outdated', ['outdated', 'pending', 'unknown']],
];

function mix(view: View): Chart | null {
  const weeks = judgedOn(view).map((day) => view.keyResults.map((row) => view.standing(row, day)));
  if (weeks.flat().every(({ health }) => health === 'pending')) return null;
  const behind = weeks.map((week) => week.filter(isBehind).length);
  const [now = 0, before] = [...behind].reverse();
  const title = `${now === 0 ? 'None' : now} of ${view.keyResults.length} behind pace`;
  const numbers = Array.from({ length: view.weekOf[1] }, (_, at) => at + 1);
  return {
    title: before === undefined ? title : `${title}, ${before === 0 ? 'none' : before} a week ago`,
    data: parted(
      'Week',
      numbers.map(String),
      GROUPS.map(([name, healths]) => ({
        name,
        values: numbers.map((n) => {
          const count = (weeks[n - 1] ?? []).filter(({ health }) => healths.includes(health));
          return count.length === 0 ? null : count.length;
        }),
      })),
    ),
  };
}

/** With a metric off track how much faster each has to go; else belief where it fell; else each one's pace. */
function mostTelling(view: View): Chart | null {
  const all = view.keyResults.map((row) => view.standing(row));
  const isFar = all.some(({ kind, health }) => kind === 'Metric' && health === 'off-track');
  const believed = beliefs(view);
  const isFalling = (believed[0]?.fall ?? 0) > 0;
  return (
    (isFar ? speed(view, all) : null) ??
    (isFalling ? confidence(view, believed) : null) ??
    pace(all) ??
    confidence(view, believed)
  );
}

function speed(view: View, all: readonly Standing[]): Chart | null {
  const known = all.flatMap((standing) => {
    const { required, recent } = aheadOf(view, standing);
    if (standing.done || required === null || recent === null || required === 0) return [];
    const times = required / recent;
    const isAway = times < 0;
    return [{ id: standing.id, isAway, times: isAway ? Infinity : Math.round(times * 10) / 10 }];
  });
  known.sort((a, b) => Number(b.isAway) - Number(a.isAway) || (a.times === b.times ? 0 : b.times - a.times)); // prettier-ignore
  const [first] = known;
  if (!first) return null;
  const title = first.isAway
    ? `${first.id} moves away from its target`
    : first.times === Infinity
      ? `${first.id} stands still`
      : first.times <= 1
        ? 'All moved fast enough lately to arrive in time'
        : first.times > 20
          ? `${first.id} hardly moves`
          : `${first.id} needs ${first.times} times its recent speed`;
  // What ends nowhere is cut, above all that ends.
  const ends = known.filter(({ times }) => times <= 20).map(({ times }) => Math.floor(times) + 1);
  const cut = Math.max(5, ...ends);
  const bars = (isMore: boolean) =>
    known.map(({ times }) => (times > 1 !== isMore ? null : times <= 20 ? times : cut));
  return {
    title,
    data: parted('Key result', known.map(({ id }) => id), [
      { name: first.times > 20 ? `Slower than needed (cut at ${cut})` : 'Slower than needed', values: bars(true) },
      { name: 'Fast enough', values: bars(false) },
      { name: 'Speed of the last three weeks', values: known.map(() => 1) },
    ]),
  };
} // prettier-ignore

type Belief = {
  id: string;
  now: number;
  high: number;
  since: number;
  fall: number;
  weeks: (number | null)[];
};

function beliefs(view: View): Belief[] {
  const n = view.mondays.length;
  return view.keyResults
    .map((row) => view.standing(row))
    .flatMap(({ id, confidence: now, done }): Belief[] => {
      if (now === null || done) return [];
      const weeks = [...confidencesOf(view, id).slice(0, -1), now];
      let [high, since] = [now, n];
      for (let week = n - 1; week >= Math.max(1, n - 3); week--)
        if ((weeks[week - 1] ?? -1) > high) [high, since] = [weeks[week - 1]!, week];
      return [{ id, now, high, since, weeks, fall: high - now >= 2 ? high - now : 0 }];
    })
    .sort((a, b) => b.fall - a.fall || a.now - b.now);
} // prettier-ignore

function confidence(view: View, believed: readonly Belief[]): Chart | null {
  const [first] = believed;
  if (!first) return null;
  const numbers = Array.from({ length: view.weekOf[1] }, (_, at) => at + 1);
  return {
    title:
      first.fall > 0
        ? `${first.id} fell from ${first.high} to ${first.now} since week ${first.since}`
        : `${first.id} is believed in least: ${first.now} of 10`,
    data: parted(
      'Week',
      numbers.map(String),
      believed.slice(0, 6).map(({ id, weeks }) => ({
        name: id,
        values: numbers.map((n) => weeks[n - 1] ?? null),
      })),
    ),
  };
}

function pace(all: readonly Standing[]): Chart | null {
  const known = all
    .filter(({ gap, progress, expected }) => gap !== null && progress !== null && expected !== null)
    .map((each) => ({ ...each, clamped: clampedOf(each) ?? 0, isLate: (each.gap ?? 0) > 0.1 && each.health !== 'early' }))
    .sort((a, b) => round(b.gap ?? 0) - round(a.gap ?? 0));
  const [first] = known;
  if (!first) return null;
  const numbers = `${percent(first.clamped)} of ${percent(first.expected ?? 0)}`;
  const long = `${first.id} is furthest behind: ${numbers} expected`;
  const title = !first.isLate
    ? `None is behind pace; ${first.id} is at ${percent(first.clamped)}`
    : long.length <= 48
      ? long
      : `${first.id} is furthest behind: ${numbers}`;
  const bars = (isLate: boolean) => known.map((each) => (each.isLate === isLate ? each.clamped : null));
  return {
    title,
    data: parted('Key result', known.map(({ id }) => id), [
      { name: 'Behind pace', values: bars(true) },
      { name: 'On pace', values: bars(false) },
      { name: 'Expected', values: known.map(({ expected }) => round(expected ?? 0)) },
    ]),
  };
} // prettier-ignore
