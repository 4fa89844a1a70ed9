/** The page of an add-on as it is served into its frame: faces and `google.script` come first, then the add-on's HTML. */
export const framePage = (html: string, functions: string[], faces: string): string =>
  `<!doctype html><style>${faces}</style><script>(${bridge.toString()})(${JSON.stringify(functions).replaceAll('<', '\\u003c')});</script>${html}`;

/** What the frame may load: nothing from anywhere; it reaches the add-on through its port alone. */
export const FRAME_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
  "frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-popups";

/** Runs in the frame, so it may use nothing from outside its own braces. */
function bridge(functions: string[]): void {
  type Handlers = {
    success?: (value: unknown, user: unknown) => void;
    failure?: (error: Error, user: unknown) => void;
    user?: unknown;
  };
  type Call = { name: string; args: unknown[]; handlers: Handlers };
  const CONCURRENT = 10;
  const running = new Map<number, Call>();
  const waiting: Call[] = [];
  let port: MessagePort | null = null;
  let count = 0;

  function next(): void {
    if (!port) return;
    while (running.size < CONCURRENT && waiting.length > 0) {
      const call = waiting.shift()!;
      running.set(++count, call);
      port.postMessage({ call: count, name: call.name, args: call.args });
    }
  }

  function answered(data: { call: number; value?: unknown; error?: string }): void {
    const call = running.get(data.call);
    running.delete(data.call);
    next();
    if (!call) return;
    const { success, failure, user } = call.handlers;
    if (data.error === undefined) return success?.(data.value, user);
    const error = new Error(data.error);
    error.name = 'ScriptError';
    if (failure) failure(error, user);
    else console.error(error);
  }

  /** A deep copy of plain values; anything else is refused as Google refuses it. */
  function legal(value: unknown, property: number, inside: unknown[]): unknown {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    const proto: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
    const isPlain = Array.isArray(value) || proto === Object.prototype || proto === null;
    if (typeof value !== 'object' || !isPlain || inside.includes(value))
      throw new Error(`Failed due to illegal value in property: ${property}`);
    const path = [...inside, value];
    if (Array.isArray(value)) return value.map((each) => legal(each, property, path));
    const kept = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(kept.map(([key, each]) => [key, legal(each, property, path)]));
  }

  /** The fields of a form, those of the same name as a list. */
  function fields(form: HTMLFormElement): Record<string, unknown> {
    const data = new FormData(form);
    const read = (name: string) => {
      const values = data.getAll(name);
      return values.length > 1 ? values : values[0];
    };
    return Object.fromEntries([...new Set(data.keys())].map((name) => [name, read(name)]));
  }

  function runner(handlers: Handlers): Record<string, unknown> {
    const run: Record<string, unknown> = {
      withSuccessHandler: (success: NonNullable<Handlers['success']>) =>
        runner({ ...handlers, success }),
      withFailureHandler: (failure: NonNullable<Handlers['failure']>) =>
        runner({ ...handlers, failure }),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    for (const name of functions)
      run[name] = (...args: unknown[]): void => {
        const plain =
          args.length === 1 && args[0] instanceof HTMLFormElement ? [fields(args[0])] : args;
        waiting.push({ name, args: plain.map((arg, at) => legal(arg, at, [])), handlers });
        next();
      };
    return run;
  }

  const host = {
    close: () => port?.postMessage({ host: 'close' }),
    editor: { focus: () => port?.postMessage({ host: 'focus' }) },
    // Google ignores both for sidebars; a dialog here keeps the size it was opened with.
    setWidth: () => {},
    setHeight: () => {},
    origin: location.origin,
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data !== 'okr-cadence-port') return;
    port = event.ports[0]!;
    port.addEventListener('message', ({ data }) =>
      answered(data as Parameters<typeof answered>[0]),
    );
    port.start();
    next();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'F6') host.editor.focus();
  });
  parent.postMessage('okr-cadence-frame', '*');
}
