import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transformSync } from 'esbuild';

/** What a rule says for docs/rules; the server knows why and who says so, the form neither. */
const FOR_READERS = ['why', 'source', 'bad', 'good'];

/** An esbuild plugin that leaves those properties of every rule out of a bundle, but for the ones to keep. */
export const stripRules = (kept = []) => ({
  name: 'strip-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][^_][^\\/]*\.ts$/ }, ({ path }) => ({
      contents: withoutTexts(readFileSync(path, 'utf8'), basename(path), kept),
      loader: 'js',
    }));
  },
});

/**
 * Returns a rule's source as JavaScript without the texts for readers. esbuild prints it first, so each
 * property of the rule begins on a line of its own, indented by two, and ends before the next such line.
 * @throws Error for a rule that does not have each of the properties once.
 */
export function withoutTexts(source, name, spared = []) {
  const printed = transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' }).code;
  const [before, rule, ...more] = printed.split(/^export default rule\(\{$/m);
  if (rule === undefined || more.length > 0) throw new Error(`${name} exports no rule({ … }).`);
  const [body, ...after] = rule.split(/^\}\);$/m);
  const properties = body.split(/\n(?=  [\w'"[{(.])/);
  const left = FOR_READERS.filter((field) => !spared.includes(field));
  const kept = properties.filter((text) => !left.includes(nameOf(text)));
  for (const field of FOR_READERS)
    if (properties.filter((text) => nameOf(text) === field).length !== 1)
      throw new Error(
        `${name} has to have the property ${field} once, written in its rule({ … }).`,
      );
  return `${before}export default rule({${[kept.join('\n'), ...after].join('\n});')}`;
}

const nameOf = (property) => /^  (\w+):/.exec(property)?.[1] ?? '';
