import { SeverityIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { count } from '../numbers.ts';
import { useSession } from '../session.ts';

/** How many findings of each severity the last Validate had. */
export function FindingsCount() {
  const { home, go } = useSession();
  const { findings } = home;
  const kinds = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const;
  const found = findings ? kinds.filter(([severity]) => findings[severity] > 0) : [];
  return (
    <>
      <div class="row head">
        <h2>Findings</h2>
        <Link onClick={() => go({ name: 'findings' })} label="Open findings">
          Open
        </Link>
      </div>
      <p class="counts">
        {found.map(([severity, word]) => (
          <span key={severity}>
            <SeverityIcon severity={severity} /> {count(findings?.[severity] ?? 0, word)}
          </span>
        ))}
        {found.length > 0 ? null : findings ? (
          <span class="meta">Nothing to fix</span>
        ) : (
          <span class="meta">Not validated yet</span>
        )}
      </p>
    </>
  );
}
