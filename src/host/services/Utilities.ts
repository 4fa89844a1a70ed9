import { createHash, createHmac, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { notInContract, ServiceError, type Execution } from '../execution.ts';
import { guard, isDate, signature } from '../guard.ts';
import { formatDate, parseDate } from '../time.ts';
import { Blob, type Bytes } from './Blob.ts';
import { parseCsv } from './csv.ts';
import { enumOf } from './Enum.ts';

const ALGORITHMS = enumOf('MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const CHARSETS = enumOf('US_ASCII', 'UTF_8');
const LONGEST_SLEEP = 300_000;

/** Apps Script's bytes are signed. */
export const signed = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** The bytes of a text or of signed numbers; without UTF_8, what is not ASCII becomes a question mark. */
function bytesOf(value: Bytes, charset: unknown = CHARSETS.UTF_8): Buffer {
  if (typeof value !== 'string') return Buffer.from(value.map((byte) => byte & 255));
  if (charset === CHARSETS.UTF_8) return Buffer.from(value, 'utf8');
  return Buffer.from(
    Array.from(value, (sign) => (sign.codePointAt(0)! > 127 ? '?' : sign)).join(''),
  );
}

const webSafe = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_');

/** Utilities: dates, digests, encodings. formatDate asks the server and so counts as a read. */
export function utilities(execution: Execution): object {
  const service = {
    DigestAlgorithm: ALGORITHMS,
    Charset: CHARSETS,
    formatDate: (date: unknown, zone: string, pattern: string) => {
      if (!isDate(date)) throw signature([date, zone, pattern], 'Utilities.formatDate', '');
      return formatDate(date.getTime(), zone, pattern);
    },
    parseDate: (text: string, zone: string, pattern: string) => {
      const ms = parseDate(text, zone, pattern);
      if (ms === null) throw new ServiceError(`Unparseable date: "${text}"`);
      return new Date(ms);
    },
    getUuid: () => randomUUID(),
    sleep: (ms: number) => {
      if (ms > LONGEST_SLEEP) throw notInContract(`a sleep of ${ms} ms`);
    },
    base64Encode: (value: Bytes, charset?: unknown) => bytesOf(value, charset).toString('base64'),
    base64EncodeWebSafe: (value: Bytes, charset?: unknown) =>
      webSafe(bytesOf(value, charset).toString('base64')),
    base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
    base64DecodeWebSafe: (text: string) => signed(Buffer.from(text, 'base64url')),
    computeDigest: (algorithm: unknown, value: Bytes, charset: unknown = CHARSETS.US_ASCII) =>
      signed(
        createHash(String(algorithm).toLowerCase().replace('_', ''))
          .update(bytesOf(value, charset))
          .digest(),
      ),
    computeHmacSha256Signature: (value: Bytes, key: Bytes, charset: unknown = CHARSETS.US_ASCII) =>
      signed(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest()),
    newBlob: (data: Bytes, type: string | null = null, name: string | null = null) =>
      guard(new Blob(bytesOf(data), type, name), 'Blob', {}, execution),
    parseCsv: (text: string, delimiter: string | number = ',') =>
      parseCsv(text, typeof delimiter === 'number' ? String.fromCharCode(delimiter) : delimiter),
    formatString: (template: string, ...values: unknown[]) => printed(template, values),
  };
  return guard(service, 'Utilities', { formatDate: 'read' }, execution);
}

/** printf with %s, %d and %f with a width and a precision. */
function printed(template: string, values: unknown[]): string {
  const rest = [...values];
  return template.replace(
    /%(%|(-?)(0?)(\d*)(?:\.(\d+))?([sdf]))/g,
    (
      _,
      whole: string,
      left: string,
      zero: string,
      width: string,
      digits: string | undefined,
      kind: string,
    ) => {
      if (whole === '%') return '%';
      const value = rest.shift();
      const text =
        kind === 'f'
          ? Number(value).toFixed(digits === undefined ? 6 : Number(digits))
          : kind === 'd'
            ? String(Math.trunc(Number(value)))
            : format('%s', value).slice(0, digits === undefined ? undefined : Number(digits));
      return left
        ? text.padEnd(Number(width))
        : text.padStart(Number(width), zero === '' ? ' ' : '0');
    },
  );
}
