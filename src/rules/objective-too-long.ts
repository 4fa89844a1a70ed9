import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** Languages that join words are measured by letters. */
const LONG_WORDS = 9;

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{objective} has {length}: nobody will know it by heart.',
  advice: 'Keep the change itself, and move reasons to Why now and details to the key results.',
  why: 'An objective works when people have it in mind at their desks. What has to be looked up is looked up on the day of the review.',
  source: 'OpenOKR, eighteen words; other public rule sets a hundred characters',
  limits: { words: 18, characters: 110 },
  deep: true,
  bad: {
    objective:
      'Volunteers of all our shelters across the three northern counties receive the training, the papers and the keys they need before their very first shift with us begins',
  },
  good: { objective: 'Volunteers feel at home in the shelter on their first shift' },

  check({ objective }, { limits }) {
    const { words = 18, characters = 110 } = limits;
    const found = objective.slice(0, 5000).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const letters = found.reduce((sum, word) => sum + word.length, 0);
    if (letters > LONG_WORDS * found.length)
      return (
        objective.length > characters && {
          objective: quote(objective),
          length: `${objective.length} characters, more than ${characters}`,
        }
      );
    return (
      found.length > words && {
        objective: quote(objective),
        length: `${found.length} words, more than ${words}`,
      }
    );
  },
});
