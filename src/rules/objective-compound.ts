import { secondVerb } from './_compound.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: 'This objective is several in one: {first}, and {second}.',
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
  bad: { objective: 'Win back lapsed members and renovate the changing rooms' },
  good: { objective: 'Members who left find a reason to come back' },

  check({ objective }, { read }) {
    const found = secondVerb(read(objective).sentence);
    return found && { first: quote(found.first), second: quote(found.second) };
  },
});
