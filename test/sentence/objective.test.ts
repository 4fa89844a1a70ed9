import { metricIn } from '../../src/sentence/objective.ts';

describe('metricIn', () => {
  test.each([
    ['Raise renewal rate from 81% to 90%', 'from 81% to 90%'],
    ['Grow by 20 % in Europe', 'by 20 %'],
    ['Reach $5M this year', '$5M'],
    ['Scale to 500+ members', '500+'],
    ['Win 40 clinics', '40'],
    ['Calmer desks: at most 20 tickets', 'at most 20'],
  ])('finds the number in “%s”', (text, metric) => {
    expect(metricIn(text)).toBe(metric);
  });

  test.each([
    'Be ready for ISO 27001 and SOC 2 in 2027',
    'Win back the Fortune 500 accounts we lost in Q1',
    '24/7 support our largest ports trust',
    'Become a top-10 name in B2B freight for FY26 and H2',
    'Be the #1 choice on 5G',
    'No P1 surprises on v2.3',
    'Own the first 5 minutes of every shift',
    'Three depots work as one',
  ])('finds none in “%s”', (text) => {
    expect(metricIn(text)).toBeNull();
  });
});
