/**
 * True when a header looks like a misspelling of another: case, spaces and signs aside, at most two letters differ,
 * one where it has up to four, none where it has one or two.
 */
export function isMisspelt(header: string, meant: string): boolean {
  const [a, b] = [bare(header), bare(meant)];
  const allowed = b.length <= 2 ? 0 : b.length <= 4 ? 1 : 2;
  return a !== '' && Math.abs(a.length - b.length) <= allowed && letterChanges(a, b) <= allowed;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters have to be put in, taken out or exchanged to make one word of another (Levenshtein 1966). */
export function letterChanges(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let at = 1; at <= b.length; at++) {
      const exchange = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min(exchange, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
