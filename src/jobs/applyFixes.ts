import type { Changes } from '../changes/changes.ts';
import type { Plan } from '../domain/plan.ts';
import type { FindingsView, Input, Result } from '../protocol.ts';
import { fixLines } from '../rules/_fixLines.ts';
import type { Finding, Fix } from '../rules/_rule.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { carryOut, obstacleTo } from './carryOut.ts';
import { resultOf, VALIDATED } from './checked.ts';
import { keyOf } from './findingsView.ts';
import { findingsAfter } from './validate.ts';
import { whoIsIt } from './whoIsIt.ts';

type Asked = Input<'applyFixes'>['fixes'];
type Mended = { view: FindingsView; done: number; left: string[] };

/**
 * Mends the findings that were chosen, as one change with the tab Findings. The rules are asked again first: a
 * finding that is gone or would be mended in another way than it was shown is left and named.
 */
export function applyFixes({ fixes }: Input<'applyFixes'>): Result<'applyFixes'> {
  const { value, undoId, notices } = operate<Mended>(
    {
      wants: VALIDATED,
      what: ({ done }) =>
        done === 0 ? '' : `Fix ${done === 1 ? 'a finding' : `${done} findings`}`,
      by: whoIsIt(),
    },
    (book, changes) => mend(book, changes, fixes),
  );
  return { ...value.view, message: say(value), undoId, notices };
}

function mend(book: Book, changes: Changes, asked: Asked): Mended {
  const found = new Map(
    resultOf(book.plan, book.today).findings.map((finding) => [keyOf(finding), finding]),
  );
  const left: string[] = [];
  const cells = new Set<string>();
  let plan: Plan = book.plan;
  let done = 0;
  for (const { key, shown } of asked) {
    const finding = found.get(key);
    const why = whyNot(book, finding, shown, cells);
    if (why !== '' || !finding?.fix) {
      left.push(`${placeIn(key)} (${why})`);
      continue;
    }
    for (const cell of cellsOf(finding.fix)) cells.add(cell);
    plan = carryOut(book, changes, plan, finding.fix);
    done += 1;
  }
  return { view: findingsAfter(book, changes, plan), done, left };
}

/** Why a finding cannot be mended as it was shown; '' when it can. */
function whyNot(
  book: Book,
  finding: Finding | undefined,
  shown: string,
  cells: ReadonlySet<string>,
): string {
  if (!finding?.fix) return 'it is not found any more';
  if (JSON.stringify(fixLines(book.plan, finding)) !== shown) return 'the cells changed meanwhile';
  if (cellsOf(finding.fix).some((cell) => cells.has(cell)))
    return 'another fix changes the same cell';
  return obstacleTo(book, finding.fix);
}

/** The cells that a fix changes; a key result that moves changes its whole row. */
const cellsOf = (fix: Fix): string[] =>
  fix.flatMap((step) => {
    if (step.do === 'add') return [];
    if (step.do === 'set') return [`${step.tab} ${step.row} ${step.column}`];
    const tab = step.do === 'move' ? 'keyResults' : step.tab;
    return [
      `${tab} ${step.row} id`,
      ...(step.do === 'move' ? [`${tab} ${step.row} keyResult`] : []),
    ];
  });

/** "kr-no-target O1-KR2" of a key, for a sentence. */
const placeIn = (key: string): string => {
  const [rule, , row] = key.split('|');
  return `${rule} ${row}`;
};

function say({ done, left }: Mended): string {
  const mended =
    done === 0
      ? 'Nothing was mended.'
      : done === 1
        ? 'Mended 1 finding.'
        : `Mended ${done} findings.`;
  return left.length === 0 ? mended : `${mended} Left as they are: ${left.join(', ')}.`;
}
