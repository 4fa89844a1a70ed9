import * as fc from '../_fastCheck.ts';
import { isSlip } from '../../src/rules/_nearName.ts';
import { testRule } from '../_rules.ts';

const twice = (owner: string) => ({ with: { cycles: [{ owner }], objectives: [{ owner }] } });

testRule('owner-unknown', {
  kept: [
    { owner: 'Somebody Else', ...twice('Ingeborg Hansen') },
    { owner: 'Daniela Silva', ...twice('Daniel Silva') },
    { owner: 'Mario Lombardi', ...twice('Maria Lombardi') },
    { owner: 'Karin Lombardi', ...twice('Karen Lombardi') },
    { owner: 'Jan Lombardi', ...twice('Jon Lombardi') },
    { owner: 'Bernd', ...twice('Bernt') },
    { owner: 'INGEBORG  HANSEN', ...twice('Ingeborg Hansen') },
    { owner: 'nurse12@example.org', ...twice('nurse13@example.org') },
    { owner: '', ...twice('Ingeborg Hansen') },
    // A second cell is no slip.
    {
      owner: 'Ingebrog Hansen',
      with: { ...twice('Ingeborg Hansen').with, initiatives: [{ owner: 'Ingebrog Hansen' }] },
    },
  ],
  broken: [
    [
      { owner: 'Ingebrog Hansen', ...twice('Ingeborg Hansen') },
      { owner: '“Ingebrog Hansen”', near: '“Ingeborg Hansen”' },
      {
        severity: 'warning',
        tab: 'keyResults',
        row: 2,
        column: 'owner',
        id: 'O1-KR1',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'owner', value: 'Ingeborg Hansen' }],
      },
    ],
    [
      { owner: 'Jose Garcia', ...twice('José García') },
      { owner: '“Jose Garcia”', near: '“José García”' },
    ],
    [
      { tab: 'initiatives', owner: 'Ingeborg Hannsen', ...twice('Ingeborg Hansen') },
      { owner: '“Ingeborg Hannsen”', near: '“Ingeborg Hansen”' },
      { tab: 'initiatives', id: 'I1' },
    ],
  ],
});

const name = fc.string({ unit: fc.constantFrom(...'abcdelnors '), minLength: 6, maxLength: 20 });

test('a slip is one both ways, and never a whole other name', () =>
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isSlip(a, b)).toBe(isSlip(b, a));
      if (isSlip(a, b)) expect(Math.abs(a.length - b.length)).toBeLessThan(2);
    }),
  ));
