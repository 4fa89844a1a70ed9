/** The yardstick for the language module: what about forty lines of regular expressions make of a sentence. */
import type { Direction, Quantity } from '../src/sentence/parse.ts';

export type PlainReading = {
  kind: string;
  start: Quantity | null;
  target: Quantity | null;
  direction: Direction;
};

const UP =
  /^(?:increase|grow|raise|improve|boost|lift)\b|\b(?:at least|above|over|more than)\b|[>≥]/i;
const DOWN =
  /^(?:reduce|decrease|cut|lower|drop)\b|\b(?:under|below|less than|fewer|at most)\b|[<≤]/i;
const KEEP = /^(?:keep|maintain|hold)\b/i;
const WORK =
  /^(?:launch|create|implement|develop|design|write|publish|run|conduct|hire|train|set up|complete|migrate|define|introduce|organi[sz]e|roll out|add|update|identify|draft|prepare|anal|review|fix|move|send|start|do|go|plan|hold|test|onboard|document|redesign|refactor|install|schedule|deliver (?:a|the)|build (?:a|the)|improve .* and |negotiate|obtain|execute|initiate|establish|enable|map|research|share|evaluate|release|discuss|resolve|curate|contact)|\b(?:campaigns?|redesign|integration|workshops?|audit|roadmap|survey|documentation)\b/i;
const NUMBER = String.raw`([$€£]?)\s?(-?\d+(?:[.,]\d+)*)\s?(k|m|bn|million)?\b\s?(%|percent|points|days?|hours?|weeks?|months?|min|ms|s\b)?`;
const FROM_TO = new RegExp(
  `(?:from )?${NUMBER}.*?(?: to|→|->|=>) ?(?:under |below |over |<|>)?${NUMBER}`,
  'i',
);
const SCALES: Record<string, number> = { k: 1e3, m: 1e6, million: 1e6, bn: 1e9 };
const UNITS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '%': 'percent',
  hour: 'h',
};

function quantity([money = '', digits = '', scale = '', unit = '']: string[]): Quantity {
  const value = Number(digits.replace(/,/g, '')) * (SCALES[scale.toLowerCase()] ?? 1);
  const name = money || unit.toLowerCase().replace(/(..)s$/, '$1');
  return { value, unit: UNITS[name] ?? (name || 'count') };
}

/** Kind, numbers and direction of a sentence, read without grammar. */
export function readPlainly(text: string): PlainReading {
  const pair = FROM_TO.exec(text);
  const by = /\bby (?:at least )?\d|[+-]\d|\d% (?:more|less|fewer|lower|higher)|up \d|down \d/.test(
    text,
  );
  const single = by ? null : new RegExp(NUMBER, 'i').exec(text);
  const points = /\be?nps\b|promoter/i.test(text);
  const read = (parts: string[]): Quantity => {
    const { value, unit } = quantity(parts);
    return { value, unit: points && unit === 'count' ? 'points' : unit };
  };
  const target = pair ? read(pair.slice(5)) : single && read(single.slice(1));
  const start = pair && target ? read(pair.slice(1, 5)) : null;
  // A unit written once holds for both.
  if (start?.unit === 'count' && target) start.unit = target.unit;
  const up = start && target ? target.value > start.value : UP.test(text);
  const down = start && target ? target.value < start.value : DOWN.test(text);
  const toward = up ? 'increase' : down ? 'decrease' : target ? 'reach' : 'none';
  const work = WORK.test(text);
  const measured = /%|\bfrom\b.*\bto\b/.test(text);
  const moved = up || down || /\d/.test(text);
  const kind = work && !measured ? 'initiative' : moved ? 'key-result' : 'objective';
  return { kind, start, target, direction: KEEP.test(text) ? 'maintain' : toward };
}
