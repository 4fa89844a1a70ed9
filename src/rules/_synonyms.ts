import { sameId } from '../domain/ids.ts';

/** Words that people use for those of the lists. */
const SYNONYMS: Record<string, readonly string[]> = {
  'Not started': ['todo', 'to do', 'open', 'planned', 'new', 'backlog', 'not begun', 'pending'],
  'In progress': [
    'wip',
    'doing',
    'started',
    'ongoing',
    'in work',
    'running',
    'active',
    'in-progress',
    'work in progress',
  ],
  Done: ['complete', 'completed', 'finished', 'closed', 'ready'],
  Stopped: ['cancelled', 'canceled', 'dropped', 'abandoned', 'on hold', 'paused'],
  Dropped: ['cancelled', 'canceled', 'stopped', 'abandoned', 'removed'],
  Active: ['running', 'open', 'current', 'ongoing', 'live', 'in progress'],
  Closed: ['finished', 'ended', 'completed', 'archived', 'done'],
  Planning: ['planned', 'draft', 'upcoming', 'next'],
  Published: ['live', 'final', 'agreed', 'approved'],
  Committed: ['commit', 'commitment', 'must'],
  Aspirational: ['stretch', 'moonshot', 'aspiration'],
  Week: ['weekly', 'every week', '1 week', 'w'],
  '2 weeks': ['biweekly', 'bi-weekly', 'fortnightly', 'two weeks', '14 days'],
  Month: ['monthly', 'every month', '4 weeks', 'm'],
};

/** The word of the list that a word certainly means; null for none. */
export const meantBy = (word: string, choices: readonly string[]): string | null =>
  choices.find((each) => SYNONYMS[each]?.some((known) => sameId(known, word))) ?? null;
