/** What each decision rule says in a few words, while it fires and once that is over. */
const WORDS: Readonly<Record<string, readonly [now: string, before: string]>> = {
  'confidence-drop': ['Confidence fell', 'Confidence fell'],
  'confidence-low': ['Confidence is low', 'Confidence was low'],
  'confidence-low-twice': ['Confidence is low again', 'Confidence was low twice'],
  'committed-low': ['Committed, and not sure', 'Committed, and was not sure'],
  'believed-behind': ['Far behind, yet believed', 'Was far behind, yet believed'],
  'forecast-low': ['Not likely to get there', 'Was not likely to get there'],
  'guardrail-out': ['Out of its band', 'Was out of its band'],
  'source-missing': ['Still without a data source', 'Was without a data source'],
};

/** A decision rule in people's words; one that they have added themselves by its name. */
export const ruleWords = (rule: string, fires = true): string =>
  WORDS[rule]?.[fires ? 0 : 1] ?? rule;

/** Whether a decision rule judges confidence alone. */
export const isAboutBelief = (rule: string): boolean => /^(?:confidence|committed)-/.test(rule);

/**
 * Of the rules that brought up one decision those worth telling: a rule about confidence that no longer fires says
 * nothing while another rule about confidence does.
 */
export const standing = <T extends { rule: string; fires: boolean }>(all: readonly T[]): T[] => {
  const holds = all.some(({ fires, rule }) => fires && isAboutBelief(rule));
  return all.filter(({ fires, rule }) => fires || !holds || !isAboutBelief(rule));
};

/** What brought a decision up, by its rule, as it stands now or, where that is over, as it was. */
export function broughtUp(rule: string, fires: boolean, confidence: number | null): string {
  const said = ruleWords(rule, fires);
  if (confidence === null) return said;
  if (fires) return rule.startsWith('confidence-low') ? `${said}: ${confidence}` : said;
  return isAboutBelief(rule) ? `${said}; it is ${confidence} now` : said;
}
