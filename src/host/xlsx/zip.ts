import { inflateRawSync } from 'node:zlib';
import { ZipArchive } from '@cj-tech-master/excelts/archive';

/** The parts of a package by name. */
export type Parts = Map<string, Uint8Array>;

/** Unpacked, a workbook of the most rows people keep OKRs in takes a tenth of this. */
export const MOST_UNPACKED = 300_000_000;

export class TooBig extends Error {}
export class Damaged extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Unpacks a zip file; throws `TooBig` before its parts take more than `most` bytes together, `Damaged` when it is none. */
export function unpack(bytes: Uint8Array, most = MOST_UNPACKED): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Parts = new Map();
  let left = most;
  try {
    for (const entry of directory(view, bytes)) {
      if (entry.name.endsWith('/')) continue;
      const part = content(view, bytes, entry, left);
      left -= part.length;
      if (left < 0) throw new TooBig();
      parts.set(entry.name, part);
    }
  } catch (error) {
    throw error instanceof TooBig || error instanceof Damaged ? error : new Damaged(String(error));
  }
  return parts;
}

/** Packs parts into a zip file. */
export function pack(parts: Parts): Uint8Array {
  const archive = new ZipArchive();
  for (const [name, part] of parts) archive.add(name, part);
  return archive.bytesSync();
}

type Entry = { name: string; method: number; packed: number; at: number };

function directory(view: DataView, bytes: Uint8Array): Entry[] {
  const lowest = Math.max(0, view.byteLength - 65_557);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new Damaged('no end of the directory');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Damaged('no entry where one should be');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}

function content(view: DataView, bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Damaged(`compression ${entry.method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooBig();
    throw error;
  }
}
