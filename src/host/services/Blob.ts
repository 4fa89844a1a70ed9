import { signed } from './Utilities.ts';

/** A text, or signed bytes. */
export type Bytes = string | number[];

/** Bytes with a type and a name. */
export class Blob {
  _bytes: Buffer;
  _type: string | null;
  _name: string | null;
  constructor(bytes: Buffer, type: string | null, name: string | null) {
    this._bytes = bytes;
    this._type = type;
    this._name = name;
  }
  getBytes(): number[] {
    return signed(this._bytes);
  }
  getDataAsString(): string {
    return this._bytes.toString('utf8');
  }
  getContentType(): string | null {
    return this._type;
  }
  setContentType(type: string | null): this {
    this._type = type;
    return this;
  }
  getName(): string | null {
    return this._name;
  }
  setName(name: string | null): this {
    this._name = name;
    return this;
  }
  setDataFromString(text: string): this {
    this._bytes = Buffer.from(text, 'utf8');
    return this;
  }
}
