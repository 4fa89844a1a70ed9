import { Link } from '../controls/notice.tsx';
import { useSession } from '../session.ts';

/** Without a published objective there is nothing to check in on: what to do instead. */
export function NothingPublished() {
  const { home, go } = useSession();
  if (home.cards.length > 0) return null;
  if (home.objectives.some(({ status }) => status === 'Draft')) return null;
  if (home.objectives.length > 0) {
    return (
      <div class="card quiet">
        <p>Nothing is published yet, so nobody is asked for check-ins.</p>
        <Link onClick={() => go({ name: 'objectives' })}>Open an objective</Link>
      </div>
    );
  }
  return (
    <div class="card quiet">
      <p>No objective yet. Two or three are plenty for a cycle.</p>
      <button
        type="button"
        class="main-button wide"
        data-first
        onClick={() => go({ name: 'objective', id: null })}
      >
        Write the first objective
      </button>
    </div>
  );
}
