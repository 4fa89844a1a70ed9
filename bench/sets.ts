/**
 * How well the rules find what a careful coach finds in whole sets of published OKRs. The sets are no part of
 * this repository; OKR_SETS names another file of them, one set a line. Where there is none, nothing is measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { chooseCycle } from '../src/domain/cycle.ts';
import { figuresOf } from '../src/domain/figuresOf.ts';
import { checkPlan } from '../src/rules/_check.ts';
import type { Finding } from '../src/rules/_rule.ts';
import { fieldsOf } from '../src/sentence/fields.ts';
import { parseSentence } from '../src/sentence/parse.ts';
import type { KeyResult } from '../src/tabs/keyResults.ts';
import { aCycle, aKeyResult, aLeftOut, anInitiative, anObjective, aPlan } from '../test/_build.ts';

/** A set as labelled: sentences with their role, and the defects of each; `item` is null for the whole set. */
export type LabelledSet = {
  id: string;
  items: { role: 'objective' | 'key-result' | 'initiative'; text: string }[];
  defects: { item: number | null; code: string }[];
};
/** Defects found and not found: of what is right, wrongly said, and missed. */
export type Score = { right: number; wrong: number; missed: number };
export type SetScores = {
  sets: number;
  firm: Score & { precision: number; recall: number };
  /** Sets without a defect about which nothing firm is said, and how many of those there are. */
  clean: [quiet: number, all: number];
  codes: Record<string, Score>;
  /** What is wrongly said or missed, one line each. */
  lines: string[];
};

const FILE = '../shared/data/corpus/sets.dev.jsonl';
const ON = '2027-01-06';

/** Which defect a rule finds. Two rules may find one, and a task without a number also cannot be measured. */
const FINDS: Record<string, string> = {
  'objective-contains-metric': 'objective-has-metric',
  'objective-is-metric-move': 'objective-has-metric',
  'objective-starts-with-output-verb': 'objective-is-activity',
  'objective-vague': 'objective-vague',
  'kr-is-a-task': 'kr-is-activity',
  'kr-activity-volume': 'kr-is-activity',
  'kr-no-target': 'kr-not-measurable',
  'kr-vague-quantifier': 'kr-not-measurable',
  'kr-compound': 'kr-multi-metric',
  'kr-tiny-movement': 'kr-sandbagged',
  'kr-repeats-objective': 'kr-repeats-objective',
  'kr-no-baseline': 'no-baseline',
  'kr-percent-change-without-base': 'no-baseline',
  'kr-vanity-metric': 'kr-vanity-metric',
  'kpi-in-kr-list': 'kr-is-kpi',
  'objective-too-many-key-results': 'too-many-krs',
  'objective-single-key-result': 'too-few-krs',
  'objective-has-key-result': 'too-few-krs',
};
/** Matters of taste, which are printed and not counted. */
const TASTE = ['no-baseline', 'kr-vanity-metric', 'kr-is-kpi', 'kr-mixes-activity'];
const NO_NUMBER = 'kr-not-measurable';
/** One defect under two names. */
const SAME: Record<string, string> = { 'no-target': NO_NUMBER };

/** The scores over the file of sets; null where there is none. */
export function sets(file = process.env['OKR_SETS'] ?? FILE): SetScores | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return scoreOf(lines.map((line) => JSON.parse(line) as LabelledSet));
}

/** Precision and recall of the firm defects; of nothing said and nothing to say both are 1. */
export function scoreOf(labelled: readonly LabelledSet[]): SetScores {
  const codes: Record<string, Score> = {};
  const lines: string[] = [];
  const clean: [number, number] = [0, 0];
  for (const set of labelled) {
    const truth = new Set(set.defects.map(({ item, code }) => key(item, SAME[code] ?? code)));
    const said = defectsIn(set);
    for (const each of new Set([...truth, ...said])) {
      const [item = '', code = ''] = each.split(' ');
      const outcome = !truth.has(each) ? 'wrong' : said.has(each) ? 'right' : 'missed';
      (codes[code] ??= { right: 0, wrong: 0, missed: 0 })[outcome]++;
      if (outcome === 'right') continue;
      lines.push(`${outcome} ${code}: ${set.items[Number(item)]?.text ?? set.id}`);
    }
    if (set.defects.length > 0) continue;
    clean[1]++;
    if (![...said].some(isFirm)) clean[0]++;
  }
  const firm = { right: 0, wrong: 0, missed: 0 };
  for (const [code, score] of Object.entries(codes))
    if (isFirm(` ${code}`)) for (const of of OUTCOMES) firm[of] += score[of];
  const share = (of: number, all: number): number => (all === 0 ? 1 : of / all);
  const precision = share(firm.right, firm.right + firm.wrong);
  const recall = share(firm.right, firm.right + firm.missed);
  return { sets: labelled.length, firm: { ...firm, precision, recall }, clean, codes, lines };
}

const OUTCOMES = ['right', 'wrong', 'missed'] as const;
const key = (item: number | null, code: string): string => `${item ?? 'set'} ${code}`;
const isFirm = (each: string): boolean => !TASTE.includes(each.split(' ')[1] ?? '');

/** The defects that the rules find in a set, all rules of the deep check on. */
function defectsIn({ items }: LabelledSet): Set<string> {
  const objectives: ReturnType<typeof anObjective>[] = [];
  const keyResults: ReturnType<typeof aKeyResult>[] = [];
  const initiatives: ReturnType<typeof anInitiative>[] = [];
  items.forEach(({ role, text }, at) => {
    const row = at + 2;
    const objective = objectives[objectives.length - 1]?.id ?? 'O1';
    if (role === 'objective')
      objectives.push(anObjective({ row, id: `O${objectives.length + 1}`, objective: text }));
    else if (role === 'initiative')
      initiatives.push(anInitiative({ row, id: `I${at}`, initiative: text, supports: objective }));
    else keyResults.push(aKeyResult({ row, id: `KR${at}`, objective, ...rowOf(text) }));
  });
  const notThisCycle = [aLeftOut()];
  const plan = aPlan({ cycles: [aCycle()], objectives, keyResults, initiatives, notThisCycle });
  const choice = chooseCycle(plan, ON);
  const cycle = 'cycle' in choice ? choice.cycle : null;
  const figures = cycle && figuresOf(plan, cycle, ON);
  const { findings } = checkPlan(plan, { on: ON, cycle, figures, deep: true });
  return new Set(
    findings.flatMap((finding) =>
      codesOf(
        finding,
        keyResults.find(({ row }) => row === finding.row),
      ),
    ),
  );
}

/** A key result as the form would fill it in from its sentence. */
function rowOf(text: string): Parameters<typeof aKeyResult>[0] {
  const { kind, unit, start, target, floor, ceiling } = fieldsOf(text);
  return { keyResult: text, kind, unit, start, target, floor, ceiling };
}

function codesOf({ rule, row }: Finding, about: KeyResult | undefined): string[] {
  const code = FINDS[rule];
  if (code === undefined) return [];
  if (/^too-(?:few|many)/.test(code)) return [key(null, code)];
  // "By a fifth" has its target as soon as it has a start.
  if (rule === 'kr-no-target' && about && parseSentence(about.keyResult).parse.relative)
    return [key(row - 2, 'no-baseline')];
  const found = [key(row - 2, code)];
  // It speaks for kr-no-target, which is silent beside it.
  if (rule === 'kr-is-a-task' && about?.target === null) found.push(key(row - 2, NO_NUMBER));
  return found;
}
