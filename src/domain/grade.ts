/** A score 0..1 in two digits, half a hundredth upwards, whatever binary arithmetic did to its last digit. */
export const gradeOf = (score: number): number =>
  Math.round(Number((score * 100).toPrecision(12))) / 100;

/** The same as people write it, '0.56'. */
export const printGrade = (score: number): string => gradeOf(score).toFixed(2);

/** True where two scores are known and so far apart that it shows in their two digits; what is unknown differs from nothing. */
export const isOtherGrade = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) >= 0.005;
