import { NextIcon } from '../controls/icons.tsx';
import { printDate } from '../dates.ts';
import { keyResultCell, useGoTo } from '../goTo.ts';
import { isOwner } from '../owners.ts';
import { useSession } from '../session.ts';
import type { Card } from '../../protocol.ts';
import { Few } from './few.tsx';

/** What stands in the way and is mine to remove, or of my key results; the oldest first. */
export function Blockers() {
  const { home, who } = useSession();
  const goTo = useGoTo();
  const rows = home.cards
    .flatMap((card) => (card.blocker ? [{ card, blocker: card.blocker }] : []))
    .filter(({ card, blocker }) => isOwner(blocker.owner || card.owner, who))
    .sort((a, b) => b.blocker.reviews - a.blocker.reviews);
  return (
    <Few
      label="Blockers"
      rows={rows}
      keyOf={({ card }) => card.id}
      all={(all) => `Show all ${all} blockers`}
    >
      {({ card, blocker }) => (
        <button
          type="button"
          class="row-button"
          onClick={() => goTo('Key Results', card.id, keyResultCell('current'))}
        >
          <span>
            <span class="two-lines" title={blocker.blocker}>
              Unblock: {blocker.blocker}
            </span>
            <span class={`meta ${blocker.isEscalated ? 'wrong-text' : ''}`}>
              {ageOf(card, blocker, home.today)}
            </span>
          </span>
          <NextIcon />
        </button>
      )}
    </Few>
  );
}

/** "Orders delivered in week · by 24 Feb · 3 reviews old, take it upwards". */
const ageOf = (card: Card, blocker: NonNullable<Card['blocker']>, today: string): string =>
  [
    card.subject,
    blocker.due === '' ? '' : `by ${printDate(blocker.due, today)}`,
    blocker.isEscalated
      ? `through ${blocker.reviews} reviews: take it upwards`
      : blocker.reviews > 1
        ? `through ${blocker.reviews} reviews`
        : '',
  ]
    .filter(Boolean)
    .join(' · ');
