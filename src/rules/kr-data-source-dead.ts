import { deadLink } from './_links.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'source',
  severity: 'warning',
  phase: 'data',
  group: 'structure',
  message: 'Data source leads nowhere: {trouble}.',
  advice: '{cure}',
  why: 'A source that leads nowhere is found out on the morning of the review, by the one person who needed the number. Whether the page behind an address still answers cannot be tested from here, only whether it could.',
  source: 'Reports of OKR tools whose connections broke in silence',
  bad: { source: 'https:/stats.harbour.example/moorings' },
  good: { source: 'https://stats.harbour.example/moorings' },

  check({ source }, { plan }) {
    if (source === '') return 'skip';
    const dead = deadLink(source, plan.tabNames);
    if (!dead) return false;
    return { trouble: dead.trouble(quote(dead.part)), cure: dead.cure };
  },
});
