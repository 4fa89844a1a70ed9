import { tabs } from '../tabs/_all.ts';
import { parkedLike } from './_parked.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'id',
  severity: 'warning',
  phase: 'review',
  group: 'wording',
  message: '{text} looks like {priority}, which this cycle leaves out.',
  advice: 'Stop it, or decide in the review that it is back, and what gives way for it.',
  why: 'What was left out rarely comes back by decision; it comes back as a small favour. Then it takes the hours that leaving it out had freed.',
  source: 'The okr.mx course, which names what loses and keeps it out',
  deep: true,
  limits: { like: 80 },
  bad: {
    tab: 'initiatives',
    text: 'Open a shop at the gate',
    with: { notThisCycle: [{ priority: 'A shop at the gate' }] },
  },
  good: {
    tab: 'initiatives',
    text: 'Repaint the gate',
    with: { notThisCycle: [{ priority: 'A shop at the gate' }] },
  },

  check({ tab, id, text }, { plan, cycle, named, limits: { like = 80 } }) {
    if (!cycle || (tab !== 'keyResults' && tab !== 'initiatives') || text === '') return 'skip';
    const status = tab === 'initiatives' ? named(tab, id)?.status : '';
    if (status === 'Done' || status === 'Stopped') return 'skip';
    const priority = parkedLike({ plan, cycle }, text, like / 100);
    return (
      priority !== null && { text: quote(text), priority: quote(priority), at: tabs[tab].text }
    );
  },
});
