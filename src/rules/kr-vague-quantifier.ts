import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** Words that stand where a number should; "more than 5" and the like are handled by the reading. */
const VAGUE =
  /\b(?:significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|dramatic(?:ally)?|drastic(?:ally)?|greatly|marked(?:ly)?|noticeabl[ey]|visibl[ey]|massive(?:ly)?|much|more|fewer|less|most|many|several|some|numerous|various|plenty|lots|a lot|a few|a couple|a handful|a number of|better|faster|quicker|sooner|easier|cheaper|safer|simpler|happier|healthier|stronger|regular(?:ly)?|frequent(?:ly)?|as \w+ as possible|asap|soon)\b/iu;
/** The same words where they say something exact, or belong to a name. */
const EXACT =
  /\b(?:how (?:many|much)|(?:one|once|twice|two|three|times?|days?|weeks?|months?) or (?:more|less|fewer|longer)|more than (?:once|one|twice)|no longer|longer-term|lower-income|higher education|some(?:one|body|thing)|most[- ](?:used|read|sold|visited|asked)|no (?:more|less|fewer))\b/giu;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{word} is not a number that anybody can look up.',
  advice: 'Say from how much to how much.',
  why: 'Everybody agrees on a word such as “better” because everybody hears another number in it. At the close each of them is right.',
  source: 'Marissa Mayer as quoted by John Doerr: without a number it is no key result',
  words: true,
  bad: { keyResult: 'Significantly fewer lost umbrellas', start: null, target: null, unit: '' },
  good: { keyResult: 'Fewer lost umbrellas', start: 30, target: 12, unit: 'umbrellas' },

  check(keyResult, { read }) {
    const { keyResult: text, target, floor, ceiling } = keyResult;
    if (['Milestone', 'Baseline'].includes(kindOf(keyResult))) return 'skip';
    if (target !== null || floor !== null || ceiling !== null) return false;
    const found = VAGUE.exec(text.replace(EXACT, (name) => '.'.repeat(name.length)));
    if (found === null || read(text).reading.parse.measurable) return false;
    return { word: quote(found[0]) };
  },
});
