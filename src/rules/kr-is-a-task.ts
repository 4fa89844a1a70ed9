import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { isQuestion } from './_question.ts';
import { rule } from './_rule.ts';
import { isToldWork, taskSeverity } from './_task.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'error',
  phase: 'typing',
  group: 'wording',
  message: '{task} {says}; a key result says what will be different afterwards.',
  advice:
    'Move the sentence to the tab Initiatives and write down here the number it should move. If done or not done is all there is, set Kind to Milestone.',
  why: 'Work can be finished to the last point without helping anybody. Kept outside the key results, it can be swapped as soon as it turns out not to move the number.',
  source:
    'Google’s OKR playbook, where key results describe outcomes; the okr.mx course, which keeps initiatives apart',
  words: true,
  silences: ['kr-no-target', 'kr-no-baseline', 'kr-vague-quantifier', 'kr-binary-number'],
  outweighs: ['kr-data-source-missing'],
  bad: { keyResult: 'Roll out the new rota software', start: null, target: null, unit: '' },
  good: { keyResult: 'Shifts swapped without a phone call', start: 12, target: 60 },

  check(keyResult, { read }) {
    // The question that a task left behind names the task, and is none.
    if (kindOf(keyResult) !== 'Metric' || isQuestion(keyResult.keyResult)) return 'skip';
    const severity = taskSeverity(keyResult, read);
    if (severity === null) return false;
    const { keyResult: text, kind, target } = keyResult;
    // A sentence that says itself what kind it is gets that kind instead of being moved away.
    if (kind === '' && target === null && fieldsOf(text, read(text)).kind !== 'Metric')
      return false;
    const says = isToldWork(keyResult, read) ? 'may be work to do' : 'is work to do';
    return { task: quote(text), says, severity };
  },
  fix(keyResult, { read }) {
    // What may be an outcome as well is not moved away on a click.
    return isToldWork(keyResult, read) ? null : [{ do: 'move', row: keyResult.row }];
  },
});
