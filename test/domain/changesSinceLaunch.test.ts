import * as fc from '../_fastCheck.ts';
import { changesSinceLaunch, sayChange } from '../../src/domain/changesSinceLaunch.ts';

const launched = { wording: 'Raise repeat orders to 65 %', start: 32, target: 65, owner: 'Ida' };
const print = (value: number): string => `${value} %`;
const changes = (now: Partial<typeof launched>) =>
  changesSinceLaunch(launched, { ...launched, ...now }).map((each) => [
    sayChange(each, print),
    each.isEased,
  ]);

describe('what differs from the launch', () => {
  test('is said with the original beside it, and whether it was eased', () => {
    expect(changes({ target: 60 })).toEqual([['Target 65 % → 60 %', true]]);
    expect(changes({ target: 70, owner: 'Noor' })).toEqual([
      ['Target 65 % → 70 %', false],
      ['Owner Ida → Noor', false],
    ]);
    expect(changes({ wording: 'Raise repeat orders' })).toEqual([
      ['Wording “Raise repeat orders to 65 %” → “Raise repeat orders”', false],
    ]);
  });

  test('is said once where the sentence only follows its numbers', () => {
    const wording = 'Raise repeat orders to 60 %';
    expect(changes({ target: 60, wording })).toEqual([['Target 65 % → 60 %', true]]);
    expect(changes({ wording })).toEqual([
      ['Wording “Raise repeat orders to 65 %” → “Raise repeat orders to 60 %”', false],
    ]);
    expect(changes({ target: 60, wording: 'Raise repeat orders to 62 %' })).toHaveLength(2);
    expect(changes({ target: 60, wording: 'Raise first orders to 60 %' })).toHaveLength(2);
    const both = { ...launched, wording: 'Cut 1,200 to 900 in 2 days', start: 1200, target: 900 };
    const say = (now: Partial<typeof launched>) =>
      changesSinceLaunch(both, { ...both, ...now }).map(({ field }) => field);
    expect(say({ start: 1300, wording: 'Cut 1,300 to 900 in 2 days' })).toEqual(['start']);
    expect(say({ start: 1300, wording: 'Cut 1,300 to 900 in 4 days' })).toEqual([
      'start',
      'wording',
    ]);
  });

  test('is eased below the start as above it', () => {
    const down = { ...launched, start: 14, target: 3 };
    const [change] = changesSinceLaunch(down, { ...down, target: 6 });
    expect(change?.isEased).toBe(true);
  });

  test('is nothing for blanks around words, and for what was blank and is filled', () => {
    expect(changes({ owner: ' Ida ' })).toEqual([]);
    const blank = { wording: '', start: null, target: null, owner: '' };
    expect(changesSinceLaunch(blank, launched)).toEqual([]);
  });

  test('is nothing for what is as it was, whatever it is', () => {
    const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    const promised = fc.record({ wording: fc.string(), start: number, target: number, owner: fc.string() });
    fc.assert(fc.property(promised, (each) => expect(changesSinceLaunch(each, { ...each })).toEqual([])));
  }); // prettier-ignore
});
