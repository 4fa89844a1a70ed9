/** Rules that this workbook has no data for, or that another rule covers, by id: what it would need. */
export const without: Readonly<Record<string, string>> = {
  'capacity-nothing-cut':
    'Nothing more; a cycle that leaves nothing out is told by set-missing-not-doing, whether it grew or not.',
  'competing-priority-unwritten':
    'Nothing more; set-missing-not-doing covers it, and the reason stands in Why not now.',
  'dependency-unconfirmed':
    'Rows for what one team needs from another, with a yes from that team; a blocker of the type Dependency comes nearest.',
  'formula-overwritten':
    'A record of which input cells held a formula at the last review; a typed-over calculated column is told by progress-hardcoded and hardcoded-date.',
  'generated-tab-edited':
    'A reading of every review beside what the add-on wrote there; instead the next review keeps typed words, and undo names cells changed since.',
  'hidden-or-filtered-rows':
    'Whether a row is hidden, which Google tells one row a call; hidden rows are read, counted and checked like all others.',
  'owner-on-leave-no-delegate':
    'A table of absences with their stand-ins; no tab says who is away in the week of the review.',
  'protected-columns-open':
    'Protected columns; set-up protects none, since a protected column stops people from sorting, and Validate tells and mends what was typed over.',
  'row-type-known':
    'Rows of different kinds in one tab; here every kind has a tab of its own, so a row cannot be of an unknown one.',
  'status-contradicts-pace':
    'A status that people set by hand; here Health is calculated, and what people believe is their confidence.',
  'too-many-objectives-company':
    'A mark for the cycle of a whole company; here every row of Cycles is one team, and too-many-objectives-team looks at it.',
  'validation-missing':
    'The dropdowns of every cell, which no check reads; a word that is not in its list is told by status-vocabulary.',
  'value-without-checkin':
    'A Current that differs from the log; here the next operation logs what was typed into the grid as a check-in.',
};
