const BEGIN = 'What will be different once this is done:';
const PROOF = 'Which number will show it:';

/** What a row asks whose task moved away: the question that the task did not answer. */
export const questionAbout = (task: string): string =>
  `${BEGIN} ${task.trim().replace(/[.!?]+$/, '')}?`;

/** What the first key result of an objective asks until somebody answers: how anybody could tell. */
export const proofOf = (objective: string): string =>
  `${PROOF} ${objective.trim().replace(/[.!?]+$/, '')}?`;

/** Whether a row still waits for the answer: until then only that is told, and nothing that follows from it. */
export const isQuestion = (text: string): boolean =>
  [BEGIN, PROOF].some((begin) => text.trimStart().startsWith(begin));
