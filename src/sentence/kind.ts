import { withNumbers } from './numbered.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { withoutNumbers } from './unnumbered.ts';
import type { Verdict } from './verdict.ts';

/** What a sentence is, and how sure that is (0 to 1). */
export function kindOf(sentence: Sentence, roles: Roles): Verdict {
  return roles.target || roles.relative
    ? withNumbers(sentence, roles)
    : withoutNumbers(sentence, roles);
}
