/**
 * True when a header looks like a misspelling of another: case, spaces and signs aside, at most two letters differ,
 * one where it has up to four, none where it has one or two.
 */
export function isMisspelt(header: string, meant: string): boolean {
  const [a, b] = [bare(header), bare(meant)];
  const allowed = b.length <= 2 ? 0 : b.length <= 4 ? 1 : 2;
  return a !== '' && lettersApart(a, b, allowed) <= allowed;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * How many letters have to be put in, taken out or exchanged to make one text of the other (Levenshtein 1966);
 * `most` + 1 when it is more than `most`.
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(most + 1, row[b.length] as number);
}
