/** Ahead of all clocks, with enough key results for a calibration. */
import { wholeCycle } from './_wholeCycle.ts';

wholeCycle('Clinic', {
  zone: 'Pacific/Auckland',
  locale: 'en_GB',
  reviewDay: 'Friday',
  seed: 55,
  slot: 60,
  isLarge: true,
  people: ['Gil Ross', 'Hana Sato', 'Ivo Petz'],
});
