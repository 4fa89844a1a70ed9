import { subjectOf } from '../../src/sentence/subject.ts';

describe('subjectOf', () => {
  test.each([
    ['Cut hours of a day’s work from 9 to 4', 'Hours of a day’s work'],
    ['Raise quote acceptance within 48 hours from 32% to 65%', 'Quote acceptance in 48 h'],
    ['Reduce on-call pages from 40 to 10 a week', 'On-call pages'],
    ['Lift eNPS from -5 to 20', 'eNPS'],
    ['Win 6 regional hospitals as reference customers for audits', 'Regional hospitals…'],
    ['Win back growers from 0 to 8', 'Growers'],
    ['Bring down complaints from 9 to 3 a week', 'Complaints'],
    ['Cut back pain from 9 to 3 cases', 'Back pain'],
    ['Cut the wait at check-in from 9 minutes to 3 minutes', 'Wait at check-in'],
    ['Shorten the time at check-out from 9 minutes to 3 minutes', 'Time at check-out'],
    ['Cut the time to log in from 9 seconds to 3 seconds', 'Time to log in'],
    ['Oven 2 repaired', 'Oven 2 repaired'],
    ['Hall 7 opened to visitors', 'Hall 7 opened to visitors'],
    ['Site 4 connected to the grid by June', 'Site 4 connected to the grid'],
    ['Hire 3 experienced with SQL', 'Experienced with SQL'],
    ['Trays 3 delivered', 'Trays'],
    ['Launch', 'Launch'],
    ['', ''],
  ])('names “%s”', (text, subject) => {
    expect(subjectOf(text)).toBe(subject);
  });
});
