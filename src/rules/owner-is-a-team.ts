import { ownsAsNobody, saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'owner',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{owner} is not the name of a person.',
  advice: 'Put one person into {column}{rest}.',
  why: 'A group cannot be asked on a Tuesday why the number stood still. One of its members can, and the others still do the work.',
  source: 'GitLab’s directly responsible individual; OpenOKR asks for a named person',
  silences: ['owner-multiple'],
  bad: { owner: 'Kitchen team' },
  good: { owner: 'Lucía Ferrer (kitchen team)' },

  check: ({ tab, owner }, { plan }) => {
    if (tab === 'initiatives' || owner === '') return 'skip';
    if (!ownsAsNobody(plan, owner)) return false;
    const rest = saysNothing(owner) ? '' : '; the group may follow in brackets';
    return { owner: quote(owner), column: headerOf(tab, 'owner'), rest };
  },
});
