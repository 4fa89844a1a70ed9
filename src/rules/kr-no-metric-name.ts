import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** Words that stand for a number without saying which. */
const EMPTY =
  /^(?:it|this|that|them|these|those|number|numbers|figure|figures|value|values|result|results|target|targets|goal|goals|kpi|kpis|metric|metrics|level|total|count|amount|progress|performance|things?|everything|better|more|less)$/i;
/** Units that say what kind of number it is and not what is counted. */
const BARE =
  /^(?:%|percent|points?|pp|x|times|[$€£¥]|[a-z]{3}|k|m|h|min|s|hours?|minutes?|days?|weeks?|months?|years?)?$/i;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{sentence} does not say what is measured.',
  advice: 'Name it in the sentence, such as: share of orders delivered on the promised day.',
  why: 'A number without a name means one thing to the person who wrote it and nothing to the next one. In week six nobody knows which report it came from.',
  source: 'Perdoo: metric, start, target and title are the four parts of a key result',
  deep: true,
  words: true,
  silences: ['kr-unit-missing'],
  bad: { keyResult: 'Get it from 40 % to 60 %', start: 40, target: 60, unit: '%' },
  good: { keyResult: 'Desks in use from 40 % to 60 %', start: 40, target: 60, unit: '%' },

  check(keyResult, { read }) {
    const kind = kindOf(keyResult);
    if (kind === 'Milestone' || kind === 'Baseline') return 'skip';
    const { keyResult: text, unit } = keyResult;
    if (!BARE.test(unit.trim())) return false;
    // Long sentences have a name for what they measure.
    if (text.length > 60) return false;
    const { reading, roles } = read(text);
    const { metric, numbers } = reading;
    if (numbers.length === 0 && text.trim().split(/\s+/).length > 2) return false;
    // One more number is a condition, "within 24 hours", and says which ones are counted.
    const ends = [roles.start, roles.target, roles.relative].filter((end) => end !== null);
    if (metric !== '' && numbers.length > ends.length) return false;
    const named = (metric.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []).filter((word) => !EMPTY.test(word));
    return named.length === 0 && { sentence: quote(text) };
  },
});
