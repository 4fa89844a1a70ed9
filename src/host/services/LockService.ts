import { ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';

/** LockService: executions follow each other here, so a lock is taken only when somebody else is said to hold it. */
export function lockService(execution: Execution): object {
  const lock = (name: string): unknown => guard(new Lock(execution, name), 'Lock', {}, execution);
  const service = {
    getDocumentLock: () => lock('document'),
    getScriptLock: () => lock('script'),
    getUserLock: () => lock('user'),
  };
  return guard(service, 'LockService', {}, execution);
}

class Lock {
  readonly _execution: Execution;
  readonly _name: string;
  constructor(execution: Execution, name: string) {
    this._execution = execution;
    this._name = name;
  }
  tryLock(ms: number): boolean {
    if (ms < 0) return false;
    if (this._execution.shared.lockHeld) return false;
    this._execution.locks.add(this._name);
    return true;
  }
  waitLock(ms: number): void {
    if (!this.tryLock(ms))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this._execution.locks.has(this._name);
  }
  releaseLock(): void {
    this._execution.locks.delete(this._name);
  }
}
