import { tabs } from '../tabs/_all.ts';
import { looksLike } from './_lookalike.ts';

/** The examples that the headers' notes give, as people would have copied them. */
const EXAMPLES = new Set(
  Object.values(tabs)
    .flatMap(({ columns }) => Object.values(columns).map(({ note }) => note))
    .flatMap((note) => /such as: (.+?)\.?$/.exec(note)?.[1] ?? [])
    .map(looksLike),
);

/** What people type to try a table out, as a whole text. */
const TRIAL =
  /^(?:(?:my |your |an? |the )?(?:test|sample|example|dummy|demo|trial)(?: (?:objective|goal|key result|initiative|task|row|text|data))?(?: \d+)?|(?:objective|key result|initiative|goal|kr|new objective|new key result)[ #]?\d*|lorem ipsum.{0,200}|(?:x{3,}|asdf\w*|foo|bar|foo ?bar|blah(?: blah)*|\?+|\.{3,}|tbd|todo|to do|n\/a|placeholder)|[[<{].{0,80}[\]>}])$/;

/** True for a text that stands there for show: an example of a note, or what is typed to try things out. */
export function isTemplate(text: string): boolean {
  const line = looksLike(text.slice(0, 300)).replace(/[.!]$/, '');
  return EXAMPLES.has(line) || TRIAL.test(line);
}
