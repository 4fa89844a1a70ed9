import type { Cycle } from '../tabs/cycles.ts';

/** What may come up in a review, by the ID of what it is about, most pressing first. */
export type Topics = {
  slot: number;
  /** Health metrics out of bounds. */
  guardrails: readonly string[];
  /** Movers, and decisions to take or to look at again; a key result once. */
  movers: readonly string[];
  unclear: readonly string[];
  /** How many key results are left that nothing speaks about. */
  others: number;
  lastCommitments: number;
  blockers: number;
  wins: number;
};

export type Agenda = {
  slot: number;
  /** Minutes by block; a block with nothing in it has none. */
  minutes: Record<Block, number>;
  total: number;
  /** What there is no time for today. */
  left: string[];
};

export type Block =
  | 'opening'
  | 'health'
  | 'movers'
  | 'unclear'
  | 'all others'
  | 'commitments'
  | 'blockers'
  | 'new commitments'
  | 'wins';

/** The minutes that a cycle gives its reviews; half an hour where it does not say. */
export const slotOf = ({ slot }: Pick<Cycle, 'slot'>): number => slot ?? 30;

/** Stands among what is left out for all key results that nothing speaks about. */
export const OTHERS = 'all others';

/** Minutes of a part of the review as a whole, where there is anything in it. */
const RESERVED = {
  opening: 1,
  commitments: 3,
  blockers: 4,
  'new commitments': 4,
  wins: 2,
} as const;
/** Minutes of each thing that is gone through. */
const EACH = { health: 2, movers: 5, unclear: 2, 'all others': 1 } as const;

/**
 * The minutes of a review (docs/figures.md): the opening, promises, blockers and wins have theirs, if there are any;
 * the rest goes to guardrails, movers, what is unclear and all others, in this order, as long as each fits.
 */
export function agendaOf(topics: Topics): Agenda {
  const { slot, guardrails, movers, unclear, others, lastCommitments, blockers, wins } = topics;
  const minutes: Agenda['minutes'] = {
    opening: RESERVED.opening,
    health: 0,
    movers: 0,
    unclear: 0,
    'all others': 0,
    commitments: lastCommitments > 0 ? RESERVED.commitments : 0,
    blockers: blockers > 0 ? RESERVED.blockers : 0,
    'new commitments': RESERVED['new commitments'],
    wins: wins > 0 ? RESERVED.wins : 0,
  };
  let total = sum(minutes);
  const left: string[] = [];
  const add = (block: keyof typeof EACH, id: string): void => {
    if (total + EACH[block] > slot) {
      left.push(id);
      return;
    }
    minutes[block] += EACH[block];
    total += EACH[block];
  };
  for (const id of guardrails) add('health', id);
  for (const id of movers) add('movers', id);
  for (const id of unclear) add('unclear', id);
  if (others > 0) add('all others', OTHERS);
  return { slot, minutes, total, left };
}

const sum = (minutes: Record<string, number>): number =>
  Object.values(minutes).reduce((all, each) => all + each, 0);
