import { deflateRawSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const { unpack } = await moduleOf(fileURLToPath(new URL('src/words/unpack.ts', import.meta.url)));

/** What can be printed, but for what a string or a page would have to escape. */
const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (char) => !'"<\\`'.includes(char),
);

/**
 * A text packed as `src/words/unpack.ts` reads it, in base 91: two digits hold 13 bits, the lowest first.
 * Characters beyond Latin-1 have to be escaped before.
 */
export function pack(text) {
  const packed = [5, 6, 7, 8, 9]
    .map((memLevel) => deflateRawSync(Buffer.from(text, 'latin1'), { level: 9, memLevel }))
    .sort((a, b) => a.length - b.length)
    .map(inDigits)
    .find((each) => isReadBack(each, text));
  if (packed === undefined) throw new Error('src/words/unpack.ts reads none of what zlib makes.');
  return packed;
}

/** The less memory zlib has, the sooner it begins a block; a short last one may be of a kind that is not read. */
function isReadBack(packed, text) {
  try {
    return unpack(packed) === text;
  } catch {
    return false;
  }
}

function inDigits(bytes) {
  let packed = '';
  let held = 0;
  let size = 0;
  const put = () => {
    const value = held & 8191;
    packed += DIGITS[value % 91] + DIGITS[Math.floor(value / 91)];
    held >>= 13;
    size -= 13;
  };
  for (const byte of bytes) {
    held |= byte << size;
    for (size += 8; size >= 13;) put();
  }
  if (size > 0) put();
  return packed;
}

/** An esbuild plugin that puts the word lists into a bundle packed, at half their size; unpacked on first use. */
export const packWords = {
  name: 'pack-words',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]words[\\/]languages\.ts$/ }, async ({ path }) => {
      const words = (await moduleOf(path)).languages();
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

async function moduleOf(path) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
