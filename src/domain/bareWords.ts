/** A text by its words alone, to see whether somebody wrote the same again. */
export const bareWords = (text: string): string =>
  text
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
