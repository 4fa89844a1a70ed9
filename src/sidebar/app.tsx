import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingsView, Home } from '../protocol.ts';
import { StatusLine, type Said } from './controls/statusLine.tsx';
import { Drafts } from './drafts.ts';
import { CheckInScreen } from './screens/checkIn.tsx';
import { CloseScreen } from './screens/close.tsx';
import { EmptyScreen } from './screens/empty.tsx';
import { FindingsScreen } from './screens/findings.tsx';
import { HelpScreen } from './screens/help.tsx';
import { HomeScreen } from './screens/home.tsx';
import { LoadingScreen } from './screens/loading.tsx';
import { LookBackScreen } from './screens/lookBack.tsx';
import { ObjectiveScreen } from './screens/objective.tsx';
import { ObjectivesScreen } from './screens/objectives.tsx';
import { PlanScreen } from './screens/plan.tsx';
import { PublishScreen } from './screens/publish.tsx';
import { RepairScreen } from './screens/repair.tsx';
import { RuleScreen } from './screens/rule.tsx';
import { SettingsScreen } from './screens/settings.tsx';
import { keepFocus } from './keepFocus.ts';
import { useNewest } from './newest.ts';
import { NO_HOME } from './noHome.ts';
import { call } from './server.ts';
import { SessionContext, type Screen, type Session } from './session.ts';

/** The whole sidebar: one screen at a time, and the line that says what was saved. */
function App({ first }: { first: Screen }) {
  const [home, setHome] = useState<Home | null>(null);
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const [failure, setFailure] = useState('');
  const [screen, setScreen] = useState<Screen>(first);
  const [isOld, setOld] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [undone, setUndone] = useState(0);
  const [findings, setFindings] = useState<FindingsView | null>(null);
  /** What was found before each change of this session, for when it is taken back. */
  const foundBefore = useRef(new Map<string, FindingsView | null>());
  const ask = useNewest();
  /** In this session a choice holds, whatever an answer that was under way says. */
  const chosen = useRef<string | null>(null);

  const read = async (): Promise<void> => {
    const isNewest = ask();
    setFailure('');
    setOld(false);
    try {
      const read = await call('open', {});
      if (!isNewest()) return;
      setHome({ ...read, who: chosen.current ?? read.who });
      setDrafts((kept) => kept ?? new Drafts(read.drafts));
    } catch (error) {
      if (!isNewest()) return;
      setOld(true);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => void read(), []);
  useEffect(() => {
    if (isOld && !failure && screen.name === 'home') void read();
  }, [isOld, screen.name]);

  if ((!home || !drafts) && screen.name !== 'repair') {
    return (
      <div class="frame">
        <LoadingScreen
          failure={failure}
          onRetry={() => void read()}
          onRepair={() => setScreen({ name: 'repair' })}
        />
      </div>
    );
  }
  const known = home ?? NO_HOME;
  const session: Session = {
    home: known,
    who: known.who,
    setWho: (who) => {
      chosen.current = who;
      setHome({ ...known, who });
      // Remembered for next time; in this session the choice holds even if that fails.
      call('saveWho', { who }).catch(() => undefined);
    },
    // What a screen ends with leads nobody away who has left it meanwhile.
    go: (next) => setScreen((now) => (now === screen ? next : now)),
    patch: (change) => setHome((now) => now && change(now)),
    outdate: () => {
      setOld(true);
      // What could not be read before may be in order now.
      setFailure('');
    },
    tell: (message, undoId, notices) =>
      setSaid({
        message,
        notices,
        kind: 'done',
        undo: undoId ? () => void takeBack(undoId) : undefined,
      }),
    warn: (message) => setSaid({ message, kind: 'failed' }),
    findings,
    showFindings: (view, undoId) => {
      if (undoId !== '') foundBefore.current.set(undoId, findings);
      setFindings(view);
      setHome((now) => now && { ...now, findings: { ...countsOf(view.findings), at: view.at } });
    },
    drafts: drafts ?? new Drafts({}),
    unread: screen === first && screen.name !== 'home' ? known.notices : [],
  };
  const takeBack = async (id: string | null): Promise<void> => {
    setSaid({ message: 'Taking it back…', kind: 'working' });
    try {
      const { message } = await call('undo', { id });
      setSaid({ message, kind: 'done' });
      const before = foundBefore.current.get(id ?? '');
      if (before !== undefined) setFindings(before);
      setOld(true);
      setUndone((times) => times + 1);
      if (screen.name !== 'home') await read();
    } catch (error) {
      setSaid({ message: error instanceof Error ? error.message : String(error), kind: 'failed' });
    }
  };
  const undoLast = (): void => void takeBack(known.undo?.id ?? null);
  return (
    <SessionContext.Provider value={session}>
      <div class="frame">
        <Current
          key={screen.name === 'repair' ? undone : 0}
          screen={screen}
          home={known}
          failure={failure}
          onRetry={read}
          onUndo={undoLast}
        />
        <StatusLine said={said} onGone={() => setSaid(null)} />
      </div>
    </SessionContext.Provider>
  );
}

function Current(props: {
  screen: Screen;
  home: Home;
  failure: string;
  onRetry: () => Promise<void>;
  onUndo: () => void;
}) {
  const { screen, home } = props;
  if (screen.name === 'repair') return <RepairScreen />;
  if (screen.name === 'help') return <HelpScreen onUndo={props.onUndo} />;
  if (!home.isSetUp) return <EmptyScreen />;
  switch (screen.name) {
    case 'home':
      if (!home.cycle) return <PlanScreen onUndo={props.onUndo} />;
      return (
        <HomeScreen
          failure={props.failure}
          onRetry={() => void props.onRetry()}
          onUndo={props.onUndo}
        />
      );
    case 'plan':
      return <PlanScreen onUndo={props.onUndo} />;
    case 'findings':
      return <FindingsScreen onUndo={props.onUndo} />;
    case 'rule':
      return <RuleScreen key={screen.rule} rule={screen.rule} />;
    case 'lookBack':
      return <LookBackScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'checkIn':
      return <CheckInScreen all={screen.all === true} />;
    case 'objectives':
      return <ObjectivesScreen onUndo={props.onUndo} />;
    case 'objective':
      return <ObjectiveScreen key={screen.id ?? ''} id={screen.id} />;
    case 'close':
      return <CloseScreen />;
    case 'publish':
      return <PublishScreen key={screen.id ?? ''} id={screen.id} />;
  }
}

/** How many findings of each severity there are. */
const countsOf = (findings: FindingsView['findings']) => {
  const of = (severity: string): number =>
    findings.filter((each) => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};

/** The menu item that opened the sidebar names the first screen in the page's body. */
function firstScreen(): Screen {
  const asked = document.body.dataset['screen'];
  if (asked === 'settings') return { name: 'settings' };
  if (asked === 'check-in') return { name: 'checkIn' };
  if (asked === 'close') return { name: 'close' };
  if (asked === 'repair') return { name: 'repair' };
  return asked === 'help' ? { name: 'help' } : { name: 'home' };
}

const root = document.getElementById('app');
keepFocus();
if (root) render(<App first={firstScreen()} />, root);
