import { addDays, hasNoSpan, isoWeek, mondayOf } from '../domain/days.ts';
import { holidaysOf, isWeekOff } from '../domain/holidays.ts';
import { reviewedWeeks } from '../domain/reviewTabs.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'reviewDay',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Last week, {week}, had no review; the newest is of {newest}.',
  advice:
    'Hold this week’s and go through both weeks: Extensions ▸ OKR Cadence ▸ Weekly review writes the tab.',
  why: 'One review left out is a busy week. Two in a row are the end of the rhythm, and with it of the only moment in which somebody changes course.',
  source: 'The okr.mx course; OpenOKR and Tability count the weeks without a gap',
  bad: { with: { tabNames: ['Objectives', 'Review 2027-W04'] } },
  good: { with: { tabNames: ['Objectives', 'Review 2027-W04', 'Review 2027-W06'] } },

  check(cycle, { plan, on }) {
    if (hasNoSpan(cycle)) return 'skip';
    const from = isoWeek(cycle.starts);
    const now = isoWeek(on);
    // Newest first; those of an earlier cycle say nothing about this one's rhythm.
    const weeks = reviewedWeeks(plan.tabNames).filter((week) => week >= from && week <= now);
    const [newest] = weeks;
    const first = weeks[weeks.length - 1];
    if (newest === undefined || first === undefined) return 'skip';
    const monday = addDays(mondayOf(on), -7);
    const week = isoWeek(monday);
    const isDue = week > first && monday <= cycle.ends && !isWeekOff(holidaysOf(plan), monday);
    return isDue && newest < week && { week, newest };
  },
});
