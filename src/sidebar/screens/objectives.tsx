import { Body } from '../controls/body.tsx';
import { NextIcon } from '../controls/icons.tsx';
import { Link } from '../controls/notice.tsx';
import { TabBar } from '../controls/tabBar.tsx';
import { Explain } from '../explain/explain.tsx';
import { useFirstFocus, useKeys } from '../keys.ts';
import { count } from '../numbers.ts';
import { useSession } from '../session.ts';

/** The objectives that can be opened for a change. */
export function ObjectivesScreen({ onUndo }: { onUndo: () => void }) {
  const { home, go } = useSession();
  useKeys(null, () => go({ name: 'home' }));
  useFirstFocus('objectives');
  return (
    <>
      <TabBar current="more" onUndo={onUndo} />
      <Body>
        <h1 class="question">Which objective?</h1>
        {home.objectives.length === 0 ? (
          <p class="meta">There is none yet. Write the first one.</p>
        ) : (
          <ul class="rows">
            {home.objectives.map((each, at) => (
              <li key={each.id} class={each.status === 'Draft' ? 'with-way' : ''}>
                <button
                  type="button"
                  class="row-button"
                  data-first={at === 0 || undefined}
                  onClick={() => go({ name: 'objective', id: each.id })}
                >
                  <span>
                    {each.objective || each.id}
                    <span class="meta">
                      {[each.id, each.status, count(each.keyResults, 'key result'), each.owner]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <NextIcon />
                </button>
                {each.status === 'Draft' ? (
                  <Link
                    label={`Publish ${each.id}`}
                    onClick={() => go({ name: 'publish', id: each.id })}
                  >
                    Publish
                  </Link>
                ) : null}
                <Explain id={each.id} />
              </li>
            ))}
          </ul>
        )}
      </Body>
      <footer class="footer">
        <button
          type="button"
          class="second-button"
          data-first={home.objectives.length === 0 || undefined}
          onClick={() => go({ name: 'objective', id: null })}
        >
          New objective
        </button>
      </footer>
    </>
  );
}
