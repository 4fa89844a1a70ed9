import { testRule } from '../_rules.ts';

testRule('why-now-missing', {
  kept: [
    { why: 'The lease of the old yard ends in May' },
    { why: 'Two trucks fail their inspection soon' },
    // Few words may be enough in another language.
    {
      objective: 'Unsere Kunden planen mit uns und verlassen sich auf die Termine',
      why: 'Kündigungswelle seit November',
      with: {
        keyResults: [{ keyResult: 'Den Anteil pünktlicher Lieferungen von 82 auf 92 % steigern' }],
      },
    },
    { why: '', status: 'Closed' },
  ],
  broken: [
    [
      { why: '' },
      { found: 'Why now is empty' },
      { severity: 'info', declared: 'info', column: 'why', id: 'O1' },
    ],
    [{ why: '  ' }, { found: 'Why now is empty' }],
    [{ why: 'It is important' }, { found: 'Why now says no more than “It is important”' }],
  ],
});
