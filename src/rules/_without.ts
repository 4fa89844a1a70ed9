/** Rules that this workbook has no data for, or that another rule covers, by id: what it would need. */
export const without: Readonly<Record<string, string>> = {
  'capacity-nothing-cut':
    'Nothing more; a cycle that leaves nothing out is told by set-missing-not-doing, whether it grew or not.',
  'competing-priority-unwritten':
    'Nothing more; set-missing-not-doing covers it, and the reason stands in Why not now.',
  'owner-on-leave-no-delegate':
    'A table of absences with their stand-ins; no tab says who is away in the week of the review.',
  'row-type-known':
    'Rows of different kinds in one tab; here every kind has a tab of its own, so a row cannot be of an unknown one.',
  'too-many-objectives-company':
    'A mark for the cycle of a whole company; here every row of Cycles is one team, and too-many-objectives-team looks at it.',
};
