import { kindOf } from '../domain/scope.ts';
import { saysNothing } from './_owner.ts';
import { isQuestion } from './_question.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'source',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'Data source {says}: nobody can tell where this number comes from.',
  advice: 'Name the report, the sheet or the person to ask in Data source.',
  why: 'A number without a source is looked up differently every week, or not at all. Naming it before the start shows in time whether it can be had.',
  source: 'The okr.mx course, which has the data source confirmed before launch',
  waits: true,
  bad: { source: '' },
  good: { source: 'Till report, tab Refunds' },

  check(keyResult) {
    const kind = kindOf(keyResult);
    if (kind !== 'Metric' && kind !== 'Maintain') return 'skip';
    const { source } = keyResult;
    if (source !== '' && !saysNothing(source)) return false;
    if (isQuestion(keyResult.keyResult)) return false;
    return {
      says: source === '' ? 'is empty' : `says ${quote(source)}`,
    };
  },
});
