import { ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';
import { requireMode } from './SpreadsheetApp.ts';

const KEY_MAX = 250;
const VALUE_BYTES_MAX = 100 * 1024;

/** CacheService: strings that may be gone at any time. */
export function cacheService(execution: Execution): object {
  const cache = (name: string): unknown => {
    requireMode(execution, 'CacheService');
    return guard(
      new Cache(execution, name),
      'Cache',
      {
        get: 'read',
        getAll: 'read',
        put: 'write',
        putAll: 'write',
        remove: 'write',
        removeAll: 'write',
      },
      execution,
    );
  };
  const service = {
    getDocumentCache: () => cache('document'),
    getUserCache: () => cache('user'),
    getScriptCache: () => cache('script'),
  };
  return guard(service, 'CacheService', {}, execution);
}

class Cache {
  readonly _execution: Execution;
  readonly _name: string;
  constructor(execution: Execution, name: string) {
    this._execution = execution;
    this._name = name;
  }
  get(key: string): string | null {
    const found = this._execution.shared.cache.get(`${this._name} ${key}`);
    return found && found.until > this._execution.shared.now() ? found.value : null;
  }
  getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.get(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }
  put(key: string, value: string, seconds = 600): void {
    if (key.length > KEY_MAX) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > VALUE_BYTES_MAX)
      throw new ServiceError('Argument too large: value');
    const until = this._execution.shared.now() + Math.min(Math.max(seconds, 1), 21600) * 1000;
    this._execution.shared.cache.set(`${this._name} ${key}`, { value, until });
  }
  putAll(values: Record<string, string>, seconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this._execution.shared.cache.delete(`${this._name} ${key}`);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
