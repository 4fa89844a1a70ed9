import type { Home } from '../../protocol.ts';
import type { ObjectiveDraft } from './draft.ts';

export type Hint = {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  /** Which key result it is about, '' for the objective. */
  about: string;
  what: string;
  advice: string;
};

export function hintsOf(_draft: ObjectiveDraft, _home: Home): { objective: Hint | null; isObjectiveFine: boolean; keyResults: Map<number, Hint>; missing: Hint[] } {
  return { objective: null, isObjectiveFine: false, keyResults: new Map(), missing: [] };
}
