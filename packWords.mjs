import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** Base64 of a text packed as `src/words/unpack.ts` reads it; characters beyond Latin-1 have to be escaped before. */
export const pack = (text) =>
  deflateRawSync(Buffer.from(text, 'latin1'), { level: 9, memLevel: 9 })
    .toString('base64')
    .replace(/=+$/, '');

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
