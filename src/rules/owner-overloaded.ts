import { nameKey, ownsAsNobody } from './_owner.ts';
import { perRun } from './_perRun.ts';
import { rule, type Subjects } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'owner',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{owner} keeps {count} key results up to date.',
  advice:
    'Leave {most} with this person at most; give this one to whoever is nearest to its number.',
  why: 'Each key result costs its owner a look-up, a judgement and a sentence every week. Beyond a handful the check-ins become guesses, and one sick person silences half of the review.',
  source: 'Quantive limits what one person owns; Tability’s founder names seven as too many',
  limits: { most: 5 },
  bad: {
    with: {
      keyResults: [2, 3, 4, 5, 6, 7].map((row) => ({
        row,
        id: `O1-KR${row}`,
        owner: 'Ada Mensah',
      })),
    },
  },
  good: { owner: 'Ada Mensah' },

  // Told once for each person, at the first key result beyond the limit.
  check({ owner, row }, { plan, keyResults, limits: { most = 5 } }) {
    if (owner === '' || ownsAsNobody(plan, owner)) return 'skip';
    const own = owned(keyResults).get(nameKey(owner)) ?? [];
    return own[most] === row && { owner: quote(owner), count: own.length, most };
  },
});

/** The rows of the key results of each owner, in their order. */
const owned = perRun((keyResults: readonly Subjects['keyResult'][]) => {
  const rows = new Map<string, number[]>();
  for (const { owner, row } of keyResults) {
    const key = nameKey(owner);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  return rows;
});
