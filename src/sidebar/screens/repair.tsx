import { capital } from '../../domain/capital.ts';
import { useEffect, useState } from 'preact/hooks';
import type { DriftItem, DriftView } from '../../protocol.ts';
import { useAction } from '../action.ts';
import { FooterLine, MainButton, MAIN_KEY, Task } from '../controls/frame.tsx';
import { alike } from '../repair/alike.ts';
import { Drifted } from '../repair/item.tsx';
import { count } from '../numbers.ts';
import { call } from '../server.ts';
import { useSession } from '../session.ts';
import { ticking } from '../ticked.ts';

/** Where the workbook is not as it was set up, before and after, with a tick each; repaired as one change. */
export function RepairScreen() {
  const { go, tell, outdate, patch } = useSession();
  const [view, setView] = useState<DriftView | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const action = useAction();
  const show = (next: DriftView): void => {
    setView(next);
    setTicked(new Set(next.items.filter(({ isSafe }) => isSafe).map(({ id }) => id)));
  };
  const look = async (): Promise<void> => {
    const found = await action.run('Looking at every tab…', () => call('drift', {}));
    if (found) show(found);
  };
  useEffect(() => void look(), []);
  const repair = async (): Promise<void> => {
    const done = await action.run('Repairing…', () => call('repair', { items: [...ticked] }));
    if (!done) return;
    tell(done.message, done.undoId, done.notices);
    // What was said about the workbook as it was may be mended now.
    patch((now) => ({ ...now, notices: [] }));
    outdate();
    show(done.left);
  };
  const back = (): void => go({ name: 'home' });
  const mendable = (view?.items ?? []).filter(({ isMendable }) => isMendable);
  const isOff = mendable.length > 0 && ticked.size === 0;
  const main = mendable.length === 0 ? () => void look() : isOff ? null : () => void repair();
  return (
    <Task
      title="Repair the workbook"
      onBack={back}
      onMain={main}
      action={action}
      failed={view ? 'Not repaired yet' : 'The workbook was not read'}
      place={view ? `found ${view.items.length}` : 'looking'}
      footer={
        mendable.length > 0 ? (
          <>
            <div class="buttons">
              <MainButton
                label={ticked.size === 0 ? 'Repair' : `Repair ${count(ticked.size, 'place')}`}
                busyLabel="Repairing…"
                action={action}
                reason={isOff ? 'Nothing is ticked.' : ''}
                onClick={() => void repair()}
              />
              <button
                type="button"
                class="second-button"
                disabled={action.busy !== ''}
                onClick={() => void look()}
              >
                Look again
              </button>
            </div>
            <FooterLine
              reason={isOff ? 'Nothing is ticked.' : ''}
              keys={`${MAIN_KEY} repairs them as one change`}
            />
          </>
        ) : (
          <div class="buttons">
            <MainButton
              first
              label="Look again"
              busyLabel="Looking…"
              action={action}
              onClick={() => void look()}
            />
            <button type="button" class="second-button" onClick={back}>
              Back to Home
            </button>
          </div>
        )
      }
    >
      {view ? <List view={view} mendable={mendable} ticked={ticked} onTick={setTicked} /> : null}
    </Task>
  );
}

function List(props: {
  view: DriftView;
  mendable: readonly DriftItem[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const { view, mendable, ticked, onTick } = props;
  const tabs = [...new Set(view.items.map(({ tab }) => tab))];
  const tick = (items: readonly DriftItem[], isIn: boolean): void =>
    onTick(
      ticking(
        ticked,
        items.map(({ id }) => id),
        isIn,
      ),
    );
  const all = (isIn: boolean): void => onTick(new Set(isIn ? mendable.map(({ id }) => id) : []));
  return (
    <>
      <h2 class="title">{sentence(view, mendable.length)}</h2>
      {mendable.length > 1 ? (
        <div class="buttons">
          <button type="button" class="small-button" onClick={() => all(true)}>
            Tick all
          </button>
          <button type="button" class="small-button" onClick={() => all(false)}>
            Tick none
          </button>
        </div>
      ) : null}
      {tabs.map((tab) => (
        <section class="group" key={tab}>
          <h2>{tab}</h2>
          {alike(view.items.filter((item) => item.tab === tab)).map((items) => {
            const [first, ...others] = items;
            return first ? (
              <Drifted
                key={first.id}
                items={[first, ...others]}
                isFirst={first === mendable[0]}
                isTicked={items.every(({ id }) => ticked.has(id))}
                onTick={(isIn) => tick(items, isIn)}
              />
            ) : null;
          })}
        </section>
      ))}
    </>
  );
}

function sentence({ items, tabs }: DriftView, mendable: number): string {
  const rest = items.length - mendable;
  const looked = `${count(tabs, 'tab')} looked at.`;
  const places = `${count(mendable, 'place')} to repair`;
  const own = `${count(rest, 'place')} that only you can mend`;
  if (items.length === 0) return `Nothing to repair. ${looked}`;
  const found = mendable === 0 ? own : rest === 0 ? places : `${places} and ${own}`;
  return `${capital(found)}. ${looked}`;
}
