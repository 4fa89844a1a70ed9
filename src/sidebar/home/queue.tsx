import type { Card } from '../../protocol.ts';
import { repeatable } from '../checkIn/allSame.tsx';
import { valueText } from '../checkIn/draft.ts';
import { Link } from '../controls/notice.tsx';
import { briefUnit, count } from '../numbers.ts';
import { useSession } from '../session.ts';

/** More due check-ins are summed up. */
const SHOWN = 5;

/** My due check-ins, and the blue button. */
export function Queue({ due }: { due: Card[] }) {
  const { go } = useSession();
  if (due.length === 0) {
    return (
      <div class="card quiet">
        <p>Nothing is due from you.</p>
        <Link onClick={() => go({ name: 'checkIn' })}>Check in anyway</Link>
      </div>
    );
  }
  return (
    <section class="card" aria-label="Your check-ins">
      <ul class="rows">
        {due.slice(0, SHOWN).map((card) => (
          <li key={card.id} class="row">
            <span class="two-lines" title={card.keyResult}>
              {card.subject}
            </span>
            <LastOf card={card} />
          </li>
        ))}
        {due.length > SHOWN ? <li class="meta">and {due.length - SHOWN} more</li> : null}
      </ul>
      <button
        type="button"
        class="main-button wide"
        data-first
        onClick={() => go({ name: 'checkIn' })}
      >
        Check in on {count(due.length, 'key result')}
      </button>
      {repeatable(due).length > 1 ? (
        <p class="center">
          <Link onClick={() => go({ name: 'checkIn', all: true })}>
            No change in {repeatable(due).length === 2 ? 'both' : `all ${repeatable(due).length}`}…
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** "37 % · 7/10", "not yet". A long unit is told by its first word; the title has all of it. */
function LastOf({ card: { value, unit, confidence } }: { card: Card }) {
  const belief = confidence === null ? '' : `${confidence}/10`;
  const [first = 'not yet', second] = [valueText(value, briefUnit(unit)), belief].filter(Boolean);
  const whole = [valueText(value, unit), belief].filter(Boolean).join(' · ') || first;
  return (
    <span class="meta" title={whole}>
      <span class="one-line">{first}</span>
      {second === undefined ? null : <span>{` · ${second}`}</span>}
    </span>
  );
}
