import { belongsTo } from '../domain/cycle.ts';
import { saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'No priority is named that this cycle leaves out.',
  advice:
    'Write at least one into the tab Not this cycle, with the reason and a day to look at it again.',
  why: 'Choosing is saying no. What was silently left out comes back as a quick favour in the third week; what is written down with a reason has already been answered.',
  source:
    'The okr.mx course, where focus comes from constraint; OpenOKR reads an empty list as nothing chosen',
  bad: { with: { notThisCycle: [] } },
  good: { with: { notThisCycle: [{ priority: 'A booking app for the courts' }] } },

  check: (cycle, { plan }) =>
    !plan.rows.notThisCycle.some(
      ({ priority, cycle: of }) =>
        priority !== '' && !saysNothing(priority) && belongsTo(plan, cycle, of),
    ) && {},
});
