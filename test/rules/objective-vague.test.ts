import { testRule } from '../_rules.ts';

const FITS = 'would fit any team in any year';
const HEADS = 'is a heading';
const said = (objective: string, says = FITS) =>
  [{ objective }, { objective: `“${objective}”`, says }] as const;

testRule('objective-vague', {
  kept: [
    { objective: '' },
    { objective: 'Win the county cup' },
    { objective: 'Achieve fiscal sustainability' },
    { objective: 'Be a better neighbour to the allotments' },
    { objective: 'Improve the smell of the stairwell' },
    { objective: 'Great bread in every village' },
    { objective: 'Be a better firm to work at' },
    { objective: 'Scale Lisbon' },
    { objective: 'Independence from the grid' },
    { objective: 'A calm checkout process' },
    { objective: 'Bread quality people taste' },
    { objective: 'Drive operational efficiency' },
    // A name tells which.
    { objective: 'Series C ready operations' },
    { objective: 'Independence' },
    // Praise for something one can taste, and a brand for somebody.
    { objective: 'World-class bread' },
    { objective: 'Best-in-class onboarding for new nurses' },
    { objective: 'Strengthen our brand among first-time parents' },
    { objective: 'Outstanding invoices are paid' },
    { objective: 'Build an exceptional employee experience' },
    { objective: 'Guests call our service excellent' },
    { objective: 'Faster and calmer repairs' },
    { objective: 'Happy teams and customers' },
    { objective: 'Apprentices and masters talk' },
    { objective: 'Zero waste' },
    // Named work is a delivery.
    { objective: 'Oven software migration' },
    { objective: 'Bread of lasting value for neighbours' },
    { objective: 'Tighten oven seals' },
    { objective: 'Bread meets taste' },
    { objective: 'Oven debt reduction' },
    { objective: 'Be better', status: 'Closed' },
  ],
  broken: [
    [...said('Be better'), { severity: 'warning', column: 'objective', id: 'O1' }],
    [...said('Improve performance')],
    [...said('Improve our product')],
    [...said('Achieve Operational Excellence')],
    [...said('Take our business to the next level')],
    [...said('Do great things every day')],
    [...said('Create things')],
    [...said('Strengthen our brand')],
    [...said('Maximize customer value')],
    [...said('Demonstrate Business Value')],
    [...said('Transform core operations')],
    [...said('Elevate the brand')],
    // Praise, and a topic of which nothing is said.
    [...said('Best-in-class employee experience')],
    [...said('World-class customer support')],
    [...said('Exceptional patient care.')],
    [...said('Great service')],
    // A topic, of which nothing is said.
    [...said('Oven quality and automation', HEADS)],
    [...said('Continuity of process')],
    [...said('Revenue.', HEADS)],
    [...said('Hiring', HEADS)],
    [...said('Trust', HEADS)],
    [...said('Oven Quality & Automation', HEADS)],
    [...said('Build great software')],
    // Headings.
    [...said('Health and fitness', HEADS)],
    [...said('Bread and roses', HEADS)],
    [...said('Oven Improvement', HEADS)],
    [...said('Apprenticeship programme', HEADS)],
  ],
});
