/** How often people check in, in words: by what stands in the column Check in every. */
export const RHYTHMS = { Week: 'weekly', '2 weeks': 'every 2 weeks', Month: 'monthly' } as const;

/** The same for what may stand there instead; undefined for anything else. */
export const rhythmWords = (every: string): string | undefined =>
  (RHYTHMS as Readonly<Record<string, string>>)[every];
