/** How many more bits a length or distance code takes, and from where it counts (RFC 1951, 3.2.5). */
const LENGTHS = scaleOf(28, 2, 3);
const DISTANCES = scaleOf(30, 1, 1);
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

type Scale = readonly (readonly [bits: number, base: number])[];
type Bits = (count: number) => number;
/** Symbols by the length and value of their code. */
type Codes = Map<number, number>;

/** Every 2^`shift` codes one bit more, but for the first, which take none. */
function scaleOf(codes: number, shift: number, first: number): Scale {
  let base = first;
  return Array.from({ length: codes }, (_, code) => {
    const count = Math.max(0, (code >> shift) - 1);
    const from = base;
    base += 1 << count;
    return [count, from];
  });
}

/**
 * The text that `packWords.mjs` packed: DEFLATE (RFC 1951) with blocks of dynamic codes, in base 91,
 * each byte a character. Written out here because neither Apps Script nor every browser unpacks on the spot.
 */
export function unpack(packed: string): string {
  const bits = bitsOf(packed);
  const out: number[] = [];
  for (let last = 0; !last;) {
    last = bits(1);
    if (bits(2) !== 2) throw new Error('Packed words hold a block of another kind.');
    inflate(bits, out);
  }
  let text = '';
  for (const code of out) text += String.fromCharCode(code);
  return text;
}

/** The digits of base 91: what can be printed, but for what a string or a page would have to escape. */
const digitOf = (packed: string, at: number): number => {
  const code = packed.charCodeAt(at) - 32;
  return (
    code - (code > 2 ? 1 : 0) - (code > 28 ? 1 : 0) - (code > 60 ? 1 : 0) - (code > 64 ? 1 : 0)
  );
};

/** Two digits hold 13 bits, the lowest first. */
function bitsOf(packed: string): Bits {
  let held = 0;
  let size = 0;
  let at = 0;
  return (count) => {
    for (; size < count; size += 13, at += 2)
      held |= (at < packed.length ? digitOf(packed, at) + digitOf(packed, at + 1) * 91 : 0) << size;
    const value = held & ((1 << count) - 1);
    held >>= count;
    size -= count;
    return value;
  };
}

function inflate(bits: Bits, out: number[]): void {
  const literals = bits(5) + 257;
  const distances = bits(5) + 1;
  const sizes: number[] = [];
  for (let count = bits(4) + 4, i = 0; i < count; i++) sizes[ORDER[i] ?? 0] = bits(3);
  const codes = codesOf(sizes);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = next(bits, codes);
    const again =
      symbol === 16 ? bits(2) + 3 : symbol === 17 ? bits(3) + 3 : symbol === 18 ? bits(7) + 11 : 1;
    const size = symbol < 16 ? symbol : symbol === 16 ? lengths[lengths.length - 1] : 0;
    for (let i = 0; i < again; i++) lengths.push(size ?? 0);
  }
  const texts = codesOf(lengths.slice(0, literals));
  const backs = codesOf(lengths.slice(literals));
  for (;;) {
    const symbol = next(bits, texts);
    if (symbol === 256) return;
    if (symbol < 256) out.push(symbol);
    else {
      const length = symbol === 285 ? 258 : scaled(bits, LENGTHS, symbol - 257);
      const from = out.length - scaled(bits, DISTANCES, next(bits, backs));
      for (let i = 0; i < length; i++) out.push(out[from + i] ?? 0);
    }
  }
}

function scaled(bits: Bits, scale: Scale, symbol: number): number {
  const [count, base] = scale[symbol] ?? [0, 0];
  return base + bits(count);
}

/** Canonical codes: by their length, then by their symbol (RFC 1951, 3.2.2). */
function codesOf(lengths: readonly number[]): Codes {
  const codes: Codes = new Map();
  let code = 0;
  for (let size = 1; size < 16; size++, code <<= 1)
    lengths.forEach((length, symbol) => {
      if (length === size) codes.set((1 << size) | code++, symbol);
    });
  return codes;
}

function next(bits: Bits, codes: Codes): number {
  for (let code = 1; code < 1 << 16;) {
    code = (code << 1) | bits(1);
    const symbol = codes.get(code);
    if (symbol !== undefined) return symbol;
  }
  throw new Error('Packed words end too soon.');
}
