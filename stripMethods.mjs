import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * An esbuild plugin that leaves one half of every method of the protocol out of a bundle: the server checks inputs
 * only, the sidebar results only. What is declared for the other half alone is then dropped, too.
 */
export const stripMethods = (half) => ({
  name: 'strip-methods',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]protocol\.ts$/ }, ({ path }) => ({
      contents: withoutHalf(readFileSync(path, 'utf8'), half),
      loader: 'js',
    }));
  },
});

const WHOLE = /^  (\w+): \{ input: (.*), result: (.*) \}(,?)$/;

/** A schema of its own; wrapped, because a bundler drops what nobody uses only where it is one pure call. */
const SCHEMA = /^((?:export )?const \w+ = )(z\.(?:.|\n(?=[ )}\]]))*);$/gm;

/**
 * Returns the protocol's source as JavaScript without the `input` or the `result` of its methods. esbuild prints it
 * first, so a method stands on one line, or has both halves on lines of their own, indented by four.
 * @throws Error for a method that is written otherwise.
 */
export function withoutHalf(source, half) {
  const printed = transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' }).code;
  const [before, methods, ...more] = printed.split(/(?<=^export const methods = \{)$/m);
  if (methods === undefined || more.length > 0) throw new Error('The protocol has no methods.');
  const [body, ...after] = methods.split(/^(?=\};$)/m);
  const [first, ...each] = body.split(/\n(?=  \w+: \{)/);
  const kept = [first, ...each.map((method) => withoutHalfOf(method, half))].join('\n');
  return [before, kept, ...after].join('').replace(SCHEMA, '$1/* @__PURE__ */ (() => $2)();');
}

function withoutHalfOf(method, half) {
  const whole = WHOLE.exec(method.split('\n')[0]);
  if (whole) {
    const [line, name, input, result, comma] = whole;
    const kept = half === 'input' ? `result: ${result}` : `input: ${input}`;
    return method.replace(line, () => `  ${name}: { ${kept} }${comma}`);
  }
  const [head, ...parts] = method.split(/\n(?=    (?:input|result): )/);
  const [input = '', result = ''] = parts;
  const end = result.search(/\n  \}/);
  if (parts.length !== 2 || !input.startsWith('    input: ') || end < 0)
    throw new Error(`The method ${/\w+/.exec(method)?.[0]} has to have an input, then a result.`);
  return half === 'input' ? `${head}\n${result}` : `${head}\n${input}${result.slice(end)}`;
}
