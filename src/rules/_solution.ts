import { Word } from '../words/words.ts';
import { isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import { textOf, type Sentence } from '../sentence/sentence.ts';
import { hasPurpose, isOneOf, wordSet } from './_words.ts';

/** Verbs with which something is brought in or put up. */
const BRINGS = wordSet(`
  launch relaunch release ship deploy implement migrate install integrate introduce adopt build create develop
  deliver design rebuild redesign replace upgrade roll set switch move complete finish use buy procure
`);
/** Tools and projects. */
const TOOLS = wordSet(`
  portal platform migration dashboard tool tooling module crm erp app application website webshop site system
  software database chatbot bot intranet wiki pipeline api warehouse integration hub sso
`);
/** Behind these a capital is a product: nobody adopts or installs a town. */
const ADOPTS = wordSet('implement adopt install integrate deploy use');

/** The tool, project or product that an objective sets out to bring in, as written; null for none. */
export function solutionIn(sentence: Sentence): string | null {
  const { begin } = sentence;
  const verb = wordAt(sentence, begin);
  if (!BRINGS.has(verb) || hasPurpose(sentence, begin + 1)) return null;
  let at = begin + 1;
  // "roll out", "set up", "switch to", "migrate to" belong to the verb.
  if (/^(?:out|up|to)$/.test(wordAt(sentence, at))) at++;
  while (
    isWord(sentence, at, Word.article | Word.owned | Word.every) ||
    /^new$/.test(wordAt(sentence, at))
  )
    at++;
  const from = at;
  while (isNoun(sentence, at) || isWord(sentence, at, Word.number) || isJoint(sentence, at)) at++;
  if (at === from) return null;
  const isTool = isOneOf(TOOLS, wordAt(sentence, at - 1)) || /^v\d/.test(wordAt(sentence, at - 1));
  const product = sentence.tokens[from]?.text ?? '';
  const isProduct = ADOPTS.has(verb) && /^\p{Lu}/u.test(product) && !isTitle(sentence);
  return isTool || isProduct ? textOf(sentence, from, at) : null;
}

/** Written With Capitals throughout, where they say nothing. */
const isTitle = ({ tokens }: Sentence): boolean =>
  tokens.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > tokens.length;
