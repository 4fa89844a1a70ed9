import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** What can be printed, but for what a string or a page would have to escape. */
const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (char) => !'"<\\`'.includes(char),
);

/**
 * A text packed as `src/words/unpack.ts` reads it, in base 91: two digits hold 13 bits, the lowest first.
 * Characters beyond Latin-1 have to be escaped before.
 */
export function pack(text) {
  let packed = '';
  let held = 0;
  let size = 0;
  const put = () => {
    const value = held & 8191;
    packed += DIGITS[value % 91] + DIGITS[Math.floor(value / 91)];
    held >>= 13;
    size -= 13;
  };
  for (const byte of deflated(Buffer.from(text, 'latin1'))) {
    held |= byte << size;
    for (size += 8; size >= 13;) put();
  }
  if (size > 0) put();
  return packed;
}

/** The smallest of what zlib makes: the less memory it has, the sooner it begins a block with codes of its own. */
const deflated = (bytes) =>
  [5, 6, 7, 8, 9]
    .map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }))
    .reduce((best, other) => (other.length < best.length ? other : best));

/** An esbuild plugin that puts the word lists into a bundle packed, at half their size; unpacked on first use. */
export const packWords = {
  name: 'pack-words',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]words[\\/]languages\.ts$/ }, async ({ path }) => {
      const words = await wordsIn(path);
      const json = JSON.stringify(words).replace(
        /[^\0-\xff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      return {
        contents: `import { unpack } from './unpack.ts';
let known;
export const languages = () => (known ??= JSON.parse(unpack(${JSON.stringify(pack(json))})));`,
        loader: 'js',
        resolveDir: path.replace(/[\\/][^\\/]*$/, ''),
      };
    });
  },
};

async function wordsIn(path) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { languages } = await import(`data:text/javascript;base64,${source}`);
  return languages();
}
