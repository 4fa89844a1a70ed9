import { ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';
import { enumOf } from './Enum.ts';
import { templateSource } from './template.ts';

/** HtmlService: pages from the project's files, and templates. */
export function htmlService(execution: Execution): object {
  const output = (html: string): unknown =>
    guard(new HtmlOutput(html), 'HtmlOutput', {}, execution);
  const file = (name: string): string => {
    const html = execution.shared.html[name];
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return html;
  };
  const service = {
    SandboxMode: enumOf('IFRAME', 'NATIVE', 'EMULATED'),
    XFrameOptionsMode: enumOf('DEFAULT', 'ALLOWALL'),
    createHtmlOutput: (html = '') => output(wellFormed(String(html))),
    createHtmlOutputFromFile: (name: string) => output(file(name)),
    createTemplate: (html: string) => template(execution, html, output),
    createTemplateFromFile: (name: string) => template(execution, file(name), output),
  };
  return guard(service, 'HtmlService', {}, execution);
}

/** @throws ServiceError for a script element that is never closed. */
function wellFormed(html: string): string {
  if (/<script\b(?![\s\S]*<\/script)/i.test(html)) throw new ServiceError('Malformed HTML content');
  return html;
}

/** An object of the script that takes any property as a variable, and knows evaluate. */
function template(execution: Execution, html: string, output: (html: string) => unknown): unknown {
  const { realm } = execution;
  const made = new realm.Object() as Record<string, unknown>;
  const hidden = (name: string, value: unknown): unknown =>
    Object.defineProperty(made, name, { value, enumerable: false });
  hidden('getRawContent', () => html);
  hidden('getCode', () => templateSource(html));
  hidden('evaluate', () => {
    const render = realm.evaluate(templateSource(html)) as (variables: object) => string;
    return output(wellFormed(render(made)));
  });
  return made;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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
    this._html += escaped(text);
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
  getWidth(): number | null {
    return this._width;
  }
  setWidth(width: number | null): this {
    this._width = width;
    return this;
  }
  getHeight(): number | null {
    return this._height;
  }
  setHeight(height: number | null): this {
    this._height = height;
    return this;
  }
  /** Of no effect on a page that is no web app. */
  setSandboxMode(_mode: unknown): this {
    return this;
  }
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
  setFaviconUrl(_url: string): this {
    return this;
  }
  addMetaTag(name: string, content: string): this {
    this._html = `<meta name="${escaped(name)}" content="${escaped(content)}">${this._html}`;
    return this;
  }
}
