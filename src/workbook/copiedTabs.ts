import { tabs } from '../tabs/_all.ts';

/** What Sheets calls the copy of a tab in the languages of the rules, and what Excel adds to its name. */
const COPY = /^(?:Copy of|Kopie von|Copie de|Copia de|Cópia de) (.+?)(?: \d+)?$|^(.+) \(\d+\)$/;

/** A sentence for each copy of a tab of ours that people type into: nothing reads it, and somebody may be typing there. */
export function sayCopies(tabNames: readonly string[]): string[] {
  const typedInto = tabNames.filter((name) => /^(?:Review \d{4}-W\d{2}|Retro .+)$/.test(name));
  const own = new Set<string>([...Object.values(tabs).map(({ name }) => name), ...typedInto]);
  return tabNames.flatMap((copy) => {
    const [, named, numbered] = COPY.exec(copy) ?? [];
    const of = named ?? numbered ?? '';
    return own.has(of)
      ? [
          `“${copy}” is a copy of the tab “${of}”: what is typed there counts nowhere. Delete it, or give it a name of its own to keep it.`,
        ]
      : [];
  });
}
