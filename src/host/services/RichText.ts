import { notInContract } from '../execution.ts';
import type { Run } from '../model.ts';
import type { Make } from './make.ts';

/** What a style says; runs of a text have no family of their own here. */
type Look = Omit<Run, 'text' | 'link'> & { family?: string };

export class TextStyle {
  readonly _look: Look;
  constructor(look: Look) {
    this._look = look;
  }
  isBold(): boolean | null {
    return this._look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this._look.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this._look.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this._look.strike ?? null;
  }
  getFontFamily(): string {
    return 'arial,sans,sans-serif';
  }
  getForegroundColor(): string | null {
    return this._look.color ?? null;
  }
  getFontSize(): number | null {
    return this._look.size ?? null;
  }
}

export class TextStyleBuilder {
  readonly _look: Look = {};
  setBold(bold: boolean): this {
    this._look.bold = bold;
    return this;
  }
  setItalic(italic: boolean): this {
    this._look.italic = italic;
    return this;
  }
  setUnderline(underline: boolean): this {
    this._look.underline = underline;
    return this;
  }
  setStrikethrough(strike: boolean): this {
    this._look.strike = strike;
    return this;
  }
  setForegroundColor(color: string): this {
    this._look.color = color.toLowerCase();
    return this;
  }
  setFontSize(size: number): this {
    this._look.size = size;
    return this;
  }
  setFontFamily(family: string): this {
    this._look.family = family;
    return this;
  }
}

export class RichTextValue {
  readonly _make: Make;
  readonly _runs: Run[];
  /** Where in the whole text this run begins. */
  readonly _start: number;
  constructor(make: Make, runs: Run[], start = 0) {
    this._make = make;
    this._runs = runs;
    this._start = start;
  }
  getStartIndex(): number {
    return this._start;
  }
  getEndIndex(): number {
    return this._start + this.getText().length;
  }
  getRuns(): unknown[] {
    let start = 0;
    return this._runs.map((run) => {
      const made = this._make.richText([run], start);
      start += run.text.length;
      return made;
    });
  }
  getTextStyle(): unknown {
    const { text: _text, link: _link, ...look } = this._runs[0] ?? { text: '' };
    return this._make.textStyle(look);
  }
  copy(): unknown {
    return this._make.richTextBuilder(this._runs);
  }
  getText(): string {
    return this._runs.map((run) => run.text).join('');
  }
  getLinkUrl(): string | null {
    const links = new Set(this._runs.map((run) => run.link ?? null));
    return links.size === 1 ? (Array.from(links)[0] ?? null) : null;
  }
}

/** Text with looks and links by stretch of characters. */
export class RichTextValueBuilder {
  _text: string;
  _letters: Omit<Run, 'text'>[];

  constructor(runs: Run[] = []) {
    this._text = runs.map((run) => run.text).join('');
    this._letters = runs.flatMap(({ text, ...look }) =>
      Array.from({ length: text.length }, () => look),
    );
  }

  setText(text: string): this {
    this._text = text;
    this._letters = Array.from({ length: text.length }, () => ({}));
    return this;
  }
  setLinkUrl(...args: [number, number, string | null] | [string | null]): this {
    const [start, end, url] = args.length === 3 ? args : [0, this._text.length, args[0]];
    if (args.length === 3) this._refuseOutside(start, end);
    for (let at = start; at < end; at++) {
      const letter: Omit<Run, 'text'> = { ...this._letters[at] };
      if (url === null) delete letter.link;
      else letter.link = url;
      this._letters[at] = letter;
    }
    return this;
  }
  setTextStyle(...args: [number, number, TextStyle] | [TextStyle]): this {
    const [start, end, style] = args.length === 3 ? args : [0, this._text.length, args[0]];
    if (args.length === 3) this._refuseOutside(start, end);
    for (let at = start; at < end; at++)
      this._letters[at] = { ...this._letters[at], ...style._look };
    return this;
  }
  _refuseOutside(start: number, end: number): void {
    if (start < 0 || end > this._text.length || start >= end)
      throw notInContract(`a stretch of text from ${start} to ${end}`);
  }
  _runs(): Run[] {
    const runs: Run[] = [];
    this._letters.forEach((look, at) => {
      const last = runs[runs.length - 1];
      const { text: _text, ...lastLook } = last ?? { text: '' };
      if (last && JSON.stringify(lastLook) === JSON.stringify(look)) last.text += this._text[at];
      else runs.push({ text: this._text[at]!, ...look });
    });
    return runs.length === 0 ? [{ text: this._text }] : runs;
  }
}
