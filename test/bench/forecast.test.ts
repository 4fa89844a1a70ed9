/** The forecast on histories as other people would invent them; nothing was fitted to these. */
import { othersIn } from '../../bench/forecast/forecast.ts';
import { SIX } from '../../bench/forecast/hand.ts';
import type { HandName } from '../../bench/forecast/others.ts';

/** So many of each kind, each seen in several weeks; the bench takes more. */
const COUNT = 80;

/** The bench has more hands and more of each. */
const NAMES: readonly HandName[] = ['textbook', 'uneven', 'told'];

describe.each(NAMES)('in the hand %s', (hand) => {
  const rows = othersIn(hand, COUNT);
  test.each(SIX)('the chances of %s histories hold', (kind) => {
    const { target, good } = rows[kind];
    // The errors of so few are larger by several hundredths than those in the bench.
    expect(target.error).toBeLessThan(0.18);
    expect(good.error).toBeLessThan(0.18);
  });
  test('the chances of all of them hold, and are better than those of a straight line', () => {
    const { target, good } = rows.all;
    expect(target.error).toBeLessThan(0.07);
    expect(good.error).toBeLessThan(0.07);
    expect(target.brier).toBeLessThan(target.lineBrier);
    expect(good.brier).toBeLessThan(good.lineBrier);
  });
});
