import type { Home } from '../protocol.ts';

/** What the sidebar goes by while the sheet cannot be read: nothing, so that it can be repaired all the same. */
export const NO_HOME: Home = {
  isSetUp: true,
  otherTabs: 0,
  today: '',
  week: '',
  weekday: '',
  who: '',
  people: [],
  notices: [],
  cycle: null,
  cycles: [],
  cards: [],
  objectives: [],
  decisions: [],
  unexplained: [],
  metrics: [],
  decisionRules: [],
  commitments: { last: [], now: [] },
  overviewBehind: null,
  findings: null,
  copy: { missing: '', week: '' },
  undo: null,
  coaching: { severities: {}, limits: {} },
  drafts: {},
};
