/** A score 0..1 in two digits, half a hundredth upwards, whatever binary arithmetic did to its last digit. */
export const gradeOf = (score: number): number =>
  Math.round(Number((score * 100).toPrecision(12))) / 100;

/** The same as people write it, '0.56'. */
export const printGrade = (score: number): string => gradeOf(score).toFixed(2);
