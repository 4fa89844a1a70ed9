import { sameId } from '../domain/ids.ts';
import type { Column } from './_confidences.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'error',
  phase: 'data',
  group: 'arithmetic',
  message:
    'Confidence is given on more than one scale: {odd} for {here} in {column}, but {other} for {there}.',
  advice: 'Agree on 0 to 10 and type those of the other scale anew; nobody else can know which.',
  why: 'Where 0.7 and 7 stand in one column, a figure that compares them shows a leap of six points that never was.',
  source: 'A fault that spreadsheets of OKRs are known for',
  bad: {
    with: {
      keyResults: [
        { row: 2, confidence: 0.7 },
        { row: 3, id: 'O1-KR2', confidence: 6 },
      ],
    },
  },
  good: {
    with: {
      keyResults: [
        { row: 2, confidence: 0.7 },
        { row: 3, id: 'O1-KR2', confidence: 0.6 },
      ],
    },
  },

  /** Told once: where the scale that fewer use stands first. */
  check({ row, id }, { confidences }) {
    const { keyResults, checkIns } = confidences();
    if (keyResults.said.size === 0 && checkIns.said.size === 0) return 'skip';
    if (keyResults.mixed)
      return keyResults.mixed.odd.row === row && told(keyResults.mixed, 'Key Results');
    return (
      checkIns.mixed !== null &&
      sameId(checkIns.mixed.odd.id, id) &&
      told(checkIns.mixed, 'Check-ins')
    );
  },
});

const told = ({ odd, other }: NonNullable<Column['mixed']>, column: string) => ({
  odd: quote(odd.text),
  here: odd.id || `row ${odd.row}`,
  column,
  other: quote(other.text),
  there: other.id || `row ${other.row}`,
});
