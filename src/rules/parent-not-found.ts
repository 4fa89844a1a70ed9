import { sameId } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
import { nearestId } from './_nearest.ts';
import { rule, type Context, type Subjects } from './_rule.ts';
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

  check(objective, context) {
    if (supportsOf(objective).length === 0) return 'skip';
    const lost = supportsOf(objective).find((id) => isLost(id, context));
    return lost !== undefined && !sameId(lost, objective.id) && { parent: quote(lost) };
  },

  fix(objective, context) {
    const known = idsBeside(objective, context);
    const meant = supportsOf(objective).map((id) =>
      isLost(id, context) ? nearestId(id, known) : id,
    );
    if (meant.includes(null)) return null;
    const value = meant.join(', ');
    return [{ do: 'set', tab: 'objectives', row: objective.row, column: 'supports', value }];
  },
});

const isLost = (id: string, { named }: Context): boolean =>
  OWN.test(id) && !named('objectives', id) && !named('keyResults', id);

/** What it can support: objectives and key results, but not itself and its own. */
const idsBeside = ({ id: own }: Subjects['objective'], { plan }: Context): string[] => [
  ...plan.rows.objectives.flatMap(({ id }) => (sameId(id, own) ? [] : [id])),
  ...plan.rows.keyResults.flatMap(({ id, objective }) => (sameId(objective, own) ? [] : [id])),
];

/** An ID as this workbook gives them; links, names and IDs of other files look otherwise. */
const OWN = /^O\d+(?:-KR\d+)?$/i;
