const LONGEST = 31;

/** The name of each tab in a file: shorter, without the characters that files forbid, and each only once. */
export function fileNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const name of names) {
    const plain = name
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/^'|'$/g, '-')
      .slice(0, LONGEST);
    let unique = plain;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      const ending = ` ${count}`;
      unique = plain.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    result.set(name, unique);
  }
  return result;
}
