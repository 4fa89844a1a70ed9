import type { Execution } from '../execution.ts';
import { guard } from '../guard.ts';
import { enumOf } from './Enum.ts';

/** Session: nobody is known by name without a scope for it. */
export const session = (execution: Execution): object => {
  const user = (email: string): unknown => guard({ getEmail: () => email }, 'User', {}, execution);
  const known = execution.authMode === 'FULL' ? execution.shared.user : '';
  return guard(
    {
      getActiveUser: () => user(known),
      getEffectiveUser: () => user(known),
      getScriptTimeZone: () => execution.shared.scriptZone,
      getActiveUserLocale: () => 'en',
      getTemporaryActiveUserKey: () => 'local',
    },
    'Session',
    {},
    execution,
  );
};

/** Charts: the kinds that the host draws. */
export const charts = (execution: Execution): object =>
  guard(
    {
      ChartType: enumOf(
        'LINE',
        'COMBO',
        'SCATTER',
        'COLUMN',
        'BAR',
        'AREA',
        'PIE',
        'HISTOGRAM',
        'TABLE',
      ),
    },
    'Charts',
    {},
    execution,
  );

/** Logger and console: kept, so that a command can print them. */
export function logs(execution: Execution): { Logger: object; console: object } {
  const print = (...args: unknown[]): void => {
    execution.shared.logs.push(args.map(text).join(' '));
  };
  const format = (first: unknown, ...rest: unknown[]): unknown => {
    const values = [...rest];
    const line =
      typeof first === 'string' && values.length > 0
        ? first.replace(/%[sdf]/g, () => text(values.shift()))
        : text(first);
    execution.shared.logs.push(line);
    return Logger;
  };
  const Logger: object = guard(
    {
      log: format,
      getLog: () => execution.shared.logs.join('\n'),
      clear: () => {
        execution.shared.logs.length = 0;
      },
    },
    'Logger',
    {},
    execution,
  );
  return {
    Logger,
    console: {
      log: print,
      info: print,
      warn: print,
      error: print,
      time: () => undefined,
      timeEnd: () => undefined,
    },
  };
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) === '[object Error]')
    return `${(value as Error).name}: ${(value as Error).message}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
