import type { Plan } from './plan.ts';
import { settingIn } from './settingIn.ts';

/**
 * The ways of keeping OKRs that a team can choose. Thresholds that differ by them are set in src/rules; here is how
 * many days somebody may be late before they are called late.
 */
export const PROFILES = ['Lessons', 'Google-style', 'Radical Focus', 'Light'] as const;
export type ProfileName = (typeof PROFILES)[number];

const GRACE: Record<ProfileName, number> = {
  Lessons: 3,
  'Google-style': 7,
  'Radical Focus': 3,
  Light: 7,
};

/** The name of the setting that chooses it. */
export const PROFILE = 'Profile';

/** A profile by its name as people type it; null for none of that name. */
export const profileNamed = (name: string): ProfileName | null =>
  PROFILES.find((known) => known.toLowerCase() === name.trim().toLowerCase()) ?? null;

/** The profile that the tab Settings names; Lessons where it names none that there is. */
export const profileOf = (plan: Pick<Plan, 'rows'>): ProfileName =>
  profileNamed(settingIn(plan, PROFILE)) ?? 'Lessons';

/** Days after a missed interval in which nobody is called late. */
export const graceDaysOf = (profile: ProfileName): number => GRACE[profile];
