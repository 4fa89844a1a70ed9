import { columnNumber, letters, quoted, splitTab } from '../a1.ts';
import { mapReferences } from '../structure.ts';

/** A formula of the cell at a place with its references as R1C1; '' stays. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  mapReferences(formula, (reference) => {
    const { tab, address } = splitTab(reference);
    const corners = address.split(':').map((corner) =>
      corner.replace(
        /^(\$?)([A-Z]*)(\$?)(\d*)$/i,
        (_, first: string, name: string, second: string, number: string) => {
          const isRowFixed = second === '$' || (name === '' && first === '$');
          const part = (letter: string, value: number, home: number, isFixed: boolean): string =>
            isFixed ? `${letter}${value}` : value === home ? letter : `${letter}[${value - home}]`;
          return (
            (number === '' ? '' : part('R', Number(number), row, isRowFixed)) +
            (name === '' ? '' : part('C', columnNumber(name), column, first === '$'))
          );
        },
      ),
    );
    return `${tab === null ? '' : `${quoted(tab)}!`}${corners.join(':')}`;
  });

const REFERENCE = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/g;

/** A formula written in R1C1, as A1 for the cell at a place. Texts in quotes stay. */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(REFERENCE, (whole, r?: string, c?: string, offset?: number) => {
            if (offset! > 0 && /[\w$]/.test(part[offset! - 1]!)) return whole; // the end of a name
            const place = (
              text: string | undefined,
              home: number,
            ): { line: number; dollar: string } =>
              text === undefined
                ? { line: home, dollar: '' }
                : text.startsWith('[')
                  ? { line: home + Number(text.slice(1, -1)), dollar: '' }
                  : { line: Number(text), dollar: '$' };
            const [down, across] = [place(r, row), place(c, column)];
            if (down.line < 1 || across.line < 1) return '#REF!';
            return `${across.dollar}${letters(across.line)}${down.dollar}${down.line}`;
          }),
    )
    .join('');
