/**
 * How well and how fast sentences are read, beside plain regular expressions. The labelled sentences are no
 * part of this repository; where they are not found, only the speed is measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Direction, parseSentence, type Quantity } from '../src/sentence/parse.ts';
import { median, timed } from './median.ts';
import { readPlainly } from './plain.ts';

const FOLDER = '../shared/data/corpus/';
const FILES = ['dev.jsonl', 'dev.i18n.jsonl'];
/** Sentences whose reading is timed. */
const ORDINARY = [
  'Raise first-visit booking rate from 22% to 35%',
  'Become the dispatcher every hospital calls first',
  'Migrate payroll to the new provider by March',
  'At least 60 schools renew before July',
  'Cut cloud spend by 15%',
];

type Said = { start: Quantity | null; target: Quantity | null; direction: Direction };
type Line = { text: string; kind: string; ambiguous: boolean; lang?: string; parse?: Said };
type Read = Said & { kind: string };
type Reader = (text: string) => Read;
/** Shares read right of some lines; those of numbers are over the key results among them. */
export type Shares = {
  lines: number;
  kind: number;
  target: number;
  start: number;
  direction: number;
};
export type Reading = {
  perSecond: number;
  /** By group: a kind of the English sentences, a language, or all. Null without labelled sentences. */
  groups: Record<string, { ours: Shares; plain: Shares }> | null;
};

const ours: Reader = (text) => {
  const { kind, parse } = parseSentence(text);
  return { kind, ...parse };
};

/** Scores and speed of the language module. */
export function reading(): Reading {
  const rounds = 400;
  const times = timed(7, () => {
    for (let at = 0; at < rounds; at++) parseSentence(ORDINARY[at % ORDINARY.length] ?? '');
  });
  const lines = FILES.map((file) => FOLDER + file)
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => !line.ambiguous);
  return {
    perSecond: Math.round((rounds / median(times)) * 1000),
    groups: lines.length > 0 ? groupsOf(lines) : null,
  };
}

function groupsOf(lines: readonly Line[]): NonNullable<Reading['groups']> {
  const groups: Record<string, Line[]> = {};
  for (const line of lines) {
    const language = line.lang ?? 'en';
    const names = line.lang ? [language] : [`en ${line.kind}`, 'en'];
    for (const name of names) (groups[name] ??= []).push(line);
  }
  return Object.fromEntries(
    Object.entries(groups)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, group]) => [
        name,
        { ours: sharesOf(group, ours), plain: sharesOf(group, readPlainly) },
      ]),
  );
}

function sharesOf(lines: readonly Line[], reader: Reader): Shares {
  const read = lines.map((line) => ({ line, got: reader(line.text) }));
  const proofs = read.flatMap(({ line, got }) => (line.parse ? [{ truth: line.parse, got }] : []));
  return {
    lines: lines.length,
    kind: share(read, ({ line, got }) => line.kind === got.kind),
    target: share(proofs, ({ truth, got }) => same(truth.target, got.target, true)),
    start: share(proofs, ({ truth, got }) => same(truth.start, got.start, false)),
    direction: share(proofs, ({ truth, got }) => truth.direction === got.direction),
  };
}

const share = <T>(all: readonly T[], right: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(right).length / all.length;

function same(truth: Quantity | null, got: Quantity | null, withUnit: boolean): boolean {
  if (!truth || !got) return truth === got;
  const near = Math.abs(truth.value - got.value) <= 1e-9 * Math.abs(truth.value);
  return near && (!withUnit || truth.unit === got.unit);
}
