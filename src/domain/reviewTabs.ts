/** The tab of a week's review, such as Review 2027-W07. */
export const reviewName = (week: string): string => `Review ${week}`;

/** The names of review tabs, newest first. */
export const reviewNames = (tabNames: readonly string[]): string[] =>
  tabNames
    .filter((name) => /^Review \d{4}-W\d{2}$/.test(name))
    .sort()
    .reverse();

/** The weeks that have a review tab, such as 2027-W07, newest first. */
export const reviewedWeeks = (tabNames: readonly string[]): string[] =>
  reviewNames(tabNames).map((name) => name.slice(-8));
