import { ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';

/** HtmlService: pages from the project's files. */
export function htmlService(execution: Execution): object {
  const output = (html: string): unknown =>
    guard(new HtmlOutput(html), 'HtmlOutput', {}, execution);
  const service = {
    createHtmlOutput: (html = '') => {
      if (/<script\b(?![\s\S]*<\/script)/i.test(html))
        throw new ServiceError('Malformed HTML content');
      return output(html);
    },
    createHtmlOutputFromFile: (name: string) => {
      const html = execution.shared.html[name];
      if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
      return output(html);
    },
  };
  return guard(service, 'HtmlService', {}, execution);
}

/** A page; its width is ignored in a sidebar. */
export class HtmlOutput {
  _html: string;
  _title = '';
  _width: number | null = null;
  _height: number | null = null;
  constructor(html: string) {
    this._html = html;
  }
  getContent(): string {
    return this._html;
  }
  setContent(html: string): this {
    this._html = html;
    return this;
  }
  append(html: string): this {
    this._html += html;
    return this;
  }
  appendUntrusted(text: string): this {
    this._html += text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return this;
  }
  clear(): this {
    this._html = '';
    return this;
  }
  getTitle(): string {
    return this._title;
  }
  setTitle(title: string): this {
    this._title = title;
    return this;
  }
  setWidth(width: number): this {
    this._width = width;
    return this;
  }
  setHeight(height: number): this {
    this._height = height;
    return this;
  }
}
