/** Compares texts, and so days written YYYY-MM-DD, for Array.sort: 0 for the same, so that what follows can decide. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
