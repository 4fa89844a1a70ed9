/** What a function for cells says of itself. */
export type FunctionHelp = {
  name: string;
  about: string;
  takes: { name: string; about: string }[];
  answers: string;
};

const DOCUMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z]\w*)\s*\(/gi;

/** The functions that the JSDoc of files offers to cells, by name, with what it says of each, as Google shows it. */
export const functionHelp = (files: readonly { source: string }[]): FunctionHelp[] =>
  files
    .flatMap(({ source }) => [...source.matchAll(DOCUMENTED)])
    .filter(([, , name = '']) => !name.endsWith('_'))
    .map(([, doc = '', name = '']) => helpOf(name.toUpperCase(), linesOf(doc)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const linesOf = (doc: string): string[] =>
  doc.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());

/** The text before the first tag, then each tag with the lines that follow it. */
function helpOf(name: string, lines: readonly string[]): FunctionHelp {
  const parts: string[] = [''];
  for (const line of lines)
    if (line.startsWith('@')) parts.push(line);
    else parts[parts.length - 1] = `${parts[parts.length - 1]} ${line}`.trim();
  const [about = '', ...tags] = parts;
  const takes = tags.flatMap((tag) => {
    const [, parameter = '', said = ''] = /^@param\s+(?:\{[^}]*\}\s+)?\[?(\w+)[^\s]*\s*(.*)$/.exec(tag) ?? []; // prettier-ignore
    return parameter === '' ? [] : [{ name: parameter, about: said }];
  });
  const answer = tags.find((tag) => /^@returns?\b/.test(tag)) ?? '';
  return { name, about, takes, answers: answer.replace(/^@returns?\s*(?:\{[^}]*\}\s*)?/, '') };
}
