import { testRule } from '../_rules.ts';

const words = (count: number) => Array.from({ length: count }, () => 'hive').join(' ');
const joined = 'Zuverlässigkeitsversprechen gegenüber Genossenschaftsmitgliedern wiederherstellen';

testRule('objective-too-long', {
  kept: [
    { objective: '' },
    { objective: words(18) },
    { objective: joined },
    { objective: `${words(18)} – ` },
  ],
  broken: [
    [
      { objective: words(19) },
      { objective: `“${words(16)}…”`, length: '19 words, more than 18' },
      { severity: 'warning', column: 'objective' },
    ],
    [
      { objective: `${joined} Beschaffungsverantwortlichkeiten vereinheitlichen` },
      {
        objective: `“${joined.slice(0, 80)}…”`,
        length: '131 characters, more than 110',
      },
    ],
  ],
});
