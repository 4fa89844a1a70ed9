import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { sameId } from '../domain/ids.ts';
import { launchChangesIn } from '../domain/launchChanges.ts';
import { decidersOf, isOver } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';
import { isAboutBelief } from '../domain/ruleWords.ts';
import { printQuantity } from '../sentence/print.ts';
import { at, type LayoutCell } from './_layout.ts';
import { changedIn } from './changed.ts';
import { againWords, dueByRow } from './dueAgain.ts';
import { FINDINGS } from './findings.ts';
import { cameUp, waitsFor } from './keyResultWords.ts';
import { counted, cut, firstName, listed, lower, shortDay } from './words.ts';

/** The findings of the last validation, if there was one. */
export type Found = { error: number; warning: number; info: number } | null;

/** At most so many lines of a kind: the rest is in the review. */
const EACH_MAX = 8;

/**
 * What waits for somebody, a line each: decisions, what is to be looked at again or corrected, check-ins, blockers,
 * what differs from its launch without a reason, and findings.
 */
export function waitingFor(
  plan: Plan,
  figures: Figures,
  { found, isPast }: { found: Found; isPast: boolean },
): LayoutCell[][] {
  const { decisionsNeeded, missing, keyResults } = figures;
  const of = new Map(keyResults.map((each) => [each.id, each]));
  const decide = [...new Set(decisionsNeeded.map(({ id }) => id))].map((id) => {
    const about = of.get(id);
    const metric = plan.rows.healthMetrics.find((each) => sameId(each.id, id));
    const rules = rulesAbout(figures, id);
    const words = about
      ? lower(waitsFor(figures, about)) || whyDecide(about, rules)
      : `${metric?.metric ?? 'health metric'} ${isOver(figures, id) ? 'was ' : ''}out of its band`;
    const owner = about?.keyResult.owner ?? metric?.owner ?? '';
    return line(
      'Decide',
      `${id}: ${words}, nothing decided yet`,
      ...decidersOf(figures, id, owner),
    );
  });
  const again = Array.from(dueByRow(figures), ([id, due]) => {
    const whose = of.get(id)?.keyResult.owner ?? '';
    const who = due.map(({ decision, escalatedTo }) => escalatedTo || decision.owner || whose);
    return line('Revisit', `${id}: ${againWords(due, 36)}`, ...who);
  });
  const correct = keyResults.flatMap(({ id, unreadable, keyResult }) =>
    unreadable === null
      ? []
      : [
          line(
            'Correct',
            `${id}: “${cut(unreadable, 20)}” in Current cannot be read`,
            keyResult.owner,
          ),
        ],
  );
  const checkIn = missing.map((id) => {
    const about = of.get(id);
    const last = about?.lastCheckIn ? `last on ${shortDay(about.lastCheckIn)}` : 'never yet';
    return line('Check in', `${id}: ${last}`, about?.keyResult.owner ?? '');
  });
  return [
    ...shortened(decide, 'Decide'),
    ...shortened(again, 'Revisit'),
    ...shortened(correct, 'Correct'),
    ...shortened(checkIn, 'Check in'),
    ...shortened(blockers(figures), 'Unblock'),
    ...shortened(isPast ? [] : unexplained(plan, figures), 'Say why'),
    ...findings(plan, found),
  ];
}

/** The rules that ask for a decision about an ID: those that fire now, else those that wait for their answer. */
function rulesAbout({ openDecisions, decisionsNeeded }: Figures, id: string): string[] {
  const firing = openDecisions.filter(({ about, state, fires }) => state === 'needed' && fires && sameId(about, id)); // prettier-ignore
  const asking = firing.length > 0 ? firing : decisionsNeeded.filter((each) => each.id === id);
  return asking.map(({ rule }) => rule);
}

/** 'confidence 5 → 3' where belief brought it up, else what the numbers or the row say. */
function whyDecide(figures: KeyResultFigures, rules: readonly string[]): string {
  const { belief, facts } = cameUp(figures);
  if (rules.some((rule) => isAboutBelief(rule))) return lower(belief);
  if (rules.includes('believed-behind') && facts !== '') return `${facts}, yet ${lower(belief)}`;
  if (rules.includes('forecast-low')) return 'not likely to get there';
  if (rules.includes('source-missing')) return 'still without a data source';
  return lower(belief);
}

/** As many letters as stand behind what is waited for. */
const ROOM = 64;

const line = (what: string, about: string, ...who: string[]): LayoutCell[] => [
  at(1, what, 'note'),
  at(2, cut(about, ROOM), 'dense'),
  at(4, cut([...new Set(who.map(firstName))].join(', '), 24), 'dense'),
];

const shortened = (lines: LayoutCell[][], what: string): LayoutCell[][] =>
  lines.length <= EACH_MAX
    ? lines
    : [...lines.slice(0, EACH_MAX), line(what, `${lines.length - EACH_MAX} more`, '')];

/** The open blockers as the review has them; whose removal nobody owns waits for the owner of its key result. */
function blockers({ blockers: open, keyResults }: Figures): LayoutCell[][] {
  const owners = new Map(keyResults.map(({ id, keyResult }) => [id, keyResult.owner]));
  return open.map(({ keyResult: id, blocker, owner }) =>
    line('Unblock', `${id}: ${blocker}`, owner || (owners.get(id) ?? '')),
  );
}

/** What says otherwise than at its launch without a reason. */
const unexplained = (plan: Plan, figures: Figures): LayoutCell[][] =>
  launchChangesIn(plan, figures, printQuantity)
    .filter(({ why }) => why === '')
    .map((change) => {
      const { id, owner } = change;
      return line('Say why', `${id}: ${changedIn(change, ROOM - id.length - 2)}`, owner);
    });

function findings({ tabNames }: Plan, found: Found): LayoutCell[][] {
  const { error = 0, warning = 0, info = 0 } = found ?? {};
  const parts = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
    info > 0 ? counted(info, 'note') : '',
  ].filter(Boolean);
  if (parts.length === 0) return [];
  const link = tabNames.includes(FINDINGS) ? { link: { tab: FINDINGS, a1: 'A1' } } : {};
  return [[at(1, 'Findings', 'note'), at(2, listed(parts), 'dense', link)]];
}
