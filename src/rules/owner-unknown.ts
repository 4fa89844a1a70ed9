import { nearName } from './_nearName.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'owner',
  severity: 'warning',
  phase: 'data',
  group: 'structure',
  message: '{owner} stands in no other owner cell of the workbook; {near} does.',
  advice: 'If they are one person, write {near} here too.',
  why: 'The add-on knows people by how they are written. A slip of one letter makes a second person, who is reminded of nothing and whose check-ins stay due.',
  source: 'Our own; ModelMonkey tells of trackers whose owners are no longer anybody',
  deep: true,
  bad: {
    owner: 'Marguerite Dupnot',
    with: {
      cycles: [{ owner: 'Marguerite Dupont' }],
      objectives: [{ owner: 'Marguerite Dupont' }],
    },
  },
  good: {
    owner: 'Marguerite Dupont',
    with: {
      cycles: [{ owner: 'Marguerite Dupont' }],
      objectives: [{ owner: 'Marguerite Dupont' }],
    },
  },

  check({ owner }, { plan }) {
    if (owner === '') return 'skip';
    const near = nearName(plan, owner);
    return near !== null && { owner: quote(owner), near: quote(near) };
  },

  fix({ tab, row, owner }, { plan }) {
    const near = nearName(plan, owner);
    return near === null ? null : [{ do: 'set', tab, row, column: 'owner', value: near }];
  },
});
