import type { Home } from '../../protocol.ts';
import { Link } from '../controls/notice.tsx';
import { useSession } from '../session.ts';

/** Drafts, and what is next for them: their key results, then publishing. */
export function Drafts() {
  const { home } = useSession();
  const drafts = home.objectives.filter(({ status }) => status === 'Draft');
  const bare = drafts.filter(({ keyResults }) => keyResults === 0);
  const written = drafts.filter(({ keyResults }) => keyResults > 0);
  return (
    <>
      {bare[0] ? <Bare drafts={bare} next={bare[0]} /> : null}
      {written[0] ? <ToPublish drafts={written} first={written[0]} /> : null}
    </>
  );
}

type Draft = Home['objectives'][number];

function Bare({ drafts, next }: { drafts: Draft[]; next: Draft }) {
  const { home, go } = useSession();
  const label = `Go on with ${next.id}`;
  const open = (): void => go({ name: 'objective', id: next.id });
  return (
    <div class="card quiet">
      <p>
        {drafts.length === 1 ? `${next.id} has` : `${drafts.length} drafts have`} no key results
        yet.
      </p>
      {home.cards.length > 0 ? (
        <Link onClick={open}>{label}</Link>
      ) : (
        <button type="button" class="main-button wide" data-first onClick={open}>
          {label}
        </button>
      )}
    </div>
  );
}

function ToPublish({ drafts, first }: { drafts: Draft[]; first: Draft }) {
  const { home, go } = useSession();
  const isOne = drafts.length === 1;
  return (
    <div class="card quiet">
      <p>
        {isOne ? `${first.id} is a draft` : `${drafts.length} objectives are drafts`}:{' '}
        {home.cards.length > 0
          ? 'not in figures and reviews yet.'
          : 'nobody is asked for check-ins yet.'}
      </p>
      <Link onClick={() => go({ name: 'publish', id: null })}>
        Publish {isOne ? first.id : 'them'}
      </Link>
    </div>
  );
}
