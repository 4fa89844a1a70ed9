/** Commas in numbers, and reviews in the middle of the week. */
import { wholeCycle } from './_wholeCycle.ts';

wholeCycle('Bakery', {
  zone: 'Europe/Berlin',
  locale: 'de_DE',
  reviewDay: 'Wednesday',
  seed: 7,
  slot: 30,
  isLarge: false,
  people: ['Ada Lund', 'Ben Ek', 'Chi Mai'],
});
