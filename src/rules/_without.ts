/** Rules that this workbook has no data for, by id: what it would need. */
export const without: Readonly<Record<string, string>> = {
  'row-type-known':
    'Rows of different kinds in one tab; here every kind has a tab of its own, so a row cannot be of an unknown one.',
};
