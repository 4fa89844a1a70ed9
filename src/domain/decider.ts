/** The people whom a decision rule may mean. */
export type Deciders = { keyResult: string; objective: string; set: string };

/** The name of whoever decides, as the words of a decision rule say ("The owner of the objective"); '' for anybody else. */
export function deciderIn(whoDecides: string, { keyResult, objective, set }: Deciders): string {
  if (/\breview|\bset\b/i.test(whoDecides.replace(/,? in the review$/i, ''))) return set;
  if (/key result/i.test(whoDecides)) return keyResult;
  return /objective/i.test(whoDecides) ? objective : '';
}
