import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** What somebody else can look up: done by others, in the open, or in use. */
const VERIFIABLE =
  /\b(?:signed|passed|approved|accepted|certif\w*|accredit\w*|permi(?:t|ssion)|licen[cs]ed?|granted|awarded|audited|published|launched|released|shipped|live|opened|open|in use|in operation|delivered|handed over|closed|submitted|filed|registered|installed|hired|won|adopted by|agreed (?:with|by)|confirmed by|used by|without|no longer|sign|pass|obtain|publish|launch|release|ship|submit|file|open|close|hire|win|get certified|go live|goes live|gets?|receives?|moved? (?:in|into|out|to)|switched (?:on|off|over)|switch (?:on|off)|done when|so that|\d)\b/i;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: '{sentence} does not say how somebody else can tell that it is done.',
  advice:
    'Say what is there then: signed by, live for, approved by. Or add a line “Done when …” to Notes.',
  why: 'A milestone is done or not done. If only the people who did the work can tell, it is done whenever the cycle ends.',
  source:
    'Ben Lamorte on milestones; Marissa Mayer as quoted by John Doerr on results that can be verified',
  deep: true,
  words: true,
  waits: true,
  limits: { words: 4 },
  bad: { keyResult: 'Improve the emergency plan', kind: 'Milestone', due: '2027-03-12' },
  good: {
    keyResult: 'Emergency plan approved by the fire brigade',
    kind: 'Milestone',
    due: '2027-03-12',
  },

  check(keyResult, { limits }) {
    if (kindOf(keyResult) !== 'Milestone') return 'skip';
    const { keyResult: text, notes } = keyResult;
    const words = notes.trim().split(/\s+/).filter(Boolean);
    if (words.length >= (limits.words ?? 4) || VERIFIABLE.test(text)) return false;
    return { sentence: quote(text) };
  },
});
