import type { Listed, Words } from './words.ts';

/** Puts the words of the same classes into one list, the longest first, which packs smallest. */
export function listed({ classes, says, ...rest }: Words): Listed {
  const letters = new Map<string, string>();
  const add = (lists: Record<string, string>, first: number): void => {
    for (const [of, list] of Object.entries(lists)) {
      const letter = String.fromCharCode(first + 31 - Math.clz32(Number(of)));
      for (const word of new Set(list.split(' ')))
        letters.set(word, (letters.get(word) ?? '') + letter);
    }
  };
  add(classes, 97);
  add(says, 65);
  const groups = new Map<string, string>();
  for (const word of [...letters.keys()].sort()) {
    const key = letters.get(word) ?? '';
    groups.set(key, `${groups.get(key) ?? key} ${word}`);
  }
  return { ...rest, lists: [...groups.values()].sort((a, b) => b.length - a.length) };
}
