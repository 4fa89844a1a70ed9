import type { Figures } from '../domain/figures.ts';
import { decisionDay } from '../domain/decisions.ts';
import { idKey } from '../domain/ids.ts';
import { launchChangesIn } from '../domain/launchChanges.ts';
import type { OpenDecision } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';
import { changedIn } from '../layouts/changed.ts';
import type { CommitmentView, DecisionView, Home } from '../protocol.ts';
import { printQuantity } from '../sentence/print.ts';
import { SIDEBAR_LINE, subjectOf } from '../sentence/subject.ts';
import type { Commitment } from '../tabs/commitments.ts';

/** As many letters as two lines of the sidebar hold. */
const TWO_LINES = 2 * SIDEBAR_LINE;

/** What a team still has to decide, look at again and keep, as Home shows it. */
export function agendaView(
  plan: Plan,
  figures: Figures,
): Pick<Home, 'decisions' | 'commitments' | 'unexplained'> {
  const { openDecisions, commitments } = figures;
  const subject = subjects(plan);
  const shown = (each: Commitment): CommitmentView => commitmentView(each, subject);
  return {
    decisions: openDecisions.map((each) => decisionView(each, subject)),
    commitments: { last: commitments.last.map(shown), now: commitments.now.map(shown) },
    unexplained: launchChangesIn(plan, figures, printQuantity)
      .filter(({ why }) => why === '')
      .map((change) => ({
        id: change.id,
        subject: subject(change.id),
        said: changedIn(change, TWO_LINES),
        owner: change.owner,
      })),
  };
}

export const commitmentView = (
  { id, week, commitment, keyResult, owner, kept }: Commitment,
  subject: (id: string) => string,
): CommitmentView => ({ id, week, commitment, subject: subject(keyResult), owner, kept });

function decisionView(open: OpenDecision, subject: (id: string) => string): DecisionView {
  const { decision, ...item } = open;
  return {
    ...item,
    subject: subject(item.about),
    taken: decision && {
      id: decision.id,
      on: decisionDay(decision),
      decision: decision.decision,
      choice: decision.choice,
      owner: decision.owner,
    },
  };
}

/** The short name of a row: of a key result its subject, else what it says, else the ID itself. */
export function subjects({ rows }: Plan): (id: string) => string {
  const names = new Map<string, string>([
    ...rows.objectives.map(({ id, objective }) => [idKey(id), objective] as const),
    ...rows.healthMetrics.map(({ id, metric }) => [idKey(id), metric] as const),
    ...rows.keyResults.map(
      ({ id, keyResult }) => [idKey(id), subjectOf(keyResult, SIDEBAR_LINE)] as const,
    ),
  ]);
  return (id) => (id === '' ? '' : names.get(idKey(id)) || id);
}
