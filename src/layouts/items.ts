import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { mondayOf } from '../domain/days.ts';
import { standsStill } from '../domain/flat.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { leftAbout, type LeftOver } from '../domain/leftOver.ts';
import type { OpenDecision } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';
import { rateWords } from '../domain/rateWords.ts';
import { printQuantity } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';
import type { Part, Words } from './_layout.ts';
import { cameUp, counted, cut, plain, shortDay } from './words.ts';

/** One thing that somebody has to decide or to make clear. */
export type Item = {
  id: string;
  /** The decision rules that a decision answers. */
  rules: string[];
  /** The first words are bold. */
  what: Part[];
  agreed: string;
};

/** About so many characters fit into the two lines of a row. */
const ROOM = 66;

/**
 * What the last review had no time for, then movers in their order; then whatever else still waits for its decision;
 * then what was decided in this very review. A key result or health metric has one row, however many rules it answers.
 */
export function moverItems(
  plan: Plan,
  figures: Figures,
  words: Words,
  before: LeftOver | null = null,
): Item[] {
  const open = figures.decisionsNeeded;
  const left = leftAbout(plan, figures, before);
  const decided = Object.keys(words).flatMap((key) => /^decision (\S+) /.exec(key)?.[1] ?? []);
  const unclear = new Set(figures.keyResults.filter(isUnclear).map(({ id }) => id));
  const again = new Map(
    figures.openDecisions
      .filter(({ state, about }) => state === 'due' && about !== '')
      .map((each) => [idKey(each.about), each]),
  );
  const ids = [
    ...left,
    ...figures.movers,
    ...open.map(({ id }) => id),
    ...[...again.values()].map(({ about }) => about),
    ...decided.filter((id) => !unclear.has(id)),
  ];
  return [...new Set(ids)].flatMap((id): Item[] => {
    const rules = open.filter((pair) => sameId(pair.id, id)).map(({ rule }) => rule);
    const due = rules.length === 0 ? again.get(idKey(id)) : undefined;
    const late = left.has(id) ? NOT_REACHED : [];
    if (due?.decision) return [againItem(id, due)];
    const about = figures.keyResults.find((each) => sameId(each.id, id));
    if (about) {
      const agreed = about.keyResult.ifDrops || optionsOf(plan, rules[0] ?? '');
      const what = moverWords(plan, about, figures.on);
      return [{ id, rules, what: [...late, ...escalation(figures, id), ...what], agreed }];
    }
    const metric = plan.rows.healthMetrics.find((each) => sameId(each.id, id));
    if (!metric) return [];
    const first =
      metric.current === null ? metric.metric : `${metric.metric}: ${plain(metric.current)}`;
    const band = [
      metric.floor === null ? '' : `floor ${plain(metric.floor)}`,
      metric.ceiling === null ? '' : `ceiling ${plain(metric.ceiling)}`,
    ].filter(Boolean);
    return [
      {
        id,
        rules,
        what: [...late, ...escalation(figures, id), ...bold(first, band.join(', '))],
        agreed: optionsOf(plan, rules[0] ?? ''),
      },
    ];
  });
}

const NOT_REACHED: Part[] = [{ text: 'No time last week. ', bold: true }];

/** From the third review running on the set's owner decides. */
function escalation({ openDecisions }: Figures, id: string): Part[] {
  const open = openDecisions.find((each) => sameId(each.about, id) && each.escalatedTo !== null);
  if (!open) return [];
  return [{ text: `Review ${open.reviews} running, ${open.escalatedTo || 'the set’s owner'} decides. `, bold: true }];
} // prettier-ignore

/** A decision whose day to look again has come. */
function againItem(id: string, { decision, rule, agreed, due }: OpenDecision): Item {
  return {
    id,
    rules: rule === '' ? [] : [rule],
    what: [
      { text: 'Look again: ', bold: true },
      { text: `“${cut(decision?.decision ?? '', 60)}”, for ${shortDay(due)}` },
    ],
    agreed,
  };
}

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
    rules: [],
    what: [...(wasLeft(each) ? NOT_REACHED : []), ...whyUnclear(each)],
    agreed: askedOf(each),
  }));
}

const bold = (first: string, rest: string): Part[] =>
  rest === ''
    ? [{ text: `${first}.`, bold: true }]
    : [{ text: `${first}, `, bold: true }, { text: `${rest}.` }];

/** Belief and evidence, then the owner's own line of this week, else what it is about; then the speed it needs. */
function moverWords(plan: Plan, figures: KeyResultFigures, on: string): Part[] {
  const { belief, facts } = cameUp(figures);
  const parts = bold(belief, facts);
  const said = saidThisWeek(plan, figures.id, on) || subjectOf(figures.keyResult.keyResult);
  const taken = parts.reduce((sum, { text }) => sum + text.length, 0);
  const words = ` ${cut(said, Math.max(16, ROOM - taken))}`;
  const rate = rateOf(figures, on);
  if (rate === '') return [...parts, { text: words }];
  return [...parts, { text: `${words}${/[.!?…]$/.test(words) ? '' : '.'} ` }, { text: rate, quiet: true }];
} // prettier-ignore

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

const optionsOf = ({ rows }: Plan, rule: string): string =>
  rows.decisionRules.find((each) => sameId(each.rule, rule))?.options ?? '';

/** Belief against evidence: sure and behind, or unsure and well ahead. */
const SURE = 7;
const UNSURE = 3;
const GAP = 0.1;

const isUnclear = (each: KeyResultFigures): boolean => !each.done && whyUnclear(each).length > 0;

function whyUnclear(each: KeyResultFigures): Part[] {
  const { keyResult, health, lastCheckIn, neverCheckedIn, gap, confidence } = each;
  const name = subjectOf(keyResult.keyResult).replace(/…?$/, (cut) => cut || '.');
  if (neverCheckedIn) return [{ text: 'Nobody has checked in yet. ', bold: true }, { text: name }];
  if (health === 'outdated')
    return [{ text: `No check-in since ${shortDay(lastCheckIn)}. `, bold: true }, { text: name }];
  if (gap === null || confidence === null) return [];
  const points = counted(Math.abs(Math.round(gap * 100)), 'point');
  if (gap > GAP && confidence >= SURE)
    return [
      { text: `${points} behind`, bold: true },
      { text: `, yet confidence is ${confidence}. ${name}` },
    ];
  if (gap < -GAP && confidence <= UNSURE)
    return [
      { text: `${points} ahead`, bold: true },
      { text: `, yet confidence is ${confidence}. ${name}` },
    ];
  const [first, ...rest] = standsStill(each);
  if (first)
    return [
      { text: `Flat since ${shortDay(first.for)}`, bold: true },
      { text: `, ${rest.length + 1} check-ins, yet ${claimOf(each)}. ${name}` },
    ];
  return [];
}

const claimOf = ({ confidence }: KeyResultFigures): string =>
  confidence !== null && confidence >= SURE
    ? `confidence is ${confidence}`
    : 'it counts as on track';

const askedOf = ({ keyResult, health, neverCheckedIn }: KeyResultFigures): string =>
  health === 'outdated' || neverCheckedIn
    ? `${keyResult.owner || 'Somebody'} brings the number, or says what is in the way`
    : 'Say what the number does not show, or change the confidence';
