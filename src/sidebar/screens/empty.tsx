import { useAction } from '../action.ts';
import { Body } from '../controls/body.tsx';
import { Failure, MainButton } from '../controls/frame.tsx';
import { Notices } from '../home/notices.tsx';
import { Notice } from '../controls/notice.tsx';
import { useFirstFocus, useKeys } from '../keys.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';

const TABS = [
  ['Overview', 'the whole cycle on one screen'],
  ['Cycles', 'dates, the one change, the weekly review'],
  ['Objectives', 'a row for each'],
  ['Key Results', 'the numbers that prove them'],
  ['Initiatives', 'the work, kept apart from results'],
  ['Not this cycle', 'what waits, and until when'],
] as const;

/** A workbook that is not set up yet: what this is, and the one button that begins. */
export function EmptyScreen() {
  const { home, tell, outdate, go } = useSession();
  const action = useAction();
  const setUp = async (): Promise<void> => {
    const done = await action.run('Adding the tabs…', () => call('setUp', {}));
    if (!done) return;
    tell(done.message, done.undoId);
    outdate();
    go({ name: 'home' });
  };
  useKeys(action.busy ? null : () => void setUp(), null);
  useFirstFocus('empty');
  return (
    <>
      <Body whole>
        <h1 class="question">Run your OKRs in this sheet</h1>
        <p>
          Write a small set of results that can be measured. A minute a week keeps it true, and
          falling confidence leads to a decision.
        </p>
        <Notices notices={home.notices} />
        <MainButton
          wide
          first
          label="Set up this workbook"
          busyLabel="Adding the tabs…"
          action={action}
          onClick={() => void setUp()}
        />
        <h2>What it adds</h2>
        <ul class="rows">
          {TABS.map(([name, says]) => (
            <li key={name}>
              {name}
              <span class="meta">{says}</span>
            </li>
          ))}
        </ul>
        <Notice tone="grey">
          {home.otherTabs > 0
            ? `Your ${home.otherTabs === 1 ? 'own tab stays as it is' : `${home.otherTabs} tabs stay as they are`}. `
            : ''}
          Undo takes all of it away again.
        </Notice>
        {action.failure ? <Failure title="Not set up yet" message={action.failure} /> : null}
      </Body>
      <footer class="footer">
        <p class="meta">Only this spreadsheet is read and written. Nothing leaves it.</p>
      </footer>
    </>
  );
}
