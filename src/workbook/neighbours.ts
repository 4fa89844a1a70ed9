/** Runs of equal neighbours in a list: where each begins (from 0) and how many they are. */
export function runsOfEquals(list: readonly unknown[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  list.forEach((each, at) => {
    const last = runs[runs.length - 1];
    if (last && list[at - 1] === each) last[1]++;
    else runs.push([at, 1]);
  });
  return runs;
}

/** Runs of numbers that follow each other, in order: the first of each and how many they are. */
export function runsOfNumbers(numbers: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
