import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindingsView, Home } from '../protocol.ts';
import type { Drafts } from './drafts.ts';

export type Screen =
  | { name: 'home' }
  | { name: 'plan' }
  | { name: 'findings' }
  | { name: 'rule'; rule: string }
  /** All at once where nothing changed, or one after the other. */
  | { name: 'checkIn'; all?: boolean }
  | { name: 'objectives' }
  | { name: 'objective'; id: string | null }
  | { name: 'settings' }
  /** All drafts, or one of them. */
  | { name: 'publish'; id: string | null }
  | { name: 'close' }
  | { name: 'repair' }
  | { name: 'lookBack' }
  | { name: 'help' };

/** What all screens share. Everything else is a screen's own state. */
export type Session = {
  home: Home;
  /** Who is at the keyboard, '' while unknown. */
  who: string;
  setWho: (who: string) => void;
  /** Shows another screen; does nothing once the screen that asks for it has been left. */
  go: (screen: Screen) => void;
  /** Changes what Home shows, without asking the sheet again. */
  patch: (change: (home: Home) => Home) => void;
  /** Home is read afresh when it is shown next. */
  outdate: () => void;
  /** Says in the status line what was done, with a link that takes it back; beside it what else came up. */
  tell: (message: string, undoId?: string, notices?: readonly string[]) => void;
  /** Says there what could not be done. */
  warn: (message: string) => void;
  /** Findings of this session, null before the first Validate. */
  findings: FindingsView | null;
  /** Takes over what the rules found last; Home counts the same. */
  showFindings: (view: FindingsView, undoId: string) => void;
  drafts: Drafts;
  /** What Home would say first, while a screen is shown that the menu opened instead. */
  unread: readonly string[];
};

export const SessionContext = createContext<Session | null>(null);

/** The session; there always is one below App. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen was shown outside the app.');
  return session;
}
