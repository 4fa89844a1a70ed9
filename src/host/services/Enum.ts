const members = new Map<string, Enum>();

/** A member of a service's enum: String() gives its name. There is one of each name, so identity compares. */
export class Enum {
  readonly _name!: string;
  constructor(name: string) {
    const known = members.get(name);
    if (known) return known;
    this._name = name;
    members.set(name, this);
  }
  toString(): string {
    return this._name;
  }
  name(): string {
    return this._name;
  }
}

/** The members of an enum by name. */
export const enumOf = <N extends string>(...names: N[]): Record<N, Enum> =>
  Object.fromEntries(names.map((name) => [name, new Enum(name)])) as Record<N, Enum>;
