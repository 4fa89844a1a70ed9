import { notInContract, ServiceError, type Execution, type Kind } from '../execution.ts';
import { guard } from '../guard.ts';
import { requireMode } from './SpreadsheetApp.ts';

/** Keys count as well. */
const VALUE_BYTES_MAX = 9 * 1024;
const STORE_BYTES_MAX = 500 * 1024;
const KINDS: Record<string, Kind> = { getProperty: 'read', getProperties: 'read', getKeys: 'read', setProperty: 'write', setProperties: 'write', deleteProperty: 'write', deleteAllProperties: 'write' }; // prettier-ignore

/** PropertiesService: strings by key, a store a user, a document, a script. */
export function propertiesService(execution: Execution): object {
  const store = (name: 'user' | 'document' | 'script'): unknown => {
    requireMode(
      execution,
      `PropertiesService.get${name[0]!.toUpperCase()}${name.slice(1)}Properties`,
    );
    if (execution.authMode === 'CUSTOM_FUNCTION' && name !== 'user')
      throw notInContract(`properties of the ${name} in a function for cells`);
    return guard(
      new Properties(execution.workbook.properties[name]),
      'Properties',
      KINDS,
      execution,
    );
  };
  const service = {
    getUserProperties: () => store('user'),
    getDocumentProperties: () => store('document'),
    getScriptProperties: () => store('script'),
  };
  return guard(service, 'PropertiesService', {}, execution);
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

class Properties {
  readonly _store: Record<string, string>;
  constructor(store: Record<string, string>) {
    this._store = store;
  }
  getProperty(key: string): string | null {
    return this._store[key] ?? null;
  }
  getProperties(): Record<string, string> {
    return { ...this._store };
  }
  getKeys(): string[] {
    return Object.keys(this._store);
  }
  setProperty(key: string, value: unknown): this {
    const text = String(value);
    if (bytes(key) + bytes(text) > VALUE_BYTES_MAX)
      throw new ServiceError('Argument too large: value');
    const others = Object.entries(this._store).filter(([name]) => name !== key);
    const total = others.reduce(
      (sum, [name, each]) => sum + bytes(name) + bytes(each),
      bytes(key) + bytes(text),
    );
    if (total > STORE_BYTES_MAX)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this._store[key] = text;
    return this;
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    if (deleteOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return this;
  }
  deleteProperty(key: string): this {
    delete this._store[key];
    return this;
  }
  deleteAllProperties(): this {
    for (const key of Object.keys(this._store)) delete this._store[key];
    return this;
  }
}
