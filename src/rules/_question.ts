const BEGIN = 'What will be different once this is done:';

/** What a row asks whose task moved away: the question that the task did not answer. */
export const questionAbout = (task: string): string =>
  `${BEGIN} ${task.trim().replace(/[.!?]+$/, '')}?`;

/** Whether a row still waits for the answer: until then only that is told, and nothing that follows from it. */
export const isQuestion = (text: string): boolean => text.trimStart().startsWith(BEGIN);
