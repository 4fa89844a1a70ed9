import type { Blocker, DraftView } from '../../protocol.ts';
import { Link } from '../controls/notice.tsx';
import { count } from '../numbers.ts';
import { useSession } from '../session.ts';
import { Blockers } from './blockers.tsx';
import { TickGrid } from './grid.tsx';
import { counted, type Field, type KeyResultView, type Ticks } from './ticks.ts';

/** A draft: what keeps it back, and a box for each thing to confirm. One that is left out is a line. */
export function Draft(props: {
  draft: DraftView;
  /** What the cycle lacks, for the only draft; null where there are several to choose from. */
  forAll: readonly Blocker[] | null;
  isChosen: boolean;
  ticks: Ticks;
  onChoose: () => void;
  onShow: (blocker: Blocker) => void;
  onRead: () => void;
  onToggle: (keyResult: KeyResultView, field: Field) => void;
}) {
  const { draft, forAll, ticks, isChosen } = props;
  const { go } = useSession();
  const { id, objective, keyResults } = draft;
  const blockers = [...(forAll ?? []), ...draft.blockers];
  const { asked, given } = counted(ticks, [draft]);
  return (
    <section class="draft" aria-label={id}>
      {forAll ? (
        <h2 class="title">{objective}</h2>
      ) : (
        <h2 class="title">
          <label>
            <input type="checkbox" checked={isChosen} onChange={props.onChoose} />
            <span>{`${id} · ${objective}`}</span>
          </label>
        </h2>
      )}
      {isChosen || forAll ? (
        <>
          <div class="row head">
            <h3>Before it can go out</h3>
            <span class="meta">
              {blockers.length === 0 ? 'settled' : `${blockers.length} left`}
            </span>
          </div>
          <Blockers
            blockers={blockers}
            asked={keyResults.length === 0 ? null : forAll ? 'all' : 'own'}
            onShow={props.onShow}
          />
          {keyResults.length === 0 ? null : (
            <>
              <div class="row head">
                <h3>Confirm each</h3>
                <span class="meta">
                  {given} of {asked} ticked
                </span>
              </div>
              <p class="meta">Filled is not confirmed. Ask the person, then tick.</p>
              <TickGrid keyResults={keyResults} ticks={ticks} onToggle={props.onToggle} />
            </>
          )}
          <p class="links">
            <Link onClick={() => go({ name: 'objective', id })}>Edit {id}</Link>
            <Link onClick={props.onRead}>Read the sheet again</Link>
          </p>
        </>
      ) : (
        <p class="meta left-out">
          {blockers.length === 0 ? 'Nothing' : count(blockers.length, 'thing')} to settle,{' '}
          {count(asked - given, 'tick')} to go
        </p>
      )}
    </section>
  );
}
