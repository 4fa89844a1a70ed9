/** Generated cases, the same in each run: no test may fail, or pass, by chance. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 7 });

export * from 'fast-check';
