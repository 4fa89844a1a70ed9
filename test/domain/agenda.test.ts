import * as fc from '../_fastCheck.ts';
import { agendaOf, type Topics } from '../../src/domain/agenda.ts';

const topics = (fields: Partial<Topics> = {}): Topics => ({
  slot: 30,
  guardrails: [],
  movers: [],
  unclear: [],
  others: 5,
  lastCommitments: 4,
  blockers: 1,
  wins: 1,
  ...fields,
});

test('thirty minutes hold three movers of four; the fourth is named', () => {
  const { minutes, total, left } = agendaOf(topics({ movers: ['O1-KR1', 'O2-KR1', 'O2-KR2', 'O3-KR1'] })); // prettier-ignore
  expect(minutes.movers).toBe(15);
  expect(minutes['all others']).toBe(1);
  expect(total).toBe(30);
  expect(left).toEqual(['O3-KR1']);
});

test('a block with nothing in it gives its minutes back', () => {
  const { minutes, left } = agendaOf(
    topics({ lastCommitments: 0, blockers: 0, wins: 0, movers: ['1', '2', '3', '4', '5'] }),
  );
  expect(minutes).toMatchObject({ commitments: 0, blockers: 0, wins: 0, movers: 25 });
  expect(left).toEqual(['all others']);
});

test('guardrails come before movers, movers before what is unclear', () => {
  const { minutes, left } = agendaOf(topics({ slot: 22, guardrails: ['H1'], movers: ['O1-KR1', 'O1-KR2'], unclear: ['O2-KR1'], others: 0 })); // prettier-ignore
  expect(minutes).toMatchObject({ health: 2, movers: 5, unclear: 0 });
  expect(left).toEqual(['O1-KR2', 'O2-KR1']);
});

test('what fits is never left out, and nothing is put in that does not fit', () => {
  const list = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 12 });
  const some = fc.record({
    slot: fc.integer({ min: 5, max: 120 }),
    ...{ guardrails: list, movers: list, unclear: list },
    ...{ others: fc.nat(9), lastCommitments: fc.nat(4), blockers: fc.nat(4), wins: fc.nat(4) },
  });
  fc.assert(
    fc.property(some, (given) => {
      const { minutes, total, left } = agendaOf(given);
      expect(Object.values(minutes).reduce((a, b) => a + b, 0)).toBe(total);
      const reserved = minutes.opening + minutes.commitments + minutes.blockers + minutes['new commitments'] + minutes.wins; // prettier-ignore
      expect(total).toBeLessThanOrEqual(Math.max(given.slot, reserved));
      const asked = given.guardrails.length + given.movers.length + given.unclear.length + Number(given.others > 0); // prettier-ignore
      const taken = minutes.health / 2 + minutes.movers / 5 + minutes.unclear / 2 + minutes['all others']; // prettier-ignore
      expect(taken + left.length).toBe(asked);
    }),
  );
});
