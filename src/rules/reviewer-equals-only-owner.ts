import { nameKey, ownsAsNobody } from './_owner.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'owner',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  message: '{owner} leads the review and owns {count} of the {total} key results in it.',
  advice: 'Let somebody else lead it, or spread the key results over the team.',
  why: 'Who leads a review asks why a number stands still. Asked by its own owner, the question becomes a report, and nobody else has to look.',
  source: 'Our own',
  deep: true,
  limits: { share: 70, people: 3 },
  bad: {
    owner: 'Selma Berg',
    with: {
      keyResults: [2, 3, 4].map((row) => ({ row, id: `O1-KR${row}`, owner: 'Selma Berg' })),
      initiatives: ['Tom Falk', 'Ada Lund', 'Per Moe'].map((owner, at) => ({
        row: at + 2,
        id: `I${at}`,
        owner,
      })),
    },
  },
  good: {
    owner: 'Tom Falk',
    with: {
      keyResults: [2, 3, 4].map((row) => ({ row, id: `O1-KR${row}`, owner: 'Selma Berg' })),
      initiatives: ['Tom Falk', 'Ada Lund', 'Per Moe'].map((owner, at) => ({
        row: at + 2,
        id: `I${at}`,
        owner,
      })),
    },
  },

  check({ owner }, { plan, objectives, keyResults, initiatives, limits }) {
    const { share = 70, people = 3 } = limits;
    const leader = nameKey(owner);
    if (leader === '' || ownsAsNobody(plan, owner) || keyResults.length < 3) return 'skip';
    const count = keyResults.filter((each) => nameKey(each.owner) === leader).length;
    const team = new Set([leader]);
    for (const each of [...objectives, ...keyResults, ...initiatives])
      if (each.owner !== '' && !ownsAsNobody(plan, each.owner)) team.add(nameKey(each.owner));
    if (count * 100 <= share * keyResults.length || team.size <= people) return false;
    return { owner: quote(owner), count, total: keyResults.length };
  },
});
