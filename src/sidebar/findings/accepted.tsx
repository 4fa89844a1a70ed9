import type { FindingsView } from '../../protocol.ts';
import { Link } from '../controls/notice.tsx';
import { printDate } from '../dates.ts';
import { count } from '../numbers.ts';
import { useSession } from '../session.ts';

/** What somebody accepted on purpose, closed until asked for. */
export function AcceptedFindings(props: {
  accepted: FindingsView['accepted'];
  onReopen: (key: string) => void;
}) {
  const { home } = useSession();
  if (props.accepted.length === 0) return null;
  return (
    <details class="accepted">
      <summary>{count(props.accepted.length, 'finding')} accepted on purpose</summary>
      <ul class="rows">
        {props.accepted.map((each) => (
          <li key={each.key}>
            <p>
              {each.about}: {each.what}
            </p>
            <p class="meta">
              “{each.reason}”{each.by ? `, ${each.by}` : ''}
              {each.until ? `, until ${printDate(each.until, home.today)}` : ''} ·{' '}
              <Link
                label={`Take back the acceptance of ${each.rule} for ${each.about}`}
                onClick={() => props.onReopen(each.key)}
              >
                Take back
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
