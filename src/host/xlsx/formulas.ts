import { tokenize } from '@borgar/fx';
import { withCommas } from '../formulas.ts';
import { mapReferences } from '../structure.ts';

/** Functions younger than the file format, which it spells with a prefix. */
const PREFIXED = new Set(
  'BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FILTER FORECAST.LINEAR HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SORT SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR DAYS'.split(
    ' ',
  ),
);
const LAST_ROW = 1_048_576;

/** A formula as the file format has it: without `=`, commas between arguments, no column open at its end. */
export function toFile(formula: string): string {
  const closed = mapReferences(withCommas(formula), (reference) =>
    reference.replace(
      /^(.*!)?(\$?[A-Z]{1,3})(\$?)(\d+):(\$?[A-Z]{1,3})$/i,
      (_, tab = '', first, dollar, row, last) =>
        `${tab}${first}${dollar}${row}:${last}${dollar}${LAST_ROW}`,
    ),
  );
  return tokenize(closed.slice(1), {})
    .map(({ type, value }) =>
      type === 'func' && PREFIXED.has(value.toUpperCase()) ? `_xlfn.${value}` : value,
    )
    .join('');
}

/** The formula of a file as people read it, with `=`. */
export const fromFile = (formula: string): string =>
  `=${formula
    .replace(/^=/, '')
    .replace(/_xlfn\.(_xlws\.)?/g, '')
    .replace(/(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})\$?1048576\b/gi, '$1')}`;
