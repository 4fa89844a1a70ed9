import type { CheckResult } from './_check.ts';

const LANGUAGES = { en: 'English', es: 'Spanish', pt: 'Portuguese', fr: 'French', de: 'German' };

/** That rules about words held back for the language of the set, in a sentence; '' where they ran. */
export function sayForeign({ foreign }: Pick<CheckResult, 'foreign'>): string {
  if (foreign === null) return '';
  const why =
    foreign === 'unknown'
      ? 'It is not clear in which language the set is written'
      : `The set is written in ${LANGUAGES[foreign]}`;
  return `${why}, so rules that read English words held back; all others ran.`;
}
