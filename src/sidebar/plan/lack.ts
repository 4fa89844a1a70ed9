import { days } from '../../domain/days.ts';
import { isAboutBelief, ruleWords } from '../../domain/ruleWords.ts';
import type { Home } from '../../protocol.ts';
import cycleDates from '../../rules/cycle-dates-valid.ts';
import { dateOfText, wrongDate } from '../controls/date.tsx';
import { count, readNumber } from '../numbers.ts';
import { idOf, proposedOf, timeOf, type PlanDraft } from './draft.ts';

/** Why the plan cannot be saved yet, the first thing in the order of the form; '' when it can. */
export const lackOf = (draft: PlanDraft, today: string): string =>
  lackOfCycle(draft, today) ||
  lackOfPriorities(draft, today) ||
  lackOfReview(draft) ||
  lackOfMetrics(draft) ||
  lackOfRules(draft);

function lackOfCycle(draft: PlanDraft, today: string): string {
  const { cycle } = draft;
  const starts = dateOfText(cycle.starts, today);
  const ends = dateOfText(cycle.ends, today);
  const isWrong = wrongDate(cycle.starts, today) || wrongDate(cycle.ends, today);
  if (starts === '' || ends === '' || isWrong) return 'Write the first and the last day to save.';
  if (days(starts, ends) <= 0) return 'The last day comes before the first. Change one to save.';
  if (idOf(draft, today).trim() === '') return 'Name the cycle to save, such as 2027-Q1.';
  return cycle.change.trim() === '' ? 'Write the one change to save.' : '';
}

function lackOfPriorities({ items, line }: PlanDraft, today: string): string {
  const waiting = items.slice(line);
  const silent = waiting.find(
    ({ priority, whyNot }) => priority.trim() !== '' && whyNot.trim() === '',
  );
  if (silent) return `Write why “${short(silent.priority)}” has to wait to save.`;
  const undated = items.find(({ revisit }) => wrongDate(revisit, today) !== '');
  return undated ? `Mend the day to revisit “${short(undated.priority)}” to save.` : '';
}

function lackOfReview({ cycle }: PlanDraft): string {
  if (!timeOf(cycle.reviewTime)) return 'Write the time of the review to save.';
  return isSlot(cycle.slot) ? '' : 'Write the minutes of the review to save.';
}

function lackOfMetrics({ metrics }: PlanDraft): string {
  const wrong = metrics.find(({ floor, ceiling }) => isNoNumber(floor) || isNoNumber(ceiling));
  if (wrong) return `Write the band of “${short(wrong.metric)}” as numbers to save.`;
  const crossed = metrics.find(
    ({ floor, ceiling }) => (readNumber(floor) ?? -Infinity) > (readNumber(ceiling) ?? Infinity),
  );
  if (!crossed) return '';
  const { floor, ceiling, metric } = crossed;
  return `Not below ${floor.trim()} is more than not above ${ceiling.trim()} in “${short(metric)}”. Change one to save.`;
}

function lackOfRules({ rules }: PlanDraft): string {
  const unread = rules.find(isNoLimit);
  if (!unread) return '';
  return `Write the limit of “${ruleWords(unread.rule)}” as a number from 0 to ${mostOf(unread)} to save.`;
}

/** That a cycle of such a length keeps its drafts back; '' where it does not, or is not known yet. */
export function spanHint(
  { cycle }: Pick<PlanDraft, 'cycle'>,
  { today, coaching }: Pick<Home, 'today' | 'coaching'>,
): string {
  const id = 'cycle-dates-valid';
  const { severity, limits: usual } = cycleDates;
  const { shortest = 0, longest = Infinity } = { ...usual, ...coaching.limits[id] };
  const [starts, ends] = [dateOfText(cycle.starts, today), dateOfText(cycle.ends, today)];
  const length = starts === '' || ends === '' ? 0 : days(starts, ends) + 1;
  const isKeptBack = (coaching.severities[id] ?? severity) === 'error';
  if (!isKeptBack || length <= 1 || (length >= shortest && length <= longest)) return '';
  return `It runs for ${count(length, 'day')}. Nothing can be published in a cycle outside ${shortest} to ${longest}.`;
}

/** Whether a text is the minutes of a meeting. */
export function isSlot(text: string): boolean {
  const minutes = readNumber(text, 'min');
  return minutes !== null && minutes >= 5 && minutes <= 480;
}

type Limited = Pick<PlanDraft['rules'][number], 'rule' | 'limit'>;

/** Confidence goes to 10, a share to 100 %: 0.25 and 25 are the same. */
export const mostOf = ({ rule }: Pick<Limited, 'rule'>): number => (isAboutBelief(rule) ? 10 : 100);

/** Whether a rule has a number that can be changed: two of the proposed ones have none. */
export const takesLimit = (rule: string): boolean => proposedOf(rule)?.limit !== null;

/** Whether something stands for a limit that is no number, or outside the scale of its rule. */
export const isNoLimit = (each: Limited): boolean => {
  const limit = readNumber(each.limit);
  return each.limit.trim() !== '' && (limit === null || limit < 0 || limit > mostOf(each));
};

export const isNoNumber = (text: string): boolean =>
  text.trim() !== '' && readNumber(text) === null;

const short = (text: string): string =>
  text.trim().length <= 40 ? text.trim() : `${text.trim().slice(0, 39).trimEnd()}…`;
