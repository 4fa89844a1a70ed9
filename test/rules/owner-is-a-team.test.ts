import { testRule } from '../_rules.ts';

const GROUP = '; the group may follow in brackets';
const NOBODY = '';

testRule('owner-is-a-team', {
  kept: [
    { owner: 'Tia Squadrito' },
    { owner: 'Leo Staff' },
    { owner: 'Amanda Crew' },
    { owner: 'Marina Sales' },
    { owner: 'Alle de Groot' },
    { owner: 'Ute Alle' },
    { owner: 'Team lead' },
    { owner: 'Head of the support team' },
    { owner: 'Ana Ruiz, Growth team' },
    { owner: 'Ana Ruiz – Growth team' },
    { owner: 'Ana Ruiz (Growth team)' },
    { owner: 'CFO' },
    { owner: 'HR' },
    { owner: 'NA' },
    { owner: 'X' },
    { owner: 'ana@example.org' },
    { owner: 'Opensky Todorov' },
    { owner: '' },
    { tab: 'initiatives', owner: 'Growth team' },
    { with: { keyResults: [{ owner: 'Growth team', status: 'Dropped' }] } },
  ],
  broken: [
    [
      { owner: 'Growth team' },
      { owner: '“Growth team”', column: 'Owner', rest: GROUP },
      { severity: 'warning', tab: 'keyResults', row: 2, column: 'owner', id: 'O1-KR1', fix: null },
    ],
    [
      { tab: 'objectives', owner: 'Everyone' },
      { owner: '“Everyone”', column: 'Owner', rest: GROUP },
      { tab: 'objectives', row: 2, column: 'owner', id: 'O1' },
    ],
    [
      { tab: 'cycles', owner: 'TBD' },
      { owner: '“TBD”', column: 'Review owner', rest: NOBODY },
      { tab: 'cycles', row: 2, column: 'owner', id: null },
    ],
    [
      { owner: 'all', with: { objectives: [{ status: 'Draft' }] } },
      { owner: '“all”', column: 'Owner', rest: GROUP },
      { severity: 'info', declared: 'warning' },
    ],
    [{ owner: '?' }, { owner: '“?”', column: 'Owner', rest: NOBODY }],
    [{ owner: 'n/a' }, { owner: '“n/a”', column: 'Owner', rest: NOBODY }],
    [{ owner: 'to be decided…' }, { owner: '“to be decided…”', column: 'Owner', rest: NOBODY }],
    [{ owner: 'Kitchen staff' }, { owner: '“Kitchen staff”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Team Nord' }, { owner: '“Team Nord”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Ana & the team' }, { owner: '“Ana & the team”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Equipo de ventas' }, { owner: '“Equipo de ventas”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Vertriebsteam' }, { owner: '“Vertriebsteam”', column: 'Owner', rest: GROUP }],
    [{ owner: 'TBD (Ana?)' }, { owner: '“TBD (Ana?)”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Finance dept.' }, { owner: '“Finance dept.”', column: 'Owner', rest: GROUP }],
    [{ owner: 'Marketing' }, { owner: '“Marketing”', column: 'Owner', rest: GROUP }],
    [
      { owner: 'sales-team@example.org' },
      { owner: '“sales-team@example.org”', column: 'Owner', rest: GROUP },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'owner', found: '#N/A', trouble: 'formula-error' }] }, 'formula-error'],
  ],
});
