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
    const deliverable = deliverableIn(read(objective).sentence);
    return deliverable !== null && { objective: quote(deliverable) };
  },
});
