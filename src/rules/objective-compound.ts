import { secondVerb } from './_compound.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: 'This objective is several in one: {first} and {second}.',
  advice: 'Make two objectives of it, or name the one change that both would bring.',
  why: 'When one half goes well and the other badly, nobody can say how it stands. And the half that is easier gets the time.',
  source: 'Ben Lamorte and the okr.mx course, one change in each objective',
  words: true,
  silences: [
    'objective-is-metric-move',
    'objective-starts-with-output-verb',
    'objective-names-solution',
    'objective-business-as-usual',
    'objective-no-beneficiary',
  ],
  deep: true,
  guess: true,
  bad: { objective: 'Win back lapsed members and renovate the changing rooms' },
  good: { objective: 'Members who left find a reason to come back' },

  check({ objective }, { read }) {
    const found = secondVerb(read(objective).sentence);
    return found && { first: quote(found.first), second: quote(found.second) };
  },

  /** The first half keeps the row and its key results; the second becomes a draft. */
  fix({ row, cycle, objective, owner }, { read }) {
    const found = secondVerb(read(objective).sentence);
    if (!found) return null;
    const second = found.second.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    return [
      { do: 'set', tab: 'objectives', row, column: 'objective', value: found.first },
      {
        do: 'add',
        tab: 'objectives',
        values: { cycle, objective: second, owner, status: 'Draft' },
      },
    ];
  },
});
