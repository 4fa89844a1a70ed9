import type {
  BandingModel,
  ChartModel,
  ConditionalRule,
  FilterModel,
  Metadata,
  ProtectionModel,
  Run,
  Style,
  Validation,
  WorkbookModel,
} from '../model.ts';
import { plain } from './notes.ts';
import type { Parts } from './zip.ts';

/**
 * What the file format has no place for. It travels in custom document properties, which Excel and LibreOffice
 * keep; a file without it still opens.
 */
export type Extra = {
  zone: string;
  locale: string;
  active: number;
  properties: WorkbookModel['properties'];
  nextId: number;
  metadata?: Metadata[];
  sheets: SheetExtra[];
};
export type SheetExtra = {
  name: string;
  /** The name in the file, which takes fewer and shorter names. */
  fileName: string;
  id: number;
  rows: number;
  columns: number;
  metadata: Metadata[];
  protections: ProtectionModel[];
  charts: ChartModel[];
  /** Heights, in pixels by row, that only their text gave to rows. */
  grown?: [row: number, height: number][];
  filter?: FilterModel;
  bandings?: BandingModel[];
  /** What each conditional format was asked for, where it was no formula. */
  criteria?: (ConditionalRule['criteria'] | null)[];
  /** Parts of cells of which the file can only hold something like it, by address. */
  kept: Record<string, Kept>;
};
export type Kept = { style?: Style; runs?: Run[]; validation?: Validation; text?: string };

const PART = 'docProps/custom.xml';
const NAME = 'local host';
/** Excel takes no longer text in a property. */
const LONGEST = 250;
const PROPERTY = /<property [^>]*name="local host (\d+)"[^>]*>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g;

/** Adds it to the parts of a file. */
export function putExtra(parts: Parts, extra: Extra): void {
  const text = JSON.stringify(extra).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const pieces = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, index) =>
    text.slice(index * LONGEST, (index + 1) * LONGEST),
  );
  const properties = pieces.map(
    (piece, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${NAME} ${index + 1}"><vt:lpwstr>${escaped(piece)}</vt:lpwstr></property>`,
  );
  const namespaces =
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
  write(
    parts,
    PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${namespaces}>${properties.join('')}</Properties>`,
  );
  const type = `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
  const link = `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PART}"/>`;
  write(
    parts,
    '[Content_Types].xml',
    read(parts, '[Content_Types].xml').replace('</Types>', `${type}</Types>`),
  );
  write(
    parts,
    '_rels/.rels',
    read(parts, '_rels/.rels').replace('</Relationships>', `${link}</Relationships>`),
  );
}

/** What a file of this host says beyond the format; null for any other. */
export function takeExtra(parts: Parts): Extra | null {
  const pieces = Array.from(read(parts, PART).matchAll(PROPERTY), ([, index, piece]) => ({
    index: Number(index),
    piece: piece!,
  }));
  if (pieces.length === 0) return null;
  const text = pieces
    .sort((a, b) => a.index - b.index)
    .map(({ piece }) => plain(piece))
    .join('');
  try {
    return JSON.parse(text) as Extra;
  } catch {
    return null; // shortened by another program
  }
}

export const read = (parts: Parts, name: string): string =>
  new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
const write = (parts: Parts, name: string, text: string): void =>
  void parts.set(name, new TextEncoder().encode(text));

/** Blanks at the ends of a piece would not survive as they are. */
const escaped = (text: string): string =>
  text.replace(/[&<>" ]/g, (character) => `&#${character.charCodeAt(0)};`);
