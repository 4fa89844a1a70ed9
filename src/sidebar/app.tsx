import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
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
import { NO_HOME } from './noHome.ts';
import { call, reasonOf } from './server.ts';
import { SessionContext, type Screen, type Session } from './session.ts';
import { useHome } from './useHome.ts';

/** The whole sidebar: one screen at a time, and the line that says what was saved. */
function App({ first }: { first: Screen }) {
  const [screen, setScreen] = useState<Screen>(first);
  const { home, drafts, failure, read, outdate, patch, setWho } = useHome(screen.name === 'home');
  const [said, setSaid] = useState<Said | null>(null);
  const [undone, setUndone] = useState(0);
  const [findings, setFindings] = useState<FindingsView | null>(null);
  /** What was found before each change of this session, for when it is taken back. */
  const foundBefore = useRef(new Map<string, FindingsView | null>());

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
    setWho,
    // What a screen ends with leads nobody away who has left it meanwhile.
    go: (next) => setScreen((now) => (now === screen ? next : now)),
    patch,
    outdate,
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
      patch((now) => ({ ...now, findings: { ...countsOf(view.findings), at: view.at } }));
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
      outdate();
      setUndone((times) => times + 1);
      if (screen.name !== 'home') await read();
    } catch (error) {
      setSaid({ message: reasonOf(error), kind: 'failed' });
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
