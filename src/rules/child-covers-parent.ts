import { idKey } from '../domain/ids.ts';
import { supportedIn } from './_alignment.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'id',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  deep: true,
  message: 'Other key results here are supported by objectives; nothing supports this one.',
  advice: 'Name it in Supports of the objective or initiative that is to move it, or ask who will.',
  why: 'A number at the top that no team took on moves only by luck. The gap shows best before the cycle begins.',
  source: 'ORCA; OpenOKR looks for the same gap',
  bad: {
    id: 'O1-KR1',
    with: {
      objectives: [{ id: 'O1' }, { id: 'O2', supports: 'O1-KR2' }],
      initiatives: [],
    },
  },
  good: {
    id: 'O1-KR1',
    with: {
      objectives: [{ id: 'O1' }, { id: 'O2', supports: 'O1-KR2' }],
      initiatives: [{ supports: 'O1-KR1' }],
    },
  },

  check(keyResult, { plan, objectiveOf, keyResultsOf, initiativesOf }) {
    const objective = objectiveOf(keyResult);
    if (!objective) return 'skip';
    const supported = supportedIn(plan);
    const isNamed = ({ id }: { id: string }): boolean => supported.has(idKey(id));
    // Only where objectives are linked to single key results of this one.
    if (!keyResultsOf(objective).some(isNamed)) return 'skip';
    const isMoved = [keyResult.id, objective.id].some((id) => initiativesOf(id).length > 0);
    return !isNamed(keyResult) && !isMoved && {};
  },
});
