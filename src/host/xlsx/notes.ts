import { posix } from 'node:path';
import { read } from './extra.ts';
import type { Parts } from './zip.ts';

/** The notes of each tab by address. The library reads only those of cells that hold something. */
export function notesOf(parts: Parts): Map<string, Map<string, string>> {
  const sheets = relations(parts, 'xl/workbook.xml');
  const found = new Map<string, Map<string, string>>();
  for (const [, attributes = ''] of read(parts, 'xl/workbook.xml').matchAll(
    /<sheet\s([^>]*)\/?>/g,
  )) {
    const path = sheets.find(({ id }) => id === attribute(attributes, 'r:id'))?.target;
    const comments = path && relations(parts, path).find(({ type }) => type.endsWith('/comments'));
    if (comments) found.set(attribute(attributes, 'name'), notesIn(read(parts, comments.target)));
  }
  return found;
}

function notesIn(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<comment\s([^>]*)>([\s\S]*?)<\/comment>/g,
  )) {
    const texts = Array.from(body.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g), ([, text = '']) =>
      plain(text),
    );
    notes.set(attribute(attributes, 'ref'), texts.join(''));
  }
  return notes;
}

type Relation = { id: string; type: string; target: string };

/** What a part refers to, with whole paths. */
function relations(parts: Parts, path: string): Relation[] {
  const xml = read(parts, posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`));
  return Array.from(xml.matchAll(/<Relationship\s([^>]*)\/?>/g), ([, attributes = '']) => {
    const target = attribute(attributes, 'Target');
    return {
      id: attribute(attributes, 'Id'),
      type: attribute(attributes, 'Type'),
      target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target),
    };
  });
}

const attribute = (attributes: string, name: string): string =>
  plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text as it was before it was written into XML. */
export const plain = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (SIGNS[name!] ?? whole),
  );
