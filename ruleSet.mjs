/**
 * The record of what a version of the rules judges, test/rules/ruleSet.json. It is written once a version: the build
 * renews it when RULE_SET was raised and never otherwise, so that test/rules/ruleSet.test.ts sees every other change.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { load } from './docs/rulePages.mjs';

const FILE = 'test/rules/ruleSet.json';
const ENTRY = `
  export { RULE_SET } from './src/rules/_config.ts';
  export { ruleSetNow, undated } from './test/_ruleSet.ts';`;

/**
 * Writes the record of a version that has none yet.
 * @throws Error where a rule came with this version and does not say so: closed cycles would be judged by it.
 */
export async function recordRuleSet() {
  const { RULE_SET, ruleSetNow, undated } = load(ENTRY);
  const recorded = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null;
  if (recorded?.version === RULE_SET) return;
  const now = ruleSetNow();
  const [name] = recorded ? undated(recorded, now) : [];
  if (name) throw new Error(`${name} came with version ${RULE_SET}: give it since: ${RULE_SET}.`);
  writeFileSync(FILE, await format(JSON.stringify(now), { parser: 'json', printWidth: 100 }));
}
