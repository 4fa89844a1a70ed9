/** A look-up made from something that stays the same for a whole run, made when first asked for. */
export function perRun<Source extends object, Value>(
  make: (source: Source) => Value,
): (source: Source) => Value {
  const made = new WeakMap<Source, { value: Value }>();
  return (source) => {
    let known = made.get(source);
    if (!known) made.set(source, (known = { value: make(source) }));
    return known.value;
  };
}
