/** Reviews on the first day of the week, in a slot too short for all of it. */
import { wholeCycle } from './_wholeCycle.ts';

wholeCycle('Ferry', {
  zone: 'America/New_York',
  locale: 'en_US',
  reviewDay: 'Monday',
  seed: 21,
  slot: 20,
  isLarge: false,
  people: ['Dov Tal', 'Eva Kry', 'Finn Orr'],
});
