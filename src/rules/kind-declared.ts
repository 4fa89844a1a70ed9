import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { holdsAlready, inferredKind } from './_inferredKind.ts';
import { rule } from './_rule.ts';
import { isRepeated } from './_titleNumbers.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'kind',
  severity: 'warning',
  phase: 'typing',
  group: 'structure',
  // A warning in every check, and only about levels: taken for a number to move, such a row has no figures all
  // cycle, and kr-no-baseline and kr-flatline leave it to this rule. That some other Kind is blank harms nothing.
  message: '{keyResult} keeps a level, but Kind is empty: counted as a Metric, {harm}.',
  advice:
    'Set Kind to Maintain and type the level into Floor or Ceiling. If a number is to move, type where it stands today into Start.',
  why: 'A number to move and a level to hold are judged in two ways. Counted as the wrong one, a level that is held all quarter looks like no progress at all.',
  source: 'OpenOKR and Perdoo, which keep holding a level apart from reaching a number',
  waits: true,
  // It is behind only because the wrong way is measured.
  silences: ['pace-behind'],
  needs: ['target', 'start', 'floor', 'ceiling'],
  bad: { keyResult: 'Keep waiting for a passport under 20 days', start: null, target: 20 },
  good: {
    keyResult: 'Keep waiting for a passport under 20 days',
    start: null,
    target: null,
    kind: 'Maintain',
    ceiling: 20,
  },

  check(keyResult, { read, unread }) {
    const { row, keyResult: text, kind, start, target } = keyResult;
    // Without a target that is told, with what the sentence needs.
    if (kind !== '' || target === null || kindOf(keyResult) !== 'Metric') return 'skip';
    if (start === target || unread('keyResults', row, 'start') !== null) return 'skip';
    if (isRepeated(text, start, target)) return false;
    const analysis = read(text);
    // A sentence with its own from and to has a way to go, and most have.
    if (start !== null && analysis.roles.start !== null) return false;
    const said = fieldsOf(text, analysis);
    if (said.kind !== 'Maintain') return false;
    // A way from here to there is a metric, whatever the words; a level that holds already has no way to go.
    if (start !== null && !holdsAlready(said, { start, target })) return false;
    return {
      keyResult: quote(text),
      harm:
        start === null
          ? 'its progress stays unknown without a Start'
          : 'staying where it is counts as no progress',
    };
  },

  fix: (keyResult) => inferredKind(keyResult),
});
