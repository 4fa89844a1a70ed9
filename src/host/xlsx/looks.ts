import type { Border, Borders, Fill, Font, Style as FileStyle } from '@cj-tech-master/excelts';
import { GENERAL } from '../display.ts';
import type { BorderLine, Run, Style } from '../model.ts';

/** The look of a cell without one of its own. */
export const PLAIN = { name: 'Arial', size: 10 };

type Look = Omit<Style, 'background' | 'borders'>;
export type FontStyle = Pick<Run, 'bold' | 'italic' | 'underline' | 'strike' | 'color' | 'size'> & {
  family?: string;
};

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const rgb = (color: { argb?: string } | undefined): string | undefined =>
  color?.argb && /^[0-9A-F]{8}$/i.test(color.argb)
    ? `#${color.argb.slice(2).toLowerCase()}`
    : undefined;

/** The file's font for a look; none where the look says nothing about it. */
export function fontOf(style: FontStyle): Partial<Font> | undefined {
  const font: Partial<Font> = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strike && { strike: true }),
    ...(style.color && { color: { argb: argb(style.color) } }),
  };
  if (Object.keys(font).length === 0 && !style.size && !style.family) return undefined;
  return { ...font, name: style.family ?? PLAIN.name, size: style.size ?? PLAIN.size };
}

export function lookOfFont(font: Partial<Font> | undefined): FontStyle {
  if (!font) return {};
  const color = rgb(font.color);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && font.underline !== 'none' && { underline: true }),
    ...(font.strike && { strike: true }),
    ...(font.size && font.size !== PLAIN.size && { size: font.size }),
    ...(font.name && font.name !== PLAIN.name && { family: font.name }),
    ...(color && color !== '#000000' && { color }),
  };
}

const LINES: Record<string, Border['style']> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};
const SIDES = ['top', 'left', 'bottom', 'right'] as const;

/** Number format and look as the file has them. */
export function styleToFile(
  style: Style | undefined,
  format: string | undefined,
): Partial<FileStyle> {
  const file: Partial<FileStyle> = {};
  if (format !== undefined && format !== GENERAL)
    file.numFmt = format.toLowerCase() === 'general' ? 'General' : format;
  if (!style) return file;
  const font = fontOf(style);
  if (font) file.font = font;
  if (style.background)
    file.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.background) } };
  const alignment = {
    ...(style.horizontal && { horizontal: style.horizontal }),
    ...(style.vertical && { vertical: style.vertical }),
    ...(style.wrap && { wrapText: style.wrap === 'WRAP' }),
  };
  if (Object.keys(alignment).length > 0) file.alignment = alignment;
  const borders = bordersToFile(style);
  if (borders) file.border = borders;
  return file;
}

function bordersToFile(style: Style): Partial<Borders> | undefined {
  if (!style.borders) return undefined;
  const borders: Partial<Borders> = {};
  for (const side of SIDES) {
    const line = style.borders[side];
    if (line)
      borders[side] = { style: LINES[line.style] ?? 'thin', color: { argb: argb(line.color) } };
  }
  return borders;
}

/** The look of a cell in a file; undefined where it is the plain one. */
export function styleFromFile(file: Partial<FileStyle>): Style | undefined {
  const style: Style = lookOfFont(file.font);
  const background = fillColor(file.fill);
  if (background) style.background = background;
  const { horizontal, vertical, wrapText } = file.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    style.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom')
    style.vertical = vertical;
  if (wrapText) style.wrap = 'WRAP';
  const borders = bordersFromFile(file.border);
  if (borders) style.borders = borders;
  return Object.keys(style).length > 0 ? style : undefined;
}

function bordersFromFile(file: Partial<Borders> | undefined): Style['borders'] | undefined {
  const borders: NonNullable<Style['borders']> = {};
  for (const side of SIDES) {
    const line = file?.[side];
    if (!line?.style) continue;
    const known = Object.entries(LINES).find(([, style]) => style === line.style)?.[0] ?? 'SOLID';
    borders[side] = { style: known as BorderLine['style'], color: rgb(line.color) ?? '#000000' };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

export const fillColor = (fill: Fill | undefined): string | undefined =>
  fill?.type === 'pattern' && fill.pattern === 'solid'
    ? (rgb(fill.fgColor) ?? rgb(fill.bgColor))
    : undefined;

/** The colour that a conditional format lays on; there the pattern may be left out. */
export const conditionalFill = (fill: Fill | undefined): string | undefined =>
  fill?.type === 'pattern' ? (rgb(fill.bgColor) ?? fillColor(fill)) : undefined;

/** The number format of a cell in a file; undefined for General. */
export function formatFromFile(numFmt: FileStyle['numFmt'] | undefined): string | undefined {
  const code = typeof numFmt === 'string' ? numFmt : numFmt?.formatCode;
  return code === undefined || code === 'General' ? undefined : code;
}

export type { Look };
