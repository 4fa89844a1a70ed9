import { longDay } from '../layouts/words.ts';
import type { Cycle } from '../tabs/cycles.ts';

/** Said of a check-in from before its cycle, which is kept. */
export const onlyBegins = ({ id, starts }: Pick<Cycle, 'id' | 'starts'>): string =>
  `“${id}” only begins on ${longDay(starts)}; this tells where it stands before that.`;
