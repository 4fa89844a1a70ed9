import * as fc from '../_fastCheck.ts';
import { ownerCellsOf, severalIn } from '../../src/rules/_owner.ts';
import { anInitiative, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { findingsOf, testRule } from '../_rules.ts';

/** Somebody who owns another row as well. */
const besides = (...owners: string[]) => ({
  with: {
    initiatives: owners.map((owner, at) => anInitiative({ row: at + 2, id: `I${at}`, owner })),
  },
});

testRule('owner-multiple', {
  kept: [
    { owner: 'Marcus van der Berg' },
    { owner: 'van der Berg, Marcus' },
    { owner: 'García, Ana', ...besides('García, Ana') },
    { owner: 'GARCÍA, Ana', ...besides('García,  Ana') },
    { owner: 'García López, Ana' },
    { owner: 'García, Ana María' },
    { owner: 'García, A.' },
    { owner: 'O’Brien, Siobhán' },
    { owner: 'Santiago Ramón y Cajal' },
    { owner: 'Ana María y José' },
    { owner: 'Ana María e José', ...besides('José') },
    { owner: 'Karl von und zu Stein' },
    { owner: 'Sandy Anderson' },
    { owner: 'Ana-Lucía O’Neill' },
    { owner: 'Núñez Pérez, Lucía (she/her)' },
    { owner: 'Ana Ruiz, CTO' },
    { owner: 'Ana Ruiz, PhD' },
    { owner: 'Martin Luther, Jr.' },
    { owner: 'CTO / Head of Engineering' },
    { owner: 'Head of Sales & Marketing' },
    { owner: 'Sales & Marketing' },
    { owner: 'R&D' },
    { owner: 'Ana Ruiz / Sales' },
    { owner: 'Ana Ruiz <ana.ruiz@example.org>' },
    { owner: 'Ana Ruiz, ana.ruiz@example.org' },
    { owner: 'ana+okr@example.org' },
    { owner: 'Ana Ruiz (with Ben and Cem)' },
    { owner: 'Smith & Sons' },
    { owner: 'n/a' },
    { owner: '' },
    // Written lastname first throughout, each name once.
    {
      owner: 'Brandt, Ida',
      with: {
        cycles: [{ owner: 'Visser, Noor' }],
        objectives: [{ owner: 'Adeyemi, Jon' }],
        initiatives: [{ owner: 'Kos, Ivana' }],
      },
    },
    // Two people may do a piece of work.
    { tab: 'initiatives', owner: 'Ana & Ben' },
    { owner: 'Ana & Ben', with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      { owner: 'Ana, Ben' },
      { owner: '“Ana, Ben”', count: 2, column: 'Owner' },
      { severity: 'warning', tab: 'keyResults', row: 2, column: 'owner', id: 'O1-KR1' },
    ],
    [
      { tab: 'objectives', owner: 'Ana Ruiz and Ben Cole' },
      { owner: '“Ana Ruiz and Ben Cole”', count: 2, column: 'Owner' },
      { tab: 'objectives', row: 2, column: 'owner', id: 'O1' },
    ],
    [
      { tab: 'cycles', owner: 'Ana / Ben' },
      { owner: '“Ana / Ben”', count: 2, column: 'Review owner' },
      {
        tab: 'cycles',
        row: 2,
        column: 'owner',
        id: null,
        fix: [{ do: 'set', tab: 'cycles', row: 2, column: 'owner', value: 'Ana' }],
      },
    ],
    [
      { owner: 'Ana Ruiz; Ben Cole', with: { objectives: [{ status: 'Draft' }] } },
      { owner: '“Ana Ruiz; Ben Cole”', count: 2, column: 'Owner' },
      { severity: 'warning' },
    ],
    [
      { owner: 'Ruiz, Ana; Cole, Ben' },
      { owner: '“Ruiz, Ana; Cole, Ben”', count: 2, column: 'Owner' },
    ],
    [
      { owner: 'García, Ana', ...besides('Ana') },
      { owner: '“García, Ana”', count: 2, column: 'Owner' },
    ],
    [
      { owner: 'Ana María y José', ...besides('José', 'Ana María') },
      { owner: '“Ana María y José”', count: 2, column: 'Owner' },
    ],
    [{ owner: 'Dana, Ben' }, { owner: '“Dana, Ben”', count: 2, column: 'Owner' }],
    [{ owner: 'Karl und Anna' }, { owner: '“Karl und Anna”', count: 2, column: 'Owner' }],
    [{ owner: '山田、佐藤' }, { owner: '“山田、佐藤”', count: 2, column: 'Owner' }],
    [
      { owner: 'ana@example.org ben@example.org' },
      { owner: '“ana@example.org ben@example.org”', count: 2, column: 'Owner' },
    ],
    [
      { with: { keyResults: [{ owner: 'Ana, Ben, and Cem', notes: 'Ask Ana first' }] } },
      { owner: '“Ana, Ben, and Cem”', count: 3, column: 'Owner' },
      {
        fix: [
          { do: 'set', tab: 'keyResults', row: 2, column: 'owner', value: 'Ana' },
          {
            do: 'set',
            tab: 'keyResults',
            row: 2,
            column: 'notes',
            value: 'Ask Ana first\nAlso named as owner: Ben, Cem',
          },
        ],
      },
    ],
    [
      {
        owner: 'Ana + Ben',
        cells: [{ column: 'notes', found: '#REF!', trouble: 'formula-error' }],
      },
      { owner: '“Ana + Ben”', count: 2, column: 'Owner' },
      { fix: null },
    ],
  ],
  instead: [[{ owner: 'Ana & Ben & the whole team' }, 'owner-is-a-team']],
});

test('a name in the sound workbook is one person', () => {
  for (const tab of ['cycles', 'objectives', 'keyResults'] as const)
    expect(findingsOf('item', { tab, owner: 'Marcus van der Berg' })).toEqual([]);
});

const name = fc.constantFrom('Ana Ruiz', 'Ben Cole', 'Jürgen Müßig', 'Hye-jin Park', '李雷');

test('names parted by a semicolon are counted and kept as written', () =>
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), (names) => {
      expect(severalIn(names.join('; '), null)).toEqual(names);
    }),
  ));

test('whatever stands in the cell, several people are at least two, and parts of it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (owner) => {
      const plan = aPlan({ objectives: [anObjective()], keyResults: [aKeyResult({ owner })] });
      const people = severalIn(owner, ownerCellsOf(plan));
      expect(people).not.toHaveLength(1);
      const spaced = (text: string) => text.toLowerCase().replace(/[\s()[\]<>]+/g, '');
      for (const each of people) expect(spaced(owner)).toContain(spaced(each));
    }),
  ));
