import type { Changes } from '../changes/changes.ts';
import { cycleAhead, cycleBehind } from '../domain/cycleAhead.ts';
import { dayNear } from '../domain/dayNames.ts';
import { isoWeek } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import { entriesOf, logOf, newest, type Entry, type Log } from '../domain/log.ts';
import type { Plan } from '../domain/plan.ts';
import { kindOf } from '../domain/scope.ts';
import { wordingMark } from '../domain/wordingMark.ts';
import type { CheckInEntry, Input, Result } from '../protocol.ts';
import { subjectOf } from '../sentence/subject.ts';
import { longDay, shortDay } from '../layouts/words.ts';
import { BLOCKER_TYPES } from '../tabs/checkIns.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book, Wants } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { keepTyped, setCurrent } from '../workbook/reconcile.ts';
import { onlyBegins } from '../workbook/onlyBegins.ts';
import { takeDecision } from './takeDecision.ts';
import { checkInGate, type Admitted } from './checkInGate.ts';
import { numbersSaid } from './numbersSaid.ts';
import { sayNewer, writtenOn } from './otherCheckIns.ts';

/**
 * Appends check-ins to the log; Current, Confidence and Last check-in follow from the newest, and decisions that were
 * taken when confidence fell are recorded. Zero is a value; null says nothing about value or confidence. What
 * others wrote since the person looked is kept beside it, and told.
 * @throws UserError for what `checkInGate` refuses; nothing is saved then.
 */
export function checkIn({ by, entries }: Input<'checkIn'>): Result<'checkIn'> {
  const hasDecision = entries.some(({ decision }) => decision !== null);
  const wants: Wants = {
    tabs: [
      ...(['cycles', 'objectives', 'keyResults', 'checkIns'] as const),
      ...(hasDecision ? (['decisions'] as const) : []),
    ],
    needs: { keyResults: ['current', 'confidence'] },
    formulas: ['keyResults'],
    formats: ['keyResults'],
  };
  const { value, undoId, notices } = operate({ wants, what: nameOf, by }, (book, changes) => {
    const { plan, today } = book;
    const admit = checkInGate(plan, today);
    const saved = entries.map((entry) => ({ entry, ...admit(entry) }));
    const known = logOf(book.plan, book.today);
    keepTyped(book, changes, saved.map(({ keyResult }) => keyResult)); // prettier-ignore
    for (const each of saved) log(book, changes, { by, known, ...each });
    book.notices.push(...told(book, saved, by));
    return { saved, message: `${say(saved, today)}${sayOutside(plan, saved)}` };
  });
  return { saved: value.saved.length, message: value.message, undoId, notices };
}

type Saved = Admitted & { entry: CheckInEntry };

/** What others wrote on these key results since the person looked. */
function told({ plan, today }: Book, saved: readonly Saved[], by: string): string[] {
  const written = saved.some(({ entry }) => entry.seen !== undefined) && writtenOn(plan);
  if (!written) return [];
  return saved.flatMap(({ entry: { seen }, keyResult }) =>
    seen === undefined
      ? []
      : sayNewer(keyResult, written.get(idKey(keyResult.id)) ?? [], { by, seen, today }) || [],
  );
}

function log(
  book: Book,
  changes: Changes,
  { by, known, entry, keyResult, day, closed }: Saved & { by: string; known: Log },
): void {
  const { tables, now } = book;
  const { value, confidence, changed, blocker, blockerOwner, blockerDue, nextStep } = entry;
  changes.addRow('checkIns', {
    at: now,
    for: day,
    week: isoWeek(day),
    keyResult: keyResult.id,
    value,
    confidence,
    changed,
    blocker,
    blockerOwner,
    blockerDue,
    nextStep,
    by,
    blockerType: BLOCKER_TYPES.find((each) => each === entry.blockerType) ?? '',
    source: 'Sidebar',
    wording: wordingMark(keyResult),
  });
  // A closed row stays as it was closed; its Retro takes the value over when it is written again.
  if (closed) return;
  const table = tables.keyResults;
  const { row } = keyResult;
  const before = entriesOf(known, keyResult, kindOf(keyResult));
  // What is said of an earlier day changes nothing that was said of a later one.
  const isNewest = (states: (line: Entry) => boolean): boolean =>
    (newest(before, known.on, states)?.for ?? '') <= day;
  if (table && value !== null && isNewest((line) => line.value !== null))
    setCurrent(table, changes, keyResult, value);
  if (confidence !== null && isNewest((line) => line.confidence !== null))
    changes.setCell('keyResults', row, 'confidence', confidence);
  if (isNewest(() => true)) changes.setCell('keyResults', row, 'lastCheckIn', day);
  if (entry.decision === null) return;
  const { also, ...taken } = entry.decision;
  takeDecision(book, changes, { ...taken, about: keyResult.id }, also);
}

const nameOf = ({ saved }: { saved: readonly Saved[] }): string =>
  saved.length === 1
    ? `Check in on ${subjectOf(saved[0]?.keyResult.keyResult ?? '')}`
    : `Check in on ${saved.length} key results`;

/** What was saved, and for which day where that is not today. */
function say(saved: readonly Saved[], today: string): string {
  const [first] = saved;
  for (const { closed, day } of saved) if (closed) return sayLate(closed, day);
  const earlier = saved.filter(({ day }) => day < today);
  if (!first || saved.length > 1) return `Saved ${saved.length} check-ins${sayEarlier(earlier)}.`;
  const forDay = earlier.length > 0 ? ` for ${dayNear(first.day, today)}` : '';
  const parts = numbersSaid(first.entry, first.keyResult.unit);
  return parts.length === 0 ? `Saved your note${forDay}.` : `Saved${forDay}: ${parts.join(', ')}.`;
}

function sayEarlier([first, ...others]: readonly Saved[]): string {
  if (!first) return '';
  if (others.length > 0) return `, ${others.length + 1} of them for earlier days`;
  return `, one of them for ${shortDay(first.day)}`;
}

/** Of the first that is from before its cycle or from after it. */
function sayOutside(plan: Plan, saved: readonly Saved[]): string {
  for (const { keyResult, day, closed } of saved) {
    if (closed) continue;
    const ahead = cycleAhead(plan, keyResult, day);
    if (ahead) return ` ${onlyBegins(ahead)}`;
    const behind = cycleBehind(plan, keyResult, day);
    if (behind) return ` ${hasEnded(behind)}`;
  }
  return '';
}

/** The cycle is over and not closed yet. */
const hasEnded = ({ id, ends }: Cycle): string =>
  `“${id}” ended on ${longDay(ends)}, and its score counts what was known then: for that, enter it for that day.`;

/** The cycle is over and closed: what becomes of the check-in, and how its score follows. */
const sayLate = ({ id, ends }: Cycle, day: string): string =>
  `Saved, late: ${id} is closed, ${day === ends ? 'so this counts for its last day,' : 'and this counts for'} ${shortDay(day)}. Its Retro and scores stay as they are until you choose Close the cycle… and correct them.`;
