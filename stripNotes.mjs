import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transformSync } from 'esbuild';

/** An esbuild plugin that leaves the notes on headers out of a bundle that lays no tab. */
export const stripNotes = {
  name: 'strip-notes',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]tabs[\\/][^_][^\\/]*\.ts$/ }, ({ path }) => ({
      contents: withoutNotes(readFileSync(path, 'utf8'), basename(path)),
      loader: 'js',
    }));
  },
};

const COLUMN = /: (?:text|number|value|choice|date|moment|time|formula)\(/g;
/** A column up to its note: header, width, and what there is to choose from. */
const NOTE = new RegExp(
  `(${COLUMN.source}\\s*"[^"]*",\\s*\\d+,\\s*(?:(?:\\[[^\\]]*\\]|[A-Z_]+),\\s*)?)(["'])(?:(?!\\2)[^\\\\]|\\\\.)*\\2`,
  'g',
);

/**
 * Returns a tab's source as JavaScript with every note empty. esbuild prints it first, so it is always
 * written the same way.
 * @throws Error for a tab with a column that is not written as header, width, choices, note.
 */
export function withoutNotes(source, name) {
  const printed = transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' }).code;
  const columns = printed.match(COLUMN)?.length ?? 0;
  const notes = printed.match(NOTE)?.length ?? 0;
  if (columns === 0) throw new Error(`${name} declares no column.`);
  if (notes !== columns)
    throw new Error(
      `${name} has ${columns} columns, and ${notes} of them with a note in its place.`,
    );
  return printed.replace(NOTE, '$1""');
}
