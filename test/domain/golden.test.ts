/** Figures of two whole cycles, calculated by a program that shares nothing with this one. */
import { existsSync, readFileSync } from 'node:fs';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { reviewJson } from '../../src/domain/reviewJson.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const FOLDER = '../shared/data/workbooks/cycles';
const NAMES = ['bakery', 'gaps'];

type Data = {
  dates: string[];
  cycle: { id: string; starts: string; ends: string };
  objectives: { id: string }[];
  keyResults: (Record<string, unknown> & { id: string; objective: string; unit: string | null })[];
  checkIns: { id: string; at: string; kr: string; value: number | boolean; confidence: number }[];
};
type Expected = Record<string, unknown> & {
  on: string;
  objectives: Record<string, unknown>[];
  keyResults: Record<string, unknown>[];
};

const missing = NAMES.filter((name) => !existsSync(`${FOLDER}/${name}.data.json`));
if (missing.length > 0) {
  test.skip(`golden figures: ${FOLDER} is not here`, () => undefined);
} else {
  for (const name of NAMES) {
    const data = read(`${name}.data.json`) as Data;
    for (const expected of (read(`${name}.expect.json`) as { at: Expected[] }).at) {
      test(`the figures of ${name} on ${expected.on} equal an independent program's`, () => {
        const plan = planOf(data);
        const cycle = plan.rows.cycles[0];
        if (!cycle) throw new Error('no cycle');
        const got = reviewJson(figuresOf(plan, cycle, expected.on));
        expect(differencesFrom(expected, got)).toEqual([]);
        expect(got.keyResults).toHaveLength(data.keyResults.length);
      });
    }
  }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

function planOf(data: Data): Plan {
  return aPlan({
    cycles: [aCycle(data.cycle)],
    objectives: data.objectives.map(({ id }) => anObjective({ id, cycle: data.cycle.id })),
    keyResults: data.keyResults.map((fields) => aKeyResult({ ...fields, unit: fields.unit ?? '' })),
    checkIns: data.checkIns.map(({ kr, at, ...fields }) =>
      aCheckIn({ ...fields, at, for: at.slice(0, 10), keyResult: kr }),
    ),
  });
}

/** Every place in which the figures differ; numbers to 1e-6 of their size. */
function differencesFrom(expected: Expected, got: ReturnType<typeof reviewJson>): string[] {
  const wrong: string[] = [];
  const compare = (where: string, want: unknown, have: unknown): void => {
    if (!same(want, have)) wrong.push(`${where}: ${String(want)} is ${String(have)}`);
  };
  for (const key of ['cycle', 'week', 'on', 'weekOf'] as const)
    compare(key, expected[key], got[key]);
  for (const list of ['objectives', 'keyResults'] as const) {
    for (const want of expected[list]) {
      const have: Record<string, unknown> = got[list].find(({ id }) => id === want['id']) ?? {};
      for (const [key, value] of Object.entries(want)) {
        const got = key === 'forecastValue' ? valueOf(have['forecast']) : have[key];
        compare(`${String(want['id'])}.${key}`, value, got);
      }
    }
  }
  for (const list of ['movers', 'missing'] as const) {
    const ids = (key: string): string[] => (expected[list + key] ?? []) as string[];
    for (const id of ids('Include')) compare(`${list} ${id}`, true, got[list].includes(id));
    for (const id of ids('Exclude')) compare(`${list} ${id}`, false, got[list].includes(id));
  }
  return wrong;
}

const valueOf = (forecast: unknown): unknown =>
  (forecast as ReturnType<typeof reviewJson>['keyResults'][number]['forecast'])?.value;

function same(want: unknown, have: unknown): boolean {
  if (typeof want === 'number' && typeof have === 'number') {
    return Math.abs(want - have) <= 1e-6 * Math.max(1, Math.abs(want));
  }
  if (Array.isArray(want) && Array.isArray(have)) {
    return want.length === have.length && want.every((item, at) => same(item, have[at]));
  }
  return want === have;
}
