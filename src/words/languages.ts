import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Words } from './words.ts';

/** The words of every language, English first. A build replaces this module by one that unpacks them. */
export const languages = (): readonly Words[] => [en, es, pt, fr, de];
