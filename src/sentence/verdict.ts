export type Kind = 'objective' | 'key-result' | 'initiative';
/** What a sentence is, and how sure that is (0 to 1). */
export type Verdict = { kind: Kind; sure: number };

export const objective = (sure: number): Verdict => ({ kind: 'objective', sure });
export const keyResult = (sure: number): Verdict => ({ kind: 'key-result', sure });
export const initiative = (sure: number): Verdict => ({ kind: 'initiative', sure });
