import { nextId, see, type Counters } from '../../src/changes/ids.ts';

describe('IDs', () => {
  test('count on from the highest that was ever seen, whatever its case', () => {
    const counters: Counters = { CK: 4 };
    for (const id of ['CK2', 'ck12', 'O3', 'o1-kr7', 'KR', '', '2027-Q1 Sales']) see(counters, id);
    expect(nextId(counters, 'checkIns', '')).toBe('CK13');
    expect(nextId(counters, 'checkIns', '')).toBe('CK14');
    expect(nextId(counters, 'keyResults', 'O1')).toBe('O1-KR8');
    expect(nextId(counters, 'keyResults', 'O2')).toBe('O2-KR1');
    expect(nextId(counters, 'objectives', '')).toBe('O4');
  });

  test('a key result without an objective has an ID too', () => {
    expect(nextId({}, 'keyResults', ' ')).toBe('KR1');
  });

  test('a pasted telephone number is nothing to count on from', () => {
    const counters: Counters = {};
    see(counters, 'O49301234567890');
    expect(nextId(counters, 'objectives', '')).toBe('O1');
  });
});
