import { sameId } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'supports',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'Supports names {parent}, and no objective or key result has that ID.',
  advice:
    'Put the ID of the objective it contributes to, empty the cell, or paste a link if it stands in another file.',
  why: 'A line to nothing looks like alignment. When the parent was renumbered or removed, nobody above knows any more what this objective is for.',
  source: 'A rule of this workbook: its tabs are joined by IDs',
  bad: { supports: 'O9' },
  good: { supports: 'https://docs.example.org/company-okrs' },

  check(objective, { named }) {
    const parents = supportsOf(objective);
    if (parents.length === 0) return 'skip';
    const lost = parents.find(
      (id) => OWN.test(id) && !named('objectives', id) && !named('keyResults', id),
    );
    return lost !== undefined && !sameId(lost, objective.id) && { parent: quote(lost) };
  },
});

/** An ID as this workbook gives them; links, names and IDs of other files look otherwise. */
const OWN = /^O\d+(?:-KR\d+)?$/i;
