import { bandText } from '../controls/sparkline.tsx';
import { HealthSign, NextIcon } from '../controls/icons.tsx';
import { printDate } from '../dates.ts';
import { Explain } from '../explain/explain.tsx';
import { keyResultCell, useGoTo } from '../goTo.ts';
import { useSession } from '../session.ts';
import { Few } from './few.tsx';
import type { Card } from '../../protocol.ts';

/** The last for what cannot be read, and was not late before. */
const ORDER = ['off-track', 'behind', 'outdated', 'pending', 'unknown'];
const LATE = ORDER.slice(0, 3);

/** Key results that are behind pace, outside their band, late or without news; each leads to its row. */
export function AtRisk() {
  const { home } = useSession();
  const goTo = useGoTo();
  const cards = home.cards
    .filter(({ health, unreadable }) => LATE.includes(health) || unreadable !== null)
    .sort((a, b) => ORDER.indexOf(a.health) - ORDER.indexOf(b.health) || (b.gap ?? 0) - (a.gap ?? 0));
  if (home.cards.length === 0) return null;
  return (
    <>
      <div class="row head">
        <h2>At risk</h2>
        <span class="meta">
          {cards.length === 0 ? 'none' : cards.length} of {home.cards.length}
        </span>
      </div>
      <Few
        label="At risk"
        rows={cards}
        keyOf={({ id }) => id}
        shown={5}
        all={(number) => `Show all ${number}`}
      >
        {(card) => (
          <>
            <button
              type="button"
              class="row-button"
              onClick={() => goTo('Key Results', card.id, keyResultCell('current'))}
            >
              <span>
                <span class="two-lines" title={card.keyResult}>
                  {card.subject}
                </span>
                <span class="meta risk">
                  <HealthSign health={card.health} />
                  <span>{riskOf(card, home.today)}</span>
                  {card.confidence === null ? null : <span>confidence {card.confidence}</span>}
                </span>
              </span>
              <NextIcon />
            </button>
            <Explain id={card.id} />
          </>
        )}
      </Few>
    </>
  );
} // prettier-ignore

/** Why it is at risk, in words: "Behind by 19 points". */
function riskOf(card: Card, today: string): string {
  if (card.unreadable !== null) return `“${card.unreadable}” in Current cannot be read`;
  if (card.health === 'outdated')
    return card.lastCheckIn
      ? `No check-in since ${printDate(card.lastCheckIn, today)}`
      : 'No check-in yet';
  if (card.kind === 'Maintain') return `Not ${bandText(card)}`;
  if (card.gap === null) return `Was due ${printDate(card.due, today)}`;
  const points = Math.round(card.gap * 100);
  const word = card.health === 'off-track' ? 'Off track' : 'Behind';
  return `${word} by ${points} ${points === 1 ? 'point' : 'points'}`;
}
