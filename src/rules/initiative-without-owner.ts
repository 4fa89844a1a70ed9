import { isUnfinished, supportsOf } from '../domain/supports.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'owner',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'Nobody is named to do {initiative}.',
  advice: 'Put one person into Owner, or stop the initiative.',
  why: 'What everybody may do is done by whoever has a quiet week. A name makes it a promise, and says whom to ask.',
  source: 'OpenOKR, where every action carries a name and a day',
  deep: true,
  guess: true,
  bad: { initiative: 'Weigh every parcel at the gate', owner: '' },
  good: { initiative: 'Weigh every parcel at the gate', owner: 'Dilek Aydın' },

  check(initiative) {
    if (!isUnfinished(initiative)) return 'skip';
    return initiative.owner === '' && { initiative: quote(initiative.initiative) };
  },

  /** The owner of the first key result that it supports, or of that objective. */
  fix(initiative, { named }) {
    for (const id of supportsOf(initiative)) {
      const owner = (named('keyResults', id) ?? named('objectives', id))?.owner ?? '';
      if (owner === '') continue;
      return [
        { do: 'set', tab: 'initiatives', row: initiative.row, column: 'owner', value: owner },
      ];
    }
    return null;
  },
});
