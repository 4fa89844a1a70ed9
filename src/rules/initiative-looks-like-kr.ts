import { Word } from '../words/words.ts';
import { isUnfinished, supportsOf } from '../domain/supports.ts';
import { lexiconOf } from '../sentence/lexicon.ts';
import { cellsOf } from './_numberOut.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'initiative',
  severity: 'info',
  phase: 'typing',
  group: 'wording',
  message: '{initiative} says what will be different, as a key result does.',
  advice:
    'Make it a key result with Start and Target, and write here what you will do to get there.',
  why: 'Among the initiatives nobody measures it: the list says done or not done, and the change it promised has no number, no confidence and no place in the review.',
  source: 'The okr.mx course, which parts what is measured from what is done',
  words: true,
  deep: true,
  guess: true,
  bad: { initiative: 'Cut lost luggage from 9 to 3 bags a week' },
  good: { initiative: 'Tag each bag twice at the desk' },

  check(initiative, { read }) {
    const text = initiative.initiative;
    // Two numbers behind a verb of movement; most initiatives hold neither, and reading is dear.
    if (!isUnfinished(initiative) || !/\d\D+\d/.test(text)) return 'skip';
    const [first = ''] = text.toLowerCase().match(/\p{L}+/u) ?? [];
    if (!(lexiconOf('en').entry(first).is & (Word.up | Word.down))) return false;
    const { kind, parse, targets } = read(text).reading;
    if (kind !== 'key-result' || !parse.start || !parse.target || targets > 1) return false;
    return { initiative: quote(text) };
  },

  /** It becomes a key result of the objective that it was to serve, and stops being an initiative. */
  fix({ row, initiative, owner, supports }, { named }) {
    const [id = ''] = supportsOf({ supports });
    const objective = named('keyResults', id)?.objective ?? named('objectives', id)?.id;
    if (!objective) return null;
    return [
      { do: 'add', tab: 'keyResults', values: { objective, ...cellsOf(initiative), owner } },
      { do: 'set', tab: 'initiatives', row, column: 'status', value: 'Stopped' },
    ];
  },
});
