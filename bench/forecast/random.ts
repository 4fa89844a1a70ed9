/** Random numbers that come out the same on every machine (mulberry32), between 0 and 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Chance = ReturnType<typeof chanceOf>;

/** What a history is drawn with. */
export function chanceOf(seed: number) {
  const random = randomOf(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  /** Of the standard normal distribution (Box and Muller). */
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return {
    between,
    normal,
    of: <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!,
    /** Never below 0 and 1 in the mean, the less alike the lower a whole shape is (Erlang's distribution). */
    amount: (shape: number): number => {
      let sum = 0;
      for (let at = 0; at < shape; at++) sum -= Math.log(1 - random());
      return sum / shape;
    },
    /** A whole number from low to high. */
    whole: (low: number, high: number): number => Math.floor(between(low, high + 1)),
    isSo: (probability: number): boolean => random() < probability,
    /** Many small noises, few large ones. */
    noise: (low: number, high: number): number => low * (high / low) ** random(),
  };
}
