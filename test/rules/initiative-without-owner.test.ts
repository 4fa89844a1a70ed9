import { testRule } from '../_rules.ts';

const words = 'Sharpen every saw on Fridays';
const fixedTo = (value: string) => ({
  fix: [{ do: 'set', tab: 'initiatives', row: 2, column: 'owner', value } as const],
});

testRule('initiative-without-owner', {
  kept: [
    // A group may do a piece of work together.
    { owner: 'Kitchen team' },
    { owner: 'Sofie Brun & Karim Aït' },
    { owner: 'O' },
    { owner: '', status: 'Done' },
    { owner: '', status: 'Stopped' },
    { owner: '', initiative: '', id: '' },
    { owner: '', with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      { initiative: words, owner: '' },
      { initiative: `“${words}”` },
      {
        severity: 'warning',
        tab: 'initiatives',
        row: 2,
        column: 'owner',
        id: 'I1',
        ...fixedTo('Jon Adeyemi'),
      },
    ],
    [
      { initiative: words, owner: '', supports: 'O1' },
      { initiative: `“${words}”` },
      fixedTo('Noor Visser'),
    ],
    [
      {
        initiative: words,
        owner: '',
        supports: 'O1-KR1, O1-KR2',
        with: { keyResults: [{ owner: '' }, { row: 3, id: 'O1-KR2', owner: 'Mia Roth' }] },
      },
      { initiative: `“${words}”` },
      fixedTo('Mia Roth'),
    ],
    [{ initiative: words, owner: '', supports: '' }, { initiative: `“${words}”` }, { fix: null }],
    [
      { initiative: words, owner: '', with: { objectives: [{ status: 'Draft' }] } },
      { initiative: `“${words}”` },
      { severity: 'info' },
    ],
  ],
});
