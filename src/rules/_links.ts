/** What is wrong with a part of a text that leads somewhere, and what to do about it. */
export type DeadLink = { part: string; trouble: (quoted: string) => string; cure: string };

const ADDRESS_CURE = 'Copy the address again from the browser.';

/**
 * The first address that no browser could open, or the reference to a tab that this file does not have; null for
 * words, for whole addresses and for references into other files. `tabNames` without a name knows no tab.
 */
export function deadLink(text: string, tabNames: readonly string[]): DeadLink | null {
  if (text.includes('#REF!'))
    return {
      part: text,
      trouble: (quoted) => `the cell named in ${quoted} was deleted`,
      cure: 'Name the cell or the report that holds the number now.',
    };
  const address = text
    .slice(0, LONGEST)
    .split(/\s+/)
    .map((word) => word.replace(/^[("'“‘<[]+|[)"'”’>\],.;]+$/g, ''))
    .find((word) => LIKE_AN_ADDRESS.test(word) && !isAddress(word));
  if (address !== undefined)
    return {
      part: address,
      trouble: (quoted) => `${quoted} is no whole address`,
      cure: ADDRESS_CURE,
    };
  const tab = tabIn(text);
  if (tab === null || tabNames.length === 0 || tabNames.some((name) => isSame(name, tab)))
    return null;
  return {
    part: tab,
    trouble: (quoted) => `this file has no tab ${quoted}`,
    cure: 'Write the name that the tab has now; if it is in another file, name the file too.',
  };
}

/** Longer texts are no links. */
const LONGEST = 2000;

const LIKE_AN_ADDRESS = /^h+t+p+s*(?:[:;]+[/\\]*|[/\\]+)/i;

/** http or https, and a host without gaps; whether anybody answers there is unknown. */
function isAddress(word: string): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(word)?.[1] ?? '';
  if (/^\[[0-9a-f:.]+\](?::\d+)?$/i.test(host)) return true;
  const labels = host.replace(/:\d+$/, '').replace(/\.$/, '').split('.');
  return labels.every((label) => /^[\p{L}\p{N}_-]+$/u.test(label)) && !/…/.test(word);
}

/** The tab in a text that is nothing but a reference, Sheet!B2 or 'My sheet'!A:C; null for anything else. */
function tabIn(text: string): string | null {
  const at = text.lastIndexOf('!');
  if (at < 1 || at > 200 || !CELLS.test(text.slice(at + 1))) return null;
  const name = text.slice(0, at).replace(/^[=+]+/, '');
  if (/^'.*'$/.test(name)) return name.slice(1, -1).replace(/''/g, "'");
  return /^[^'[\]/\\:,;()"“”]+$/.test(name) && !/\.(xls|csv|ods)/i.test(name) ? name : null;
}

const CELLS = /^\$?[A-Z]{1,3}(?:\$?\d{1,7}(?::\$?[A-Z]{1,3}(?:\$?\d{1,7})?)?|:\$?[A-Z]{1,3})$/i;

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
