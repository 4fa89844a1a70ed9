import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WorkbookModel } from './model.ts';
import { readBytes } from './xlsx/read.ts';
import { write } from './xlsx/write.ts';
import { Damaged, TooBig, unpack, type Parts } from './xlsx/zip.ts';

/** A file that cannot be opened; the message says why and what to do. */
export class UserFileError extends Error {
  override name = 'UserFileError';
}

/** Opens an .xlsx file; throws `UserFileError` for anything else. */
export async function readWorkbook(path: string): Promise<WorkbookModel> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).isDirectory())
      throw new UserFileError(`“${name}” is a folder. Name an .xlsx file in it.`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof UserFileError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserFileError(
      isMissing
        ? `There is no file “${path}”. Check the name and the folder.`
        : `“${name}” cannot be read. Check that you may open it.`,
    );
  }
  return readWorkbookBytes(bytes, name);
}

/** The same for bytes at hand, such as an upload; `name` is the file's name. */
export async function readWorkbookBytes(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  const parts = partsOf(bytes, name);
  try {
    return await readBytes(bytes, parts, name.replace(/\.xlsx$/i, ''));
  } catch {
    throw damaged(name);
  }
}

/** The workbook as the bytes of an .xlsx file. */
export const toXlsx = (workbook: WorkbookModel): Promise<Uint8Array> => write(workbook);

/** Writes beside the file first and then puts it in its place, so that a crash leaves the old or the new one. */
export async function saveWorkbook(workbook: WorkbookModel, path: string): Promise<void> {
  const bytes = await toXlsx(workbook);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function partsOf(bytes: Uint8Array, name: string): Parts {
  if (bytes.length === 0) throw new UserFileError(`“${name}” is empty. Choose another file.`);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes, name);
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new UserFileError(
      `“${name}” is not an .xlsx file. Save it as .xlsx in your spreadsheet program and open that.`,
    );
  let parts: Parts;
  try {
    parts = unpack(bytes);
  } catch (error) {
    if (error instanceof TooBig)
      throw new UserFileError(
        `“${name}” is too big when unpacked. Split it, or remove tabs you do not need.`,
      );
    if (error instanceof Damaged) throw damaged(name);
    throw error;
  }
  if (!parts.has('xl/workbook.xml'))
    throw new UserFileError(
      `“${name}” is not an .xlsx workbook. Save it as .xlsx in your spreadsheet program and open that.`,
    );
  return parts;
}

/** The older container: a workbook with a password, or one of the time before .xlsx. */
function compoundFile(bytes: Uint8Array, name: string): UserFileError {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new UserFileError(
    isEncrypted
      ? `“${name}” is protected with a password. Remove the password in your spreadsheet program, save it, and open it again.`
      : `“${name}” is in the older .xls format. Save it as .xlsx in your spreadsheet program and open that.`,
  );
}

const damaged = (name: string): UserFileError =>
  new UserFileError(
    `“${name}” is damaged and cannot be opened. Take an earlier copy, or download it again.`,
  );

const startsWith = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
