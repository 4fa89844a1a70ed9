/** A colour that real Sheets ignores without a word. */
export const IGNORED = Symbol('ignored');

const NAMED: Record<string, string> = { white: '#ffffff', black: '#000000', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', orange: '#ffa500', gray: '#808080', grey: '#808080', purple: '#800080', pink: '#ffc0cb', brown: '#a52a2a', cyan: '#00ffff', magenta: '#ff00ff', lime: '#00ff00', navy: '#000080', teal: '#008080', silver: '#c0c0c0', maroon: '#800000', olive: '#808000' }; // prettier-ignore

/** Lower-case #rrggbb; undefined for the default; what is no colour is ignored, as Sheets does. */
export function colour(text: string | null, plain: string): string | undefined | typeof IGNORED {
  if (text === null) return undefined;
  const lower = text.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  const hex = short
    ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
    : (NAMED[lower] ?? lower);
  if (!/^#[0-9a-f]{6}$/.test(hex)) return IGNORED;
  return hex === plain ? undefined : hex;
}
