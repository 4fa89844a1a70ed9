import type { LaunchChange } from '../domain/launchChanges.ts';
import { cut } from './words.ts';

/** What changed since the launch in so many letters: whole if it fits, else so that what changed can be seen. */
export const changedIn = (
  { said, brief }: Pick<LaunchChange, 'said' | 'brief'>,
  room: number,
): string => (said.length <= room ? said : cut(brief, room));
