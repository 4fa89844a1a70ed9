import { days } from '../../domain/days.ts';
import { withMinus } from '../../domain/minus.ts';
import type { Card } from '../../protocol.ts';
import { printQuantity } from '../../sentence/print.ts';
import { printDate } from '../dates.ts';
import { printNumber } from '../numbers.ts';
import { expectedAt, expectedToday, type Course } from '../rate.ts';

const LEFT = 30;
const RIGHT = 230;
const TOP = 12;
const BOTTOM = 72;

/**
 * A key result's way so far, 268 × 84: start and target (or the band) as lines, the course it was to take dashed, a ring
 * where it would be today, the newest value in bold. A sentence says the same to screen readers.
 */
export function Sparkline({ card, course, today }: { card: Card; course: Course; today: string }) {
  const lines = linesOf(card);
  if (lines.length === 0) return null;
  const { points } = course;
  const last = points[points.length - 1];
  const expected = expectedToday(card, today);
  const values = [...lines, ...points.map(({ value }) => value), ...openSide(card, points)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = Math.max(1, days(card.starts, card.due));
  const x = (day: string): number =>
    LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, days(card.starts, day) / span));
  const y = (value: number): number =>
    high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  const path = points.map((point) => `${x(point.for)},${y(point.value)}`).join(' ');
  const { target } = card;
  const planned = SHARES.flatMap((share) => {
    const value = expectedAt(card, share);
    return value === null ? [] : [`${LEFT + (RIGHT - LEFT) * share},${y(value)}`];
  }).join(' ');
  const ring = expected === null ? null : { x: x(today), y: y(expected) };
  const dot = last ? { x: x(last.for), y: y(last.value) } : null;
  return (
    <svg class="sparkline" viewBox="0 0 268 84" width="268" height="84" role="img" aria-label={sentence(card, course, today)}>
      {card.kind === 'Maintain' ? (
        <rect x={LEFT} width={RIGHT - LEFT} y={y(card.ceiling ?? high)} height={y(card.floor ?? low) - y(card.ceiling ?? high)} fill="#e8f0fe" />
      ) : null}
      {lines.map((value) => (
        <g key={value}>
          <path d={`M${LEFT} ${y(value)}H${RIGHT}`} stroke="#e8eaed" stroke-width="1.5" />
          <text x="0" y={y(value) + 4}>
            {axisNumber(value)}
          </text>
        </g>
      ))}
      {planned ? (
        <polyline points={planned} fill="none" stroke="#80868b" stroke-width="1.2" stroke-dasharray="4 3" />
      ) : null}
      <text x={RIGHT + 4} y={y(target ?? lines[0] ?? 0) + 4}>
        {printDate(card.due, card.due)}
      </text>
      {ring && dot && last?.for === today ? (
        <path d={`M${ring.x} ${ring.y}V${dot.y}`} stroke="#80868b" stroke-width="1.2" />
      ) : null}
      <polyline points={path} fill="none" stroke="#1a73e8" stroke-width="2" stroke-linejoin="round" />
      {points.slice(0, -1).map((point) => (
        <circle key={point.for} cx={x(point.for)} cy={y(point.value)} r="2.4" fill="#1a73e8" />
      ))}
      {ring && expected !== null ? (
        <>
          <circle cx={ring.x} cy={ring.y} r="3" fill="#fff" stroke="#5f6368" stroke-width="1.6" />
          <Label at={ring} below={dot !== null && dot.y < ring.y} falls={(card.start ?? 0) > (target ?? 0)} text={`expected ${axisNumber(expected)}`} />
        </>
      ) : null}
      {dot && last ? (
        <>
          <circle cx={dot.x} cy={dot.y} r="4" fill="#1a73e8" />
          <text class="value" x={dot.x > 180 ? dot.x - 8 : dot.x + 8} y={valueY(dot.y, ring)} text-anchor={dot.x > 180 ? 'end' : 'start'}>
            {printQuantity(Number(rounded(last.value, 2)), card.unit.length > 8 ? '' : card.unit)}
          </text>
        </>
      ) : null}
    </svg>
  ); // prettier-ignore
}

/** The expected value is written on the far side of its ring, left of it where there is room. */
function Label(props: {
  at: { x: number; y: number };
  below: boolean;
  falls: boolean;
  text: string;
}) {
  const { at, below, falls, text } = props;
  // Below a rising line and above a falling one the room is at the right.
  const fitsLeft = at.x > LEFT + 74 && !(below !== falls && at.x < RIGHT - 74);
  const y = Math.min(82, Math.max(9, below ? at.y + 15 : at.y - 6));
  return (
    <text x={fitsLeft ? at.x - 6 : at.x + 6} y={y} text-anchor={fitsLeft ? 'end' : 'start'}>
      {text}
    </text>
  );
}

/** Beside its dot, and out of the way of the other line's ring. */
function valueY(y: number, ring: { y: number } | null): number {
  const isClose = ring !== null && Math.abs(ring.y - y) < 10;
  return isClose && ring.y <= y ? y + 16 : isClose ? y - 8 : y + 4;
}

const linesOf = (card: Card): number[] =>
  (card.kind === 'Maintain' ? [card.floor, card.ceiling] : [card.start, card.target]).filter(
    (value): value is number => value !== null,
  );

/** A band that is open on one side gets room there, so that a small change does not look like a fall. */
function openSide({ kind, floor, ceiling }: Card, points: Course['points']): number[] {
  if (kind !== 'Maintain' || (floor === null) === (ceiling === null)) return [];
  const bound = floor ?? ceiling ?? 0;
  const far = Math.max(Math.abs(bound) / 2, ...points.map(({ value }) => Math.abs(value - bound)));
  return [floor === null ? bound - far : bound + far];
}

const rounded = (value: number, decimals = Math.abs(value) < 10 ? 1 : 0): string =>
  String(Number(value.toFixed(decimals)));

/** Enough of them that a curve looks like one. */
const SHARES = Array.from({ length: 13 }, (_, at) => at / 12);

/** At most four signs: 1200000 is 1.2M. */
function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${printNumber(value / 1e6)}M`;
  if (size >= 1e4) return `${printNumber(value / 1e3, 0)}k`;
  return printNumber(value, size < 10 ? 1 : 0);
}

function sentence(card: Card, course: Course, today: string): string {
  const print = (value: number): string => printQuantity(Number(rounded(value, 2)), card.unit);
  const expected = expectedToday(card, today);
  const now = course.value === null ? 'No number yet' : `${print(course.value)} now`;
  const way =
    card.kind === 'Maintain'
      ? `To be kept ${bandText(card)}`
      : `From ${card.start === null ? 'an unknown start' : print(card.start)} to ${card.target === null ? 'an unknown target' : print(card.target)} by ${printDate(card.due, today)}`;
  const due = expected === null ? '' : `, ${print(expected)} expected`;
  return `${way}. ${now}${due}.`;
}

/** A band in words: "between 2 and 5 %", "at least 2 %", "at most 5 %". */
export function bandText({
  floor,
  ceiling,
  unit,
}: Pick<Card, 'floor' | 'ceiling' | 'unit'>): string {
  const say = (bound: number): string => withMinus(printQuantity(bound, unit));
  if (floor !== null && ceiling !== null)
    return `between ${printNumber(floor, 3)} and ${say(ceiling)}`;
  if (floor !== null) return `at least ${say(floor)}`;
  return ceiling === null ? 'in a band that is not set' : `at most ${say(ceiling)}`;
}
