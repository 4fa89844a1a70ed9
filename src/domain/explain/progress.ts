import type { Explained, Lack } from './explained.ts';
import { unknown } from './explained.ts';
import { joined, say, type Said } from './pieces.ts';
import { numbersLack, own, sourceOf, valueWords, type Column, type Source, type Subject } from './subject.ts'; // prettier-ignore

/** How far it has come, by its kind. */
export function progressWorking(subject: Subject): Explained {
  const { progress } = subject.one;
  const now = sourceOf(subject, 'value');
  if (progress === null) return unknown('progress', 'Progress', progressLack(subject));
  const { working, cells } = made(subject, now);
  return { figure: 'progress', label: 'Progress', value: [{ percent: progress }], working, cells };
}

function made(subject: Subject, now: Source | null): Pick<Explained, 'working' | 'cells'> {
  const { keyResult, kind } = subject.judgedOne;
  const { start, target, source } = keyResult;
  const measured = now?.cells ?? [];
  switch (kind) {
    case 'Metric':
      return {
        working: say`(${now ? valueWords(now) : []} − Start ${start ?? 0}) ÷ (Target ${target ?? 0} − Start ${start ?? 0})`,
        cells: [...measured, ...own(subject, 'start', 'target')],
      };
    case 'Maintain':
      return {
        working: inBand(subject, now),
        cells: [...measured, ...own(subject, ...sidesOf(subject))],
      };
    case 'Milestone':
      return {
        working: say`${now && !now.isCell ? say`the check-in of ${{ day: now.entry.for }}` : 'Current'} says ${subject.one.value === true ? 'done' : 'not done'}`,
        cells: measured,
      };
    case 'Baseline': {
      const hasNumber = typeof subject.one.value === 'number';
      if (hasNumber && source !== '')
        return {
          working: say`${now ? valueWords(now) : []} is the first number, and Data source says where it comes from`,
          cells: [...measured, ...own(subject, 'source')],
        };
      const lacking: Said[] = [
        ...(hasNumber ? [] : [['a first number']]),
        ...(source === '' ? [['a data source']] : []),
      ];
      return {
        working: say`${joined(lacking)} ${lacking.length === 1 ? 'is' : 'are'} still missing`,
        cells: own(subject, ...(hasNumber ? [] : ['current' as const]), ...(source === '' ? ['source' as const] : [])),
      };
    }
  }
} // prettier-ignore

/** 'Current 4.3 is 0.2 below Floor 4.5'. */
export function inBand(subject: Subject, now = sourceOf(subject, 'value')): Said {
  const { keyResult } = subject.judgedOne;
  const { floor, ceiling } = keyResult;
  const outside = subject.one.outside ?? 0;
  const words = now ? valueWords(now) : [];
  const away = Number(Math.abs(outside).toPrecision(12));
  if (outside < 0) return say`${words} is ${away} below Floor ${floor ?? 0}`;
  if (outside > 0) return say`${words} is ${away} above Ceiling ${ceiling ?? 0}`;
  if (ceiling === null) return say`${words} is at or above Floor ${floor ?? 0}`;
  return floor === null
    ? say`${words} is at or below Ceiling ${ceiling}`
    : say`${words} is from Floor ${floor} to Ceiling ${ceiling}`;
}

export const sidesOf = ({ judgedOne }: Subject): Column[] => {
  const { floor, ceiling } = judgedOne.keyResult;
  return [...(floor === null ? [] : ['floor' as const]), ...(ceiling === null ? [] : ['ceiling' as const])]; // prettier-ignore
};

/** As it counts in its objective and shows as a bar. */
export function clampedWorking(subject: Subject): Explained {
  const { clamped, progress, objective } = subject.one;
  if (clamped === null || progress === null)
    return unknown('clamped', 'Counted', { ...progressLack(subject), isAside: true });
  const why =
    clamped === progress
      ? say`progress ${{ share: progress }} lies within 0 and 100 % and counts as it is in ${objective.id}`
      : say`progress ${{ share: progress }} is kept within 0 and 100 %, and so counts in ${objective.id}`;
  const { cells } = progressWorking(subject);
  return {
    ...{ figure: 'clamped', label: 'Counted', value: [{ percent: clamped }], working: why, cells },
    ...(clamped === progress ? { isAside: true } : {}),
  };
} // prettier-ignore

/** Why progress is unknown. */
export function progressLack(subject: Subject): Lack {
  const { keyResult, kind } = subject.judgedOne;
  const { start, target, floor, ceiling } = keyResult;
  const { value } = subject.standing;
  if (kind === 'Milestone')
    return subject.isNow
      ? { working: ['nobody has said yet whether it is done; check in, or tick'], cells: own(subject, 'current') }
      : { working: say`nobody had said by ${{ day: subject.on }} whether it is done`, cells: [] };
  const current: Column[] = typeof value === 'number' ? [] : ['current'];
  if (kind === 'Maintain') {
    const hasBand = floor !== null || ceiling !== null;
    return numbersLack(subject, [...current, ...(hasBand ? [] : (['floor', 'ceiling'] as const))]);
  }
  if (current.length === 0 && start !== null && target !== null)
    return {
      working: say`Start ${start} and Target ${target} are the same, so that there is no way to go; change`,
      cells: own(subject, 'start', 'target'),
    };
  const ends = (['start', 'target'] as const).filter((column) => keyResult[column] === null);
  return numbersLack(subject, [...current, ...ends]);
} // prettier-ignore
