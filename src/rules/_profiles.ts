import type { ProfileName } from '../domain/profile.ts';
import type { Severity } from './_rule.ts';

/** Severities and thresholds that differ from what the rules declare. */
export type Differences = {
  severities: Readonly<Record<string, Severity | 'off'>>;
  limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/**
 * What each profile asks otherwise than the rules declare. Lessons is what they declare. Google-style: as in
 * Google’s own guide, graded at the end and not by pace, Committed or Aspirational said up front. Radical Focus:
 * as in Christina Wodtke’s book, one objective with three key results, judged by confidence alone. Light: few
 * demands, for a first cycle.
 */
export const profiles: Readonly<Record<ProfileName, Differences & { what: string }>> = {
  Lessons: {
    what: 'Three objectives a team, two to five key results each, reviewed every week.',
    severities: {},
    limits: {},
  },
  'Google-style': {
    what: 'Up to five objectives, each Committed or Aspirational; graded at the end, so pace is not judged.',
    severities: {
      'confidence-start-not-stretch': 'off',
      'pace-behind': 'off',
      'kr-milestone-only-set': 'off',
      'type-undeclared': 'warning',
    },
    limits: {
      'too-many-objectives-team': { most: 5 },
      // Both types, and always said, even where no other objective says it.
      'type-undeclared': { others: 0 },
    },
  },
  'Radical Focus': {
    what: 'One objective with three key results, each begun at confidence 5; only confidence is judged.',
    // All its objectives are a stretch, so that none has to say so.
    severities: { 'pace-behind': 'off', 'type-undeclared': 'off' },
    limits: {
      'too-many-objectives-team': { most: 1 },
      'objective-too-many-key-results': { most: 3 },
      'confidence-start-not-stretch': { high: 5 },
    },
  },
  Light: {
    what: 'Up to five objectives, one key result is enough, more time to check in, a wide idea of pace.',
    severities: {
      'objective-single-key-result': 'off',
      'confidence-start-not-stretch': 'off',
      'kr-milestone-only-set': 'off',
      'type-undeclared': 'off',
    },
    limits: {
      'too-many-objectives-team': { most: 5 },
      'pace-behind': { amber: 0.165, red: 0.33 },
    },
  },
};
