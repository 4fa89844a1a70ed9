/** What stands before the caret of a formula. */
export type FormulaAt = {
  /** The name that is being typed, '' for none, and where it begins. */
  word: string;
  start: number;
  /** The function whose brackets are open there, and which of its arguments comes, counted from 0. */
  inside: { name: string; argument: number } | null;
};

/** Reads a formula up to the caret; null for what is no formula. With a decimal comma only ; parts arguments. */
export function formulaAt(text: string, isComma: boolean): FormulaAt | null {
  if (!text.startsWith('=')) return null;
  const open: { name: string; argument: number }[] = [];
  let start = 1;
  let quote = '';
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
      start = at + 1;
      continue;
    }
    if (/[\w.]/.test(sign)) continue;
    if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') open.push({ name: text.slice(start, at).toUpperCase(), argument: 0 });
    else if (sign === '{') open.push({ name: '', argument: 0 });
    else if (sign === ')' || sign === '}') open.pop();
    else if (sign === ';' || (sign === ',' && !isComma)) {
      const last = open[open.length - 1];
      if (last) last.argument++;
    }
    start = at + 1;
  }
  const word = quote === '' ? text.slice(start) : '';
  const named = open.filter(({ name }) => name !== '');
  return {
    word: /^[A-Za-z]/.test(word) ? word : '',
    start,
    inside: named[named.length - 1] ?? null,
  };
}
