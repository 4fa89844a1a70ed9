import { idKey } from '../domain/ids.ts';
import { rule } from './_rule.ts';
import { counted, quote } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'keyResult',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: '{lines} about {id}, and no row has that ID.',
  advice: 'Give the row its old ID back if it still exists. Lines of a deleted one do no harm.',
  why: 'IDs join the log to the rows. After a renamed ID every check-in before it is lost to the figures, though it still stands there.',
  source: 'A rule of this workbook: IDs never change',
  bad: { keyResult: 'O1-KR9', for: '2027-02-15', value: 12 },
  good: { keyResult: 'O1-KR1', for: '2027-02-15', value: 86 },

  check({ keyResult: id, row }, { named, checkInsOf }) {
    if (named('keyResults', id) || named('healthMetrics', id)) return false;
    // Told once, in the newest line.
    const lines = checkInsOf(id);
    const newest = lines[lines.length - 1];
    if (newest?.row !== row || idKey(id) === '') return false;
    return {
      lines: lines.length === 1 ? 'This check-in is' : `${counted(lines.length, 'check-in')} are`,
      id: quote(id),
    };
  },
});
