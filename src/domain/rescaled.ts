import type { Launch } from './plan.ts';

type Ends = Pick<Launch, 'start' | 'target'>;

/** Whether both ends changed by the same factor since launch, as from thousands to millions. */
export const wasRescaled = ({ start, target }: Ends, launch: Ends): boolean =>
  Boolean(start && target && launch.start && launch.target) &&
  start !== launch.start &&
  Math.abs(Number(start) / Number(launch.start) - Number(target) / Number(launch.target)) < 1e-9;
