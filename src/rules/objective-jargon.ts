import { rule } from './_rule.ts';
import { anyOf, quote } from './_wording.ts';
import { wordSet } from './_words.ts';

/** Abbreviations that most people at work know. */
const KNOWN = wordSet(`
  NPS MRR ARR SLA SLO KPI OKR CSAT API HR CEO CFO CTO COO CMO FAQ GDPR USA EMEA APAC DACH LATAM ISO SOC PDF SMS
  GPS SEO SEM B2B B2C SaaS SMB ROI ESG VIP DIY LGBT NGO VAT TV UK EU US IT AI ML UX UI PR QA CRM ERP NHS BBC
  HTTP HTML CSS SQL IOS WIFI LED USB ATM PIN OK COVID NATO NASA UNESCO WHO STEM MBA GP MVP
`);

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: 'Not everybody knows {words}.',
  advice: 'Write them out, or say in plain words what they stand for.',
  why: 'An objective also speaks to the new colleague and the team next door. Abbreviations tell them that it is not meant for them.',
  source: 'Lenny Rachitsky’s guests on goals: anybody has to be able to read them',
  limits: { most: 1 },
  deep: true,
  bad: { objective: 'Every RMA from the ODM channel is closed with a smile' },
  good: { objective: 'Every return from a reseller is closed with a smile' },

  check({ objective }, { limits }) {
    // A text in capitals throughout is shouting, no jargon.
    if (objective === objective.toUpperCase()) return false;
    const words = [
      ...new Set(objective.slice(0, 2000).match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu)),
    ];
    const unknown = words.filter((word) => !KNOWN.has(word) && !/^[IVXLC]+$/.test(word));
    return (
      unknown.length > (limits['most'] ?? 1) && {
        words: anyOf(unknown.map(quote)).replace(/ or (?=\S+$)/, ' and '),
      }
    );
  },
});
