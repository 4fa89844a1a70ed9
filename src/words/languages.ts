import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { listed } from './listed.ts';
import { pt } from './pt.ts';
import type { Listed } from './words.ts';

let known: readonly Listed[] | undefined;

/** The words of every language, English first. A build replaces this module by one that unpacks them. */
export const languages = (): readonly Listed[] => (known ??= [en, es, pt, fr, de].map(listed));
