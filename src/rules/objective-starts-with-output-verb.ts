import type { Analysis } from '../sentence/parse.ts';
import { textOf } from '../sentence/sentence.ts';
import { deliverableIn } from './_deliverable.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{objective} names something to deliver; an objective names what it is good for.',
  advice:
    'Say who can do what once it is there, as in “Tenants can … without …”, or what they are spared. The delivery itself belongs in the tab Initiatives.',
  why: 'A thing can be delivered on the day and change nothing. An objective that says for whom life gets better leaves the team free to drop the thing when something simpler does the job.',
  source:
    'Christina Wodtke, Radical Focus; the okr.mx course, where an objective is a change and the work stays outside',
  words: true,
  silences: ['objective-no-beneficiary'],
  bad: { objective: 'Install the new ticket machines' },
  good: { objective: 'Passengers buy a ticket without asking anyone' },

  check({ objective }, { read }) {
    const analysis = read(objective);
    const deliverable = deliverableIn(analysis.sentence) ?? deskWorkIn(analysis);
    return deliverable !== null && { objective: quote(deliverable) };
  },
});

/** Verbs of desk work: nobody sets out to analyse or to measure for the sake of it. */
const DESK =
  /^(?:add|analy[sz]|calibrat|compar|complet|configur|defin|document|fix|implement|install|measur|migrat|operationali[sz]|research|review|stud|upgrad)/i;

/** The work that an objective names though nothing is delivered by it: "Compare the two suppliers"; null for none. */
function deskWorkIn({ sentence, reading }: Analysis): string | null {
  const isWork = reading.kind === 'initiative' && reading.sure >= SURE;
  const word = reading.verb?.word ?? '';
  return isWork && DESK.test(word)
    ? textOf(sentence, sentence.begin, sentence.tokens.length)
    : null;
}

/** How sure the reader has to be, 0 to 1: a known verb of work and a thing that is none to wish for. */
const SURE = 0.8;
