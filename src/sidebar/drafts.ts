import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from './server.ts';

/** How long typing rests before a draft is sent. */
const REST_MS = 1000;

/** Unsaved input by screen: at once in memory, a moment later in the add-on's memory for this person. */
export class Drafts {
  private readonly texts: Map<string, string>;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private sending: Promise<unknown> = Promise.resolve();

  constructor(kept: Record<string, string>) {
    this.texts = new Map(Object.entries(kept));
  }

  /** The draft of a screen as it was kept, null for none or for one that cannot be read. */
  get(screen: string): unknown {
    try {
      return JSON.parse(this.texts.get(screen) ?? 'null');
    } catch {
      return null;
    }
  }

  /** Keeps a draft; `kept` is called when the add-on has it and it is still the newest. */
  set(screen: string, draft: unknown, kept: () => void): void {
    const text = JSON.stringify(draft);
    if (this.texts.get(screen) === text) return;
    this.texts.set(screen, text);
    clearTimeout(this.waiting.get(screen));
    const keptNow = (): void => {
      if (this.texts.get(screen) === text) kept();
    };
    this.waiting.set(
      screen,
      setTimeout(() => this.send(screen, text, keptNow), REST_MS),
    );
  }

  /** Forgets a draft once its input is saved or given up. */
  forget(screen: string): void {
    clearTimeout(this.waiting.get(screen));
    if (this.texts.delete(screen)) this.send(screen, '', () => undefined);
  }

  /** One after the other: calls of the page may overtake each other. */
  private send(screen: string, draft: string, kept: () => void): void {
    this.waiting.delete(screen);
    this.sending = this.sending
      .then(() => call('saveDraft', { screen, draft }))
      // A draft that could not be kept is still in memory and in the form.
      .then(kept, () => undefined);
  }
}

/**
 * State of a form that survives closing the sidebar. `read` returns a kept draft as the form's state, null when
 * it does not fit (an older version wrote it); a form that `isIdle` says nothing of anybody, and is not kept.
 */
export function useDraft<T>(
  drafts: Drafts,
  screen: string,
  initial: () => T,
  read: (kept: unknown) => T | null,
  isIdle: (form: T) => boolean = () => false,
): { form: T; setForm: (form: T | ((form: T) => T)) => void; isKept: boolean; forget: () => void } {
  const [isKept, setKept] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const [form, setState] = useState<T>(() => {
    const kept = drafts.get(screen);
    return (kept === null ? null : read(kept)) ?? initial();
  });
  // At once, so that a key that leaves the screen loses nothing.
  useLayoutEffect(() => {
    if (!isTouched) return;
    if (isIdle(form)) drafts.forget(screen);
    else drafts.set(screen, form, () => setKept(true));
  }, [form, isTouched]);
  // Who leaves while it is saved may come back and type more, which nobody has saved.
  const atLeaving = useRef<string | null>(null);
  const now = (): string => JSON.stringify(drafts.get(screen));
  useLayoutEffect(() => () => void (atLeaving.current = now()), []);
  return {
    form,
    setForm: (change) => {
      setTouched(true);
      setKept(false);
      setState(change);
    },
    isKept,
    forget: () => {
      setTouched(false);
      if (atLeaving.current === null || atLeaving.current === now()) drafts.forget(screen);
    },
  };
}
