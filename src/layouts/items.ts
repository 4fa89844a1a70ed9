import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { mondayOf } from '../domain/days.ts';
import { decisionDay } from '../domain/decisions.ts';
import { standsStill } from '../domain/flat.ts';
import { capital } from '../domain/capital.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { leftAbout, type LeftOver } from '../domain/leftOver.ts';
import { firstLookAgain } from '../domain/lookAgain.ts';
import { decidersOf, isOver, type OpenDecision } from '../domain/openDecisions.ts';
import { outlookOf } from '../domain/outlook.ts';
import type { Plan } from '../domain/plan.ts';
import { rateWords } from '../domain/rateWords.ts';
import { printQuantity } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';
import type { Part, Words } from './_layout.ts';
import { againWords, dueByRow, thingsIn, type Due } from './dueAgain.ts';
import { cameUp, hasFallen, waitsFor } from './keyResultWords.ts';
import { counted, cut, listed, lower, plain, shortDay } from './words.ts';

/** One thing that somebody has to decide or to make clear. */
export type Item = {
  id: string;
  /** The key result by its name, '' for anything else: what came up about it begins with its own name. */
  name: string;
  /** The decision rules that a decision answers. */
  rules: string[];
  /** The IDs of decisions that came back, and are done with once it is answered. */
  settles: string[];
  /** The first words are bold. */
  what: Part[];
  agreed: string;
};

/** About so many characters of what came up are read at a glance. */
const ROOM = 90;

/**
 * What the last review had no time for, then movers in their order; then whatever else waits for its decision or for
 * another look; then what was decided in this very review. Whatever it is about has one row, however much it answers.
 */
export function moverItems(
  plan: Plan,
  figures: Figures,
  words: Words,
  before: LeftOver | null = null,
): Item[] {
  const left = leftAbout(plan, figures, before);
  const again = dueByRow(figures);
  const dueOf = new Map(Array.from(again, ([id, due]) => [idKey(id), due]));
  const decided = Object.keys(words).flatMap((key) => /^decision (\S+) /.exec(key)?.[1] ?? []);
  // What suffers is shown as long as it does, whatever was decided about it.
  const out = figures.healthMetrics.filter(({ isOut }) => isOut).map(({ id }) => id);
  const unclear = new Set(figures.keyResults.filter(isUnclear).map(({ id }) => id));
  const ids = [
    ...left,
    ...figures.movers,
    ...figures.decisionsNeeded.map(({ id }) => id),
    ...out,
    ...again.keys(),
    ...decided.filter((id) => !unclear.has(id)),
  ];
  const once = new Map<string, string>();
  for (const id of ids) if (!once.has(idKey(id))) once.set(idKey(id), id);
  return [...once.values()].flatMap((id): Item[] => {
    const due = dueOf.get(idKey(id)) ?? [];
    const item = itemOf(plan, figures, id, due);
    if (item === null) return [];
    const isOpen = item.rules.length > 0 || item.settles.length > 0;
    const taken = isOpen || decided.includes(id) ? '' : takenWords(plan, figures, id);
    if (taken !== '') item.agreed = taken;
    if (!isOpen && out.includes(id)) item.rules = ['guardrail-out'];
    return [left.has(id) ? { ...item, what: [...NOT_REACHED, ...item.what] } : item];
  });
}

const NOT_REACHED: Part[] = [{ text: 'No time last week. ', bold: true }];

/** The row of an ID: what came up now, and what comes back; null for what is gone. */
function itemOf(plan: Plan, figures: Figures, id: string, due: readonly Due[]): Item | null {
  const open = figures.openDecisions.filter(({ about }) => sameId(about, id));
  const needed = figures.decisionsNeeded.filter((pair) => sameId(pair.id, id)).map(({ rule }) => rule);
  const isNew = needed.length > 0 || figures.movers.includes(id);
  const now =
    isNew || due.length === 0
      ? nowWords(plan, figures, id, needed)
      : unreadableOf(figures.keyResults.find((each) => sameId(each.id, id)));
  if (now === null) return null;
  const things = needed.length + thingsIn(due);
  const more = due.length === 0 || things < 2 ? '' : ` One answer serves ${things === 2 ? 'both' : 'all'}.`;
  const again: Part[] = due.length === 0 ? [] : [
    { text: now.length === 0 || /\s$/.test(endOf(now)) ? '' : hasEnded(now) ? ' ' : '. ' },
    { text: 'Look again: ', bold: true },
    { text: `${againWords(due, AGAIN_ROOM)}.` },
    { text: more, quiet: true },
  ];
  const asked = open.find(({ state }) => state === 'needed') ?? due[0];
  return {
    id,
    name: nameOf(figures, id),
    rules: [...new Set([...needed, ...due.map(({ rule }) => rule).filter(Boolean)])],
    // One about nothing in particular stays the business of its own row.
    settles: [...new Set([...due.map(({ decision }) => decision.id), ...(isOwnRow(plan, id) ? [id] : [])])],
    what: [...escalation([...open, ...due]), ...now, ...again],
    agreed: [asked?.agreed ?? agreedFor(figures, id), whoAndWhen(figures, open)].filter(Boolean).join('\n'),
  };
} // prettier-ignore

/** 'Ida Brandt decides; look again 24 Feb.', as the rules say that wait for a decision; '' where none does. */
function whoAndWhen(figures: Figures, open: readonly OpenDecision[]): string {
  const needed = open.filter(({ state }) => state === 'needed');
  const [first] = needed;
  if (!first) return '';
  const day = firstLookAgain(needed);
  // Whoever it went to for its age is named with it.
  if (needed.some(({ escalatedTo }) => escalatedTo !== null)) return `Look again ${shortDay(day)}.`;
  const all = decidersOf(figures, first.about, first.decides.replace(/,.*$/, '')).filter(Boolean);
  const who = all.length === 0 ? '' : `${listed(all)} ${all.length > 1 ? 'decide' : 'decides'}; `;
  return capital(`${who}look again ${shortDay(day)}.`);
}

/**
 * What was decided in another place about what needs no decision any more, about a key result this week; '' for
 * nothing.
 */
function takenWords({ rows }: Plan, { on, healthMetrics }: Figures, id: string): string {
  const since = healthMetrics.some((each) => sameId(each.id, id)) ? '' : mondayOf(on);
  const taken = rows.decisions.filter(
    (each) =>
      sameId(each.about, id) && each.rule !== '' && decisionDay(each) >= since && decisionDay(each) <= on,
  );
  const last = taken[taken.length - 1];
  if (!last) return '';
  const { choice, decision, owner, due } = last;
  const who = [owner, due === '' ? '' : `look again ${shortDay(due)}`].filter(Boolean).join(', ');
  return `Decided: ${[choice, decision].filter(Boolean).join(', ')}${who === '' ? '' : ` (${who})`}`;
} // prettier-ignore

/** Whether the words end as a sentence does. */
const hasEnded = (parts: readonly Part[]): boolean => /[.!?…]\s*$/.test(endOf(parts));

const endOf = (parts: readonly Part[]): string => parts[parts.length - 1]?.text ?? '';

/** A decision about nothing in particular has the row of its own ID. */
const isOwnRow = ({ rows }: Plan, id: string): boolean =>
  rows.decisions.some((each) => each.about === '' && sameId(each.id, id));

/** As many letters as a decision that comes back may take. */
const AGAIN_ROOM = 60;

/** As many letters as a name may take: it has lines of its own. */
const NAME = 70;

function nameOf({ keyResults }: Figures, id: string): string {
  const about = keyResults.find((each) => sameId(each.id, id));
  return about ? subjectOf(about.keyResult.keyResult, NAME) : '';
}

const agreedFor = ({ keyResults }: Figures, id: string): string =>
  keyResults.find((each) => sameId(each.id, id))?.keyResult.ifDrops ?? '';

/** How it stands: a key result, a health metric with its band, else the words of the row; null for a row that is gone. */
function nowWords(
  plan: Plan,
  figures: Figures,
  id: string,
  needed: readonly string[],
): Part[] | null {
  const { rows } = plan;
  const about = figures.keyResults.find((each) => sameId(each.id, id));
  if (about) return moverWords(plan, about, figures, needed);
  const metric = rows.healthMetrics.find((each) => sameId(each.id, id));
  if (metric) {
    const { floor, ceiling } = metric;
    const value = figures.healthMetrics.find((each) => sameId(each.id, id))?.value ?? null;
    const first = value === null ? metric.metric : `${metric.metric}: ${plain(value)}`;
    const band = [
      floor === null ? '' : `floor ${plain(floor)}`,
      ceiling === null ? '' : `ceiling ${plain(ceiling)}`,
    ].filter(Boolean);
    const was = isOver(figures, id) ? [{ text: ' Was out of its band, and waits for an answer.' }] : [];
    return [...bold(first, band.join(', ')), ...was];
  }
  const objective = rows.objectives.find((each) => sameId(each.id, id));
  if (objective) return [{ text: cut(objective.objective, ROOM) }];
  // What it is about may be gone, and what was decided about it stays.
  const decision = rows.decisions.filter((each) => [each.id, each.about].some((of) => sameId(of, id))).pop();
  return decision ? [{ text: `“${cut(decision.decision || decision.choice, AGAIN_ROOM)}”` }] : null;
} // prettier-ignore

/** From the third review running on the review owner decides. */
function escalation(open: readonly OpenDecision[]): Part[] {
  const last = open.find(({ escalatedTo }) => escalatedTo !== null);
  if (!last) return [];
  return [{ text: `${last.reviews} reviews running: ${last.escalatedTo || 'the review owner'} decides. `, bold: true }];
} // prettier-ignore

/**
 * Key results whose numbers cannot be trusted: outdated, believed against the evidence, or flat while everybody is
 * content; those first that the last review had no time for.
 */
export function unclearItems(
  figures: Figures,
  movers: readonly Item[],
  before: LeftOver | null = null,
): Item[] {
  const spoken = new Set(movers.map(({ id }) => idKey(id)));
  const unclear = figures.keyResults.filter(
    (each) => isUnclear(each) && !spoken.has(idKey(each.id)),
  );
  const late = new Set(before?.unclear.map(idKey) ?? []);
  const wasLeft = ({ id }: KeyResultFigures): boolean => late.has(idKey(id));
  return [...unclear.filter(wasLeft), ...unclear.filter((each) => !wasLeft(each))].map((each) => ({
    id: each.id,
    name: subjectOf(each.keyResult.keyResult, NAME),
    rules: [],
    settles: [],
    what: [...(wasLeft(each) ? NOT_REACHED : []), ...whyUnclear(each)],
    agreed: askedOf(each),
  }));
}

const bold = (first: string, rest: string): Part[] =>
  rest === ''
    ? [{ text: `${first}.`, bold: true }]
    : [{ text: `${first}, `, bold: true }, { text: `${rest}.` }];

/** Belief and evidence, then the owner's own line of this week, then the speed it needs. */
function moverWords(plan: Plan, figures: KeyResultFigures, all: Figures, needed: readonly string[]): Part[] {
  const { on } = all;
  const { belief, facts } = cameUp(figures);
  const waits = waitsFor(all, figures);
  const likely = needed.includes('forecast-low') ? likelyWords(figures, waits !== '') : '';
  const told = [facts, likely, onTrackYet(figures)].filter(Boolean).join(', ');
  const stands = `${[waits || belief, told].filter(Boolean).join(', ')}.`;
  const said = cut(saidThisWeek(plan, figures.id, on), Math.max(16, ROOM - stands.length));
  const words = said === '' || /[.!?…]$/.test(said) ? said : `${said}.`;
  const rate = rateOf(figures, on);
  const melon = figures.done ? '' : nicknameOf(figures);
  return [
    ...unreadableOf(figures),
    { text: [melon === '' ? stands : `${melon}${lower(stands)}`, words].filter(Boolean).join(' ') },
    ...(rate === '' ? [] : [{ text: ` ${rate}`, quiet: true as const }]),
  ];
} // prettier-ignore

/** '25 % likely to get there', and that its line would, where the table below says by when; 'now 53 % likely' of the past. */
function likelyWords(figures: KeyResultFigures, isOver: boolean): string {
  const { forecast } = figures;
  if (forecast === null) return '';
  const though = outlookOf(figures)?.doubt === 'reaches' ? ', though its line gets there' : '';
  const likely = `${Math.round(forecast.chance * 100)} % likely`;
  return `${isOver ? `now ${likely}` : `${likely} to get there`}${though}`;
}

/** Where belief fell and the pace does not show it: the table below calls it on track. */
const onTrackYet = (figures: KeyResultFigures): string =>
  hasFallen(figures) && figures.health === 'on-track' && figures.kind === 'Metric'
    ? 'on track so far'
    : '';

/** What a metric needs a week and what it moved lately, in a sentence; '' where nothing is to be said. */
function rateOf(figures: KeyResultFigures, on: string): string {
  const { done, requiredPerWeek: required, recentPerWeek: recent, due, points } = figures;
  const { start, target, unit } = figures.keyResult;
  if (done || required === null || required === 0 || target === null) return '';
  const numbers = points.filter(({ value }) => typeof value === 'number').map((point) => point.for);
  return rateWords({ required, recent, start, target, unit, on, due, numbers }, printQuantity);
}

function saidThisWeek({ rows }: Plan, id: string, on: string): string {
  const monday = mondayOf(on);
  const key = idKey(id);
  const lines = rows.checkIns.filter(
    (line) =>
      idKey(line.keyResult) === key && line.changed !== '' && line.for >= monday && line.for <= on,
  );
  return lines.sort((a, b) => (a.for < b.for ? -1 : 1)).pop()?.changed ?? '';
}

/** Belief against evidence: sure and behind, or unsure and well ahead. */
const SURE = 7;
const UNSURE = 3;
const GAP = 0.1;

/** What is believed though far behind, green outside and red inside; what is ahead and hardly believed in; '' for all others. */
function nicknameOf({ gap, confidence }: Pick<KeyResultFigures, 'gap' | 'confidence'>): string {
  if (gap === null || confidence === null) return '';
  if (gap > GAP && confidence >= SURE) return 'Watermelon: ';
  return gap < -GAP && confidence <= UNSURE ? 'Sandbag: ' : '';
}

const isUnclear = (each: KeyResultFigures): boolean => !each.done && whyUnclear(each).length > 0;

function whyUnclear(each: KeyResultFigures): Part[] {
  const { health, lastCheckIn, neverCheckedIn, gap, confidence, unreadable } = each;
  if (unreadable !== null) return unreadableWords(unreadable);
  if (neverCheckedIn) return said('Nobody has checked in yet.');
  if (health === 'outdated') return said(`No check-in since ${shortDay(lastCheckIn)}.`);
  if (gap === null || confidence === null) return [];
  const points = counted(Math.abs(Math.round(gap * 100)), 'point');
  const nickname = nicknameOf(each);
  if (nickname !== '')
    return said(
      `${nickname}${points} ${gap > 0 ? 'behind' : 'ahead'}, yet confidence is ${confidence}.`,
    );
  const [first, ...rest] = standsStill(each);
  if (!first) return [];
  const since = `Flat since ${shortDay(first.for)}, ${rest.length + 1} check-ins`;
  return said(`${since}, yet ${claimOf(each)}.`);
}

/** Current holds what is no value: the figures are those of the check-in before it. */
const unreadableWords = (unreadable: string): Part[] => [
  { text: `“${cut(unreadable, QUOTED)}” in Current cannot be read. `, bold: true },
];

const unreadableOf = (figures: KeyResultFigures | undefined): Part[] =>
  figures && figures.unreadable !== null ? unreadableWords(figures.unreadable) : [];

const QUOTED = 20;

const said = (text: string): Part[] => [{ text }];

const claimOf = ({ confidence }: KeyResultFigures): string =>
  confidence !== null && confidence >= SURE
    ? `confidence is ${confidence}`
    : 'it counts as on track';

const askedOf = ({ keyResult, health, neverCheckedIn, unreadable }: KeyResultFigures): string =>
  unreadable !== null || health === 'outdated' || neverCheckedIn
    ? `${keyResult.owner || 'Somebody'} brings the number, or says what is in the way`
    : 'Say what the number does not show, or change the confidence';
