import { createHash, randomUUID } from 'node:crypto';
import type { Execution } from '../execution.ts';
import { guard, isDate, signature } from '../guard.ts';
import { formatDate } from '../time.ts';
import { enumOf } from './Enum.ts';

const signed = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
const toBytes = (value: string | number[]): Buffer =>
  typeof value === 'string'
    ? Buffer.from(value, 'utf8')
    : Buffer.from(value.map((byte) => byte & 255));
const ALGORITHMS = enumOf('MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const CHARSETS = enumOf('US_ASCII', 'UTF_8');

/** Utilities: dates, digests, encodings. formatDate asks the server and so counts as a read. */
export function utilities(execution: Execution): object {
  const service = {
    DigestAlgorithm: ALGORITHMS,
    Charset: CHARSETS,
    formatDate: (date: unknown, zone: string, pattern: string) => {
      if (!isDate(date) || typeof zone !== 'string')
        throw signature([date, zone, pattern], 'Utilities.formatDate');
      return formatDate(date.getTime(), zone, pattern);
    },
    getUuid: () => randomUUID(),
    sleep: () => undefined,
    base64Encode: (value: string | number[]) => toBytes(value).toString('base64'),
    base64EncodeWebSafe: (value: string | number[]) =>
      toBytes(value).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
    computeDigest: (algorithm: unknown, value: string | number[], charset?: unknown) => {
      const ascii =
        typeof value === 'string' && charset !== CHARSETS.UTF_8
          ? Array.from(value, (sign) => (sign.codePointAt(0)! > 127 ? '?' : sign)).join('')
          : value;
      return signed(
        createHash(String(algorithm).toLowerCase().replace('_', ''))
          .update(toBytes(ascii))
          .digest(),
      );
    },
  };
  return guard(service, 'Utilities', { formatDate: 'read' }, execution);
}
