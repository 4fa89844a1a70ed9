import { existsSync, readFileSync } from 'node:fs';
import { type Parse, parseSentence, type Quantity } from '../../src/sentence/parse.ts';

const FOLDER = '../shared/data/corpus/';
type Truth = { text: string; kind: string; ambiguous: boolean; parse?: Parse };
type Score = {
  kind: number;
  target: number;
  start: number;
  unit: number;
  direction: number;
  vague: number;
};

const rate = <T>(all: readonly T[], right: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(right).length / all.length;
const sameValue = (a: Quantity | null, b: Quantity | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a.value - b.value) <= 1e-9 * Math.abs(a.value);
const sameUnit = (truth: Quantity | null, read: Quantity | null): boolean =>
  truth === null || truth.unit === read?.unit;

/** The shares that the corpus' own scorer prints, over the lines that experts agree on. */
function scoreOf(lines: readonly Truth[]): Score {
  const read = lines
    .filter((line) => !line.ambiguous)
    .map((line) => ({ ...line, got: parseSentence(line.text) }));
  const keyResults = read.flatMap(({ parse, got }) =>
    parse ? [{ truth: parse, got: got.parse }] : [],
  );
  return {
    kind: rate(read, ({ kind, got }) => kind === got.kind),
    target: rate(keyResults, ({ truth, got }) => sameValue(truth.target, got.target)),
    start: rate(keyResults, ({ truth, got }) => sameValue(truth.start, got.start)),
    unit: rate(
      keyResults,
      ({ truth, got }) => sameUnit(truth.target, got.target) && sameUnit(truth.start, got.start),
    ),
    direction: rate(keyResults, ({ truth, got }) => truth.direction === got.direction),
    vague: rate(
      keyResults.filter(({ truth }) => !truth.measurable),
      ({ got }) => !got.measurable,
    ),
  };
}

describe('the labelled corpus', () => {
  const files: [string, Score][] = [
    [
      'dev.jsonl',
      { kind: 0.98, target: 0.99, start: 0.99, unit: 0.99, direction: 0.99, vague: 0.99 },
    ],
    [
      'dev.i18n.jsonl',
      { kind: 0.99, target: 0.99, start: 0.99, unit: 0.99, direction: 0.967, vague: 0.99 },
    ],
  ];
  for (const [file, least] of files) {
    const there = existsSync(FOLDER + file);
    (there ? test : test.skip)(
      `${file} is read as well as before${there ? '' : ' (skipped: the corpus is not here)'}`,
      () => {
        const lines = readFileSync(FOLDER + file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Truth);
        const score = scoreOf(lines);
        const short = Object.entries(least).filter(
          ([name, share]) => score[name as keyof Score] < share,
        );
        expect({ score, short }).toEqual({ score, short: [] });
      },
    );
  }
});
