import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'owner',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'Nobody is named to lead the weekly review.',
  advice: 'Put one person into Review owner.',
  why: 'A review that everybody could call is a review that nobody calls. One person makes sure that it takes place and ends with decisions.',
  source: 'The okr.mx course, which asks for a review owner before publishing',
  bad: { owner: '' },
  good: { owner: 'Ida Brandt' },

  check: ({ owner }) => owner === '' && {},
});
