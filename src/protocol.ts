/**
 * All the sidebar can ask of the add-on. Each method's input and result is declared once; the server
 * checks what arrives, the sidebar what returns. Dates travel as 'YYYY-MM-DD'.
 */
import * as z from 'zod/mini';

// The sidebar's sandbox and Apps Script allow no code made from strings.
z.config({ jitless: true });

const LONG = 5000;
/** Words that have to be there; `missing` says what to write. */
const words = (missing: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(LONG, 'Shorten this text to 5,000 characters.'),
    );
/** A name that goes where there is less room than in a cell. */
const short = (most: number) =>
  z.string().check(z.maxLength(most, `Shorten this name to ${most} characters.`));
/** Tabs are named by it as well. */
const cycleName = short(80);
const line = z.string().check(z.maxLength(LONG, 'Shorten this text to 5,000 characters.'));
/** '' or a day that there is: 2027-02-30 is none. */
const isDay = (text: string): boolean => {
  if (text === '') return true;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
const day = z.string().check(z.refine(isDay, 'Write a date such as 2027-02-11.'));
const amount = z.nullable(z.number());
/** As of the columns: this file imports types alone. */
const LARGEST = 1e15;
/** A number that somebody types. */
const typedAmount = z.nullable(
  z
    .number()
    .check(
      z.refine(
        (value) => Math.abs(value) < LARGEST,
        'A sheet keeps fifteen digits: write it in a larger unit.',
      ),
    ),
);
const measured = z.nullable(z.union([z.number(), z.boolean()]));
const stated = z.nullable(
  z.union([z.number(), z.boolean()], 'Write the value as a number such as 36.5.'),
);
const confidence = z.nullable(
  z
    .int('Confidence is a whole number, 0 to 10.')
    .check(z.minimum(0, 'Confidence is 0 to 10.'), z.maximum(10, 'Confidence is 0 to 10.')),
);
const kind = z.enum(['Metric', 'Maintain', 'Milestone', 'Baseline']);
const every = z.enum(['Week', '2 weeks', 'Month']);
// Drafts that were kept before it could be chosen have none.
const curve = z._default(z.enum(['Even', 'Late', 'Early']), 'Even');

/** A cycle as it is planned: its row, what competes for it, what must not suffer, and when a decision is due. */
export const planForm = z.object({
  /** The cycle that has a row; null for a new one. */
  id: z.nullable(line),
  cycle: z.object({
    id: cycleName,
    team: line,
    starts: day,
    ends: day,
    change: line,
    owner: line,
    reviewDay: z.enum([
      '',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]),
    reviewTime: z.string().check(z.regex(/^(\d{1,2}:\d{2})?$/, 'Write a time such as 10:00.')),
    slot: typedAmount,
  }),
  /** The weightiest first. */
  priorities: z.array(
    z.object({
      /** The objective that it is pursued as; null for none yet. */
      objective: z.nullable(line),
      /** Its row in Not this cycle; null for none. */
      row: z.nullable(z.number()),
      priority: line,
      /** Above the cut line. */
      isIn: z.boolean(),
      whyNot: line,
      revisit: day,
    }),
  ),
  metrics: z.array(
    z.object({
      id: z.nullable(line),
      metric: line,
      owner: line,
      floor: typedAmount,
      ceiling: typedAmount,
      source: line,
      /** As it was read: a plan does not write it, and takes nothing out that was measured anew. */
      current: z.optional(typedAmount),
    }),
  ),
  rules: z.array(
    z.object({
      rule: line,
      limit: typedAmount,
      when: line,
      whoDecides: line,
      options: line,
      lookAgain: line,
    }),
  ),
});

/** What was promised on the day of publishing; absent before it. */
const launched = z.optional(
  z.object({ wording: line, start: amount, target: amount, owner: line }),
);

export const keyResultForm = z.object({
  /** null for a key result that has no row yet. */
  id: z.nullable(line),
  keyResult: line,
  owner: line,
  kind,
  unit: line,
  start: typedAmount,
  target: typedAmount,
  floor: typedAmount,
  ceiling: typedAmount,
  source: line,
  every,
  /** How progress is expected to come over the weeks. */
  curve,
  due: day,
  ifDrops: line,
  status: z.enum(['Active', 'Dropped']),
  launched,
});

export const initiativeForm = z.object({
  id: z.nullable(line),
  initiative: line,
  /** Positions (from 0) in the form's key results. */
  supports: z.array(z.number()),
  /** IDs of rows outside this objective that it supports as well; kept as they are. */
  alsoSupports: z.array(line),
  owner: line,
  due: day,
  status: z.enum(['Not started', 'In progress', 'Done', 'Stopped']),
});

/** An objective with its key results and initiatives, as the three steps have it. */
export const objectiveForm = z.object({
  id: z.nullable(line),
  cycle: line,
  objective: line,
  why: line,
  owner: line,
  status: z.enum(['Draft', 'Published', 'Closed', 'Dropped']),
  /** What it pushes out: a row for Not this cycle; null for none. */
  pushesOut: z.nullable(z.object({ priority: line, whyNot: line, revisit: day })),
  keyResults: z.array(keyResultForm),
  initiatives: z.array(initiativeForm),
  launched,
  /** Why something that was published changes; kept as a decision about each that does. */
  reason: z.optional(line),
});

/** A decision as it is taken. */
const taken = {
  rule: line,
  why: line,
  choice: z.enum(['Continue', 'Update', 'Start', 'Stop', 'No action']),
  decision: line,
  owner: line,
  due: day,
};

export const checkInEntry = z.object({
  keyResult: line,
  /** The day that it describes; '' or absent for today. */
  for: z.optional(day),
  /** The newest check-in that the person saw, '' for none: what came since is told. */
  seen: z.optional(line),
  value: stated,
  confidence,
  changed: line,
  blocker: line,
  blockerType: line,
  blockerOwner: line,
  blockerDue: day,
  nextStep: line,
  /** The decision taken when confidence fell; null for none, or left for the review. */
  decision: z.nullable(
    z.object({
      ...taken,
      /** Other rules that fired for the same key result: one answer serves them too. */
      also: z.optional(z.array(line)),
    }),
  ),
});

/** A key result as Home and Check in show it; fractions 0..1, values in its own unit. */
export const card = z.object({
  id: z.string(),
  objective: z.string(),
  keyResult: z.string(),
  /** Its short name, at most 40 characters. */
  subject: z.string(),
  owner: z.string(),
  kind,
  unit: z.string(),
  start: amount,
  target: amount,
  floor: amount,
  ceiling: amount,
  starts: z.string(),
  due: z.string(),
  /** How it is expected to come: evenly where blank. */
  curve: z.enum(['', 'Even', 'Late', 'Early']),
  ifDrops: z.string(),
  value: measured,
  /** What stands in Current and is no value, as people see it; null where there is nothing of the kind. */
  unreadable: z.nullable(z.string()),
  confidence: amount,
  confidenceBefore: amount,
  lastCheckIn: z.nullable(z.string()),
  progress: amount,
  expected: amount,
  gap: amount,
  health: z.string(),
  requiredPerWeek: amount,
  recentPerWeek: amount,
  /** A check-in is due now. */
  isDue: z.boolean(),
  /** Oldest first. */
  points: z.array(z.object({ for: z.string(), value: measured })),
  /** The ID of the check-in on it that was written last, '' without any. */
  seen: z.string(),
  /** The newest check-in: which day it describes, when it was written and by whom. */
  last: z.nullable(
    z.object({ for: z.string(), at: z.string(), by: z.string(), changed: z.string() }),
  ),
  /** What stands in its way, as the newest check-in has it. */
  blocker: z.nullable(
    z.object({
      blocker: z.string(),
      type: z.string(),
      owner: z.string(),
      due: z.string(),
      reviews: z.number(),
      isEscalated: z.boolean(),
    }),
  ),
});

/** A decision to take, to look at again, or to carry out. */
export const decisionView = z.object({
  /** The ID of what it is about, and its short name. */
  about: z.string(),
  subject: z.string(),
  rule: z.string(),
  state: z.enum(['needed', 'due', 'open']),
  /** What was agreed beforehand, else the ways out that the rule names. */
  agreed: z.string(),
  hasAgreed: z.boolean(),
  /** Who takes it, in words, and their name where it is known. */
  decides: z.string(),
  decider: z.string(),
  /** The decision that was taken; null while it is needed. */
  taken: z.nullable(
    z.object({
      id: z.string(),
      on: z.string(),
      decision: z.string(),
      choice: z.string(),
      owner: z.string(),
    }),
  ),
  due: z.string(),
  isOverdue: z.boolean(),
  /** At how many reviews running it was on the agenda. */
  reviews: z.number(),
  /** Who takes it from the third review on, '' for nobody named; null before. */
  escalatedTo: z.nullable(z.string()),
  /** Whether the rule that brought it up still fires. */
  fires: z.boolean(),
  /** The day on which a decision of today comes back, as its rule says. */
  lookAgain: z.string(),
});

const kept = z.enum(['Yes', 'No', 'Dropped', '']);

export const commitmentView = z.object({
  id: z.string(),
  week: z.string(),
  commitment: z.string(),
  /** The short name of the key result that it helps, '' for none. */
  subject: z.string(),
  owner: z.string(),
  kept,
});

export const findingView = z.object({
  /** Names the finding from one run to the next. */
  key: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  tab: z.string(),
  /** A1 without the tab. */
  cell: z.string(),
  id: z.nullable(z.string()),
  /** The row in people's words: a subject, an objective, or the tab. */
  about: z.string(),
  what: z.string(),
  advice: z.string(),
  /** Why the rule exists, in a line or two. */
  why: z.string(),
  /** What one click would change: cells before and after; none where only a person can mend it. */
  fix: z.array(
    z.object({
      place: z.string(),
      header: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** The fix decides what only people know: it is not ticked beforehand. */
  isGuess: z.boolean(),
  /**
   * What an acceptance is kept under, wherever the row moves: the rule, the row's ID and a mark of what it says; '' for
   * a row without an ID, which nothing could find again.
   */
  acceptAs: z.string(),
});

export const findingsView = z.object({
  /** One sentence: "1 error, 8 warnings and 1 note. Fix the error first." */
  outcome: z.string(),
  rows: z.number(),
  rules: z.number(),
  /** Rules that had nothing to look at, and rules that failed, in words; '' for none. */
  silent: z.string(),
  /** Every rule that had nothing to look at. */
  idle: z.array(z.string()),
  at: z.string(),
  findings: z.array(findingView),
  /** Findings that somebody accepted on purpose. */
  accepted: z.array(
    z.object({ ...findingView.shape, reason: z.string(), by: z.string(), until: z.string() }),
  ),
  /** Quality of the set, 0 to 100; it gates nothing. */
  score: z.number(),
  /** The findings that cost most, at most three. */
  dearest: z.array(z.object({ key: z.string(), cost: z.number() })),
});

const severityOrOff = z.enum(['error', 'warning', 'info', 'off']);

/** What the screen Settings changes: only what differs from the profile. */
export const settingsForm = z.object({
  profile: z.enum(['Lessons', 'Google-style', 'Radical Focus', 'Light']),
  severities: z.record(z.string(), severityOrOff),
  /** By rule and name of the threshold. */
  limits: z.record(z.string(), z.record(z.string(), z.number())),
  /** Days on which nobody is expected to check in, as '2027-04-02, 2027-12-24 to 2027-12-31'. */
  holidays: line,
});

/** One place that has drifted from how it was set up. */
export const driftItem = z.object({
  id: z.string(),
  kind: z.enum([
    'header-renamed',
    'header-missing',
    'header-duplicate',
    'merged',
    'id-duplicate',
    'number-as-text',
    'date-as-text',
    'value-unreadable',
    'formula-lost',
    'dropdown-missing',
    'undressed',
    'formula-error',
    'tab-missing',
    'tab-foreign',
  ]),
  tab: z.string(),
  /** The header of its column as declared; '' for what is in no column of ours. */
  header: z.string(),
  /** A1 without the tab; '' for what is nowhere. */
  cell: z.string(),
  /** The ID of its row, null without one. */
  row: z.nullable(z.string()),
  before: z.string(),
  after: z.string(),
  note: z.string(),
  /** Nothing about it is a guess: ticked beforehand. */
  isSafe: z.boolean(),
  /** False where only a person can help; the note says how. */
  isMendable: z.boolean(),
});

export const driftView = z.object({
  items: z.array(driftItem),
  /** How many tabs were looked at. */
  tabs: z.number(),
});

export const home = z.object({
  /** False while tabs are missing: the sidebar offers to set up. */
  isSetUp: z.boolean(),
  /** The user's own tabs, which stay as they are. */
  otherTabs: z.number(),
  today: z.string(),
  week: z.string(),
  weekday: z.string(),
  who: z.string(),
  people: z.array(z.string()),
  /** Sentences to show once: what was rolled back, logged from the grid, or cannot be read. */
  notices: z.array(z.string()),
  cycle: z.nullable(
    z.object({
      id: z.string(),
      team: z.string(),
      starts: z.string(),
      ends: z.string(),
      status: z.string(),
      change: z.string(),
      owner: z.string(),
      reviewDay: z.string(),
      reviewTime: z.string(),
      slot: z.number(),
      weekOf: z.tuple([z.number(), z.number()]),
      isReviewDay: z.boolean(),
      /** This week's review tab, null when not written yet. */
      reviewTab: z.nullable(z.string()),
      /** Whether somebody has said that all of it is answered. */
      isComplete: z.boolean(),
      /** How many key results of all; null in a week off, in which nobody is waited for. */
      checkedIn: z.nullable(z.tuple([z.number(), z.number()])),
    }),
  ),
  /** The IDs of cycles under way and closed, which can be looked back at. */
  cycles: z.array(z.string()),
  cards: z.array(card),
  objectives: z.array(
    z.object({
      id: z.string(),
      objective: z.string(),
      status: z.string(),
      owner: z.string(),
      keyResults: z.number(),
    }),
  ),
  decisions: z.array(decisionView),
  /** Of last week (and older ones without an answer), and of this week. */
  commitments: z.object({ last: z.array(commitmentView), now: z.array(commitmentView) }),
  /** What says otherwise than at its launch, and nobody has said why. */
  unexplained: z.array(
    z.object({ id: z.string(), subject: z.string(), said: z.string(), owner: z.string() }),
  ),
  /** Health metrics without a value of this week; the last one, and the day it is of ('' for none). */
  metrics: z.array(
    z.object({
      ...{ id: z.string(), metric: z.string(), owner: z.string(), of: z.string() },
      value: z.nullable(z.number()),
      ...{ floor: z.nullable(z.number()), ceiling: z.nullable(z.number()) },
    }),
  ),
  /** What a fall of confidence asks for, as the workbook has it: when, who decides, the ways out. */
  decisionRules: z.array(
    z.object({
      ...{ rule: z.string(), limit: z.number(), whoDecides: z.string(), options: z.string() },
      /** The day on which a decision of today comes back. */
      lookAgain: z.string(),
    }),
  ),
  /** As of when the Overview is ('' for never), where the workbook or the day has moved on since. */
  overviewBehind: z.nullable(z.object({ asOf: z.string() })),
  findings: z.nullable(
    z.object({ error: z.number(), warning: z.number(), info: z.number(), at: z.string() }),
  ),
  /** Texts for the clipboard. */
  copy: z.object({ missing: z.string(), week: z.string() }),
  /** What Undo would take back, null for nothing. */
  undo: z.nullable(z.object({ id: z.string(), what: z.string(), by: z.string(), at: z.string() })),
  /** Severities and thresholds that this workbook's profile and settings change, for the hints of the form. */
  coaching: z.object({
    severities: settingsForm.shape.severities,
    limits: settingsForm.shape.limits,
  }),
  /** Unsaved input by screen, as JSON text. */
  drafts: z.record(z.string(), z.string()),
});

export const ruleSetting = z.object({
  rule: z.string(),
  /** The class of causes it belongs to. */
  group: z.string(),
  why: z.string(),
  /** What it is by the rule itself, off for one of the deep check. */
  declared: severityOrOff,
  limits: z.array(z.object({ name: z.string(), value: z.number(), what: z.string() })),
});

/** What keeps drafts from being published, with the cell where it is settled. */
export const blocker = z.object({
  kind: z.enum(['reviewOwner', 'owner', 'source', 'rhythm', 'decision', 'error']),
  what: z.string(),
  /** What to do, where something stands there that has to change; '' where a cell only has to be filled. */
  advice: z.string(),
  tab: z.string(),
  /** A1 without the tab. */
  cell: z.string(),
  id: z.nullable(z.string()),
});

/** A draft objective as it would be published. The marks tell whether wording or numbers changed meanwhile. */
export const draftView = z.object({
  id: z.string(),
  objective: z.string(),
  mark: z.string(),
  blockers: z.array(blocker),
  keyResults: z.array(
    z.object({
      id: z.string(),
      keyResult: z.string(),
      subject: z.string(),
      mark: z.string(),
      /** What a person is to confirm; '' where a cell is still blank, null where nothing is asked. */
      owner: z.string(),
      rhythm: z.string(),
      source: z.nullable(z.string()),
    }),
  ),
});

export const publishView = z.object({
  cycle: z.object({
    id: z.string(),
    starts: z.string(),
    ends: z.string(),
    status: z.string(),
    /** Publishing makes it the Active one. */
    begins: z.boolean(),
    /** Other cycles that are Active. */
    others: z.array(z.string()),
  }),
  /** Open cycles that have drafts. */
  cycles: z.array(z.string()),
  /** What keeps every draft of the cycle back. */
  blockers: z.array(blocker),
  drafts: z.array(draftView),
});

/** Somebody's word that something holds: about which value, who gave it, at which instant (ISO 8601). */
const tick = z.nullable(z.object({ value: line, by: line, at: line }));

export const publishForm = z.object({
  cycle: line,
  drafts: z.array(
    z.object({
      id: line,
      mark: line,
      keyResults: z.array(
        z.object({ id: line, mark: line, owner: tick, rhythm: tick, source: tick }),
      ),
    }),
  ),
});

const ending = z.enum(['', 'Keep', 'Modify', 'Defer', 'Abandon', 'Achieved']);
const cause = z.enum([
  '',
  'Ambition too high',
  'Wrong key result',
  'Dependency',
  'Capacity',
  'Priority shift',
  'External',
  'Too many OKRs',
  'No owner or rhythm',
  'Other',
]);
const grade = z.nullable(
  z.number().check(z.minimum(0, 'A score is 0 to 1.'), z.maximum(1, 'A score is 0 to 1.')),
);

/** What people say at the close; the server asks the sheet again for everything else. */
export const closeForm = z.object({
  cycle: line,
  /** False writes the Retro tab only, to go on with later. */
  isFinal: z.boolean(),
  objectives: z.array(
    z.object({
      id: line,
      choice: ending,
      why: line,
      keyResults: z.array(
        z.object({
          id: line,
          /** A score that people set instead of the computed one. */
          given: grade,
          cause,
          why: line,
          /** Whether it goes on with its objective. */
          along: z.boolean(),
        }),
      ),
    }),
  ),
  learned: z.array(line),
  process: z.object({ text: line, owner: line, from: day }),
  next: z.object({ id: line, starts: day, ends: day }),
});

/** A cycle at its close: what the figures say, and what was said so far. Scores 0..1, null for unknown. */
export const closeView = z.object({
  cycle: z.object({ id: z.string(), starts: z.string(), ends: z.string() }),
  isClosed: z.boolean(),
  /** 'Two of three objectives made it; O2 did not'. */
  answer: z.string(),
  /** Rhythm first. */
  diagnosis: z.string(),
  objectives: z.array(
    z.object({
      id: z.string(),
      objective: z.string(),
      score: amount,
      standing: amount,
      choice: ending,
      why: z.string(),
      /** The draft that it goes on as, '' for none yet. */
      goesOnAs: z.string(),
      keyResults: z.array(
        z.object({
          id: z.string(),
          subject: z.string(),
          owner: z.string(),
          /** As launched. */
          launched: z.string(),
          /** As it stands, '' where that is the same. */
          stands: z.string(),
          /** '32 → 49 → 65 %'. */
          journey: z.string(),
          computed: amount,
          standing: amount,
          weight: z.number(),
          /** A value that came in after the last day, in words; '' for none. */
          later: z.string(),
          given: grade,
          cause,
          why: z.string(),
          along: z.boolean(),
        }),
      ),
    }),
  ),
  learned: z.array(z.string()),
  process: z.object({ text: z.string(), owner: z.string(), from: z.string() }),
  /** Priorities that were left out, up for another look. */
  parked: z.array(z.string()),
  next: z.object({ id: z.string(), starts: z.string(), ends: z.string(), isNew: z.boolean() }),
  /** Other cycles that can be closed, or corrected: the newest first. */
  others: z.array(z.object({ id: z.string(), isClosed: z.boolean() })),
});

const nothing = z.object({});
const undoable = { undoId: z.string(), notices: z.array(z.string()) };

/** Every method: what it takes, what it gives. */
export const methods = {
  /** Everything that Home and Check in need. */
  open: { input: nothing, result: home },
  /** Remembers who is at the keyboard. */
  saveWho: { input: z.object({ who: short(200) }), result: nothing },
  /** Keeps unsaved input; an empty text forgets it. */
  saveDraft: { input: z.object({ screen: line, draft: z.string() }), result: nothing },
  /** Creates or completes the tabs. */
  setUp: {
    input: nothing,
    result: z.object({ message: z.string(), ...undoable }),
  },
  /** The plan of the cycle named, of the chosen one for '', or of the one that comes next for null. */
  loadPlan: {
    input: z.object({ cycle: z.nullable(line) }),
    result: z.object({
      form: planForm,
      /** The cycles that are not closed. */
      cycles: z.array(z.string()),
      /** What the plan's objectives are: only a draft can be left out. */
      objectives: z.array(
        z.object({
          id: z.string(),
          isDraft: z.boolean(),
          /** 'O2, 2027-Q1' where it was carried over, else ''. */
          from: z.string(),
        }),
      ),
      notices: z.array(z.string()),
    }),
  },
  /** Writes what differs between the plan as it was seen and as it is wanted. */
  savePlan: {
    input: z.object({ seen: planForm, form: planForm }),
    result: z.object({ id: z.string(), message: z.string(), ...undoable }),
  },
  loadObjective: { input: z.object({ id: line }), result: objectiveForm },
  /** Saves an objective; where `seen` is how it was read, with what was changed in the sheet meanwhile. */
  saveObjective: {
    input: z.object({ ...objectiveForm.shape, seen: z.optional(objectiveForm) }),
    result: z.object({
      id: z.string(),
      keyResults: z.array(z.string()),
      initiatives: z.array(z.string()),
      message: z.string(),
      /** What both changed in different ways: nothing is saved, and the person chooses one of two forms. */
      clash: z.nullable(
        z.object({
          clashes: z.array(z.object({ where: z.string(), theirs: z.string(), mine: z.string() })),
          mine: objectiveForm,
          theirs: objectiveForm,
          seen: objectiveForm,
        }),
      ),
      ...undoable,
    }),
  },
  /** The drafts of a cycle and what keeps them back: of the objective's cycle, the one named, or the chosen one. */
  loadPublish: {
    input: z.object({ cycle: line, objective: z.nullable(line) }),
    result: z.object({ ...publishView.shape, notices: z.array(z.string()) }),
  },
  /** Publishes drafts, all or none. Where the sheet changed meanwhile, `view` is how it stands now. */
  publish: {
    input: publishForm,
    result: z.object({
      published: z.array(z.string()),
      message: z.string(),
      view: z.nullable(publishView),
      ...undoable,
    }),
  },
  checkIn: {
    input: z.object({
      by: line,
      entries: z.array(checkInEntry).check(z.minLength(1, 'Check in on one key result or more.')),
    }),
    result: z.object({ saved: z.number(), message: z.string(), ...undoable }),
  },
  /** Records a decision about something that came up, and ends the older ones about the same. */
  decide: {
    input: z.object({
      by: line,
      about: line,
      ...taken,
      decision: words('Write the decision in a few words.'),
      /** Other rules that fired for the same thing: one answer serves them too. */
      also: z.optional(z.array(line)),
    }),
    result: z.object({ id: z.string(), message: z.string(), ...undoable }),
  },
  /** What came of a decision; 'Open' takes it once more and looks again later. */
  lookAgain: {
    input: z.object({
      ...{ by: line, id: line, outcome: z.enum(['Done', 'Dropped', 'Open']) },
      /** The IDs of rows of the same decision, one for each rule that it answered. */
      also: z.optional(z.array(line)),
    }),
    result: z.object({ message: z.string(), ...undoable }),
  },
  /** Why something published says otherwise than at its launch. */
  sayWhy: {
    input: z.object({
      by: line,
      id: line,
      why: words('Write the reason in a few words.'),
    }),
    result: z.object({ message: z.string(), ...undoable }),
  },
  /** Today's value of a health metric. */
  measure: {
    input: z.object({ by: line, id: line, value: z.number() }),
    result: z.object({ message: z.string(), ...undoable }),
  },
  /** A commitment for this week. */
  commit: {
    input: z.object({
      by: line,
      commitment: words('Write what is promised.'),
      keyResult: line,
      owner: line,
    }),
    result: z.object({ commitment: commitmentView, message: z.string(), ...undoable }),
  },
  /** Whether a commitment was kept; '' takes the answer back. */
  setKept: {
    input: z.object({ by: line, id: line, kept }),
    result: z.object({ message: z.string(), ...undoable }),
  },
  validate: { input: nothing, result: z.object({ ...findingsView.shape, ...undoable }) },
  /** Mends what was chosen from the list, as one change; what looks different by now is left. */
  applyFixes: {
    input: z.object({ fixes: z.array(z.object({ key: line, shown: z.string() })) }),
    result: z.object({ ...findingsView.shape, message: z.string(), ...undoable }),
  },
  /** Accepts a finding on purpose, up to a day at the latest the end of the cycle. */
  acceptFinding: {
    input: z.object({
      key: line,
      reason: words('Write why it is fine as it is.'),
      by: line,
      until: day,
    }),
    result: z.object({ ...findingsView.shape, message: z.string(), ...undoable }),
  },
  /** The rules with what they declare, the profiles with what they change, and what this workbook changes. */
  settings: {
    input: nothing,
    result: z.object({
      form: settingsForm,
      rules: z.array(ruleSetting),
      profiles: z.array(
        z.object({
          name: settingsForm.shape.profile,
          what: z.string(),
          severities: settingsForm.shape.severities,
          limits: settingsForm.shape.limits,
        }),
      ),
      /** Rows of the tab Settings that change nothing, as 'Settings!B4'. */
      troubles: z.array(z.string()),
    }),
  },
  /** What the findings of this workbook would become; writes nothing. */
  previewSettings: {
    input: settingsForm,
    result: z.object({
      message: z.string(),
      appear: z.array(z.object({ rule: z.string(), count: z.number() })),
      vanish: z.array(z.object({ rule: z.string(), count: z.number() })),
    }),
  },
  /** Writes the tab Settings, and Findings to match. */
  saveSettings: {
    input: settingsForm,
    result: z.object({ ...findingsView.shape, message: z.string(), ...undoable }),
  },
  /** What a rule is about, why, and who says so. */
  rule: {
    input: z.object({ rule: line }),
    result: z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      phase: z.enum(['typing', 'launch', 'review', 'close', 'data']),
      message: z.string(),
      advice: z.string(),
      why: z.string(),
      source: z.string(),
      limits: z.array(z.object({ name: z.string(), value: z.number(), what: z.string() })),
      isDeep: z.boolean(),
      isEnglish: z.boolean(),
      hasFix: z.boolean(),
    }),
  },
  /** Takes an acceptance back: the finding is told again. */
  reopenFinding: {
    input: z.object({ key: line }),
    result: z.object({ ...findingsView.shape, message: z.string(), ...undoable }),
  },
  /** Writes this week's review: of the cycle that the day is about, or of the one named. */
  weeklyReview: {
    input: z.object({ cycle: z.optional(line) }),
    result: z.object({ tab: z.string(), message: z.string(), ...undoable }),
  },
  /** Brings the Overview up to date between reviews. */
  refreshOverview: {
    input: z.object({}),
    result: z.object({ message: z.string(), ...undoable }),
  },
  /** Writes the Overview or the review as it stood on a day; `cycle` where several were under way, else ''. */
  lookBack: {
    input: z.object({ what: z.enum(['Overview', 'Review']), on: day, cycle: line }),
    result: z.object({ tab: z.string(), message: z.string(), ...undoable }),
  },
  /** Marks this week's review as complete, or says what in it still waits for an answer. */
  completeReview: {
    input: z.object({ cycle: z.optional(line) }),
    result: z.object({
      isComplete: z.boolean(),
      message: z.string(),
      tab: z.string(),
      /** What still waits for an answer, with the cell for it. */
      open: z.array(z.object({ what: z.string(), cell: z.string() })),
      ...undoable,
    }),
  },
  /** A cycle at its close: of the one named, else the one that is over and not closed; writes nothing of it. */
  loadClose: {
    input: z.object({ cycle: line }),
    result: z.object({ ...closeView.shape, notices: z.array(z.string()) }),
  },
  /** Writes the Retro tab; finally, closes the cycle with all that goes with it. */
  closeCycle: {
    input: closeForm,
    result: z.object({ tab: z.string(), isClosed: z.boolean(), message: z.string(), ...undoable }),
  },
  /** What in the workbook is not as it was set up, and what mending would make of it; writes nothing. */
  drift: { input: nothing, result: driftView },
  /** Mends places of `drift` by their IDs, as one change. */
  repair: {
    input: z.object({ items: z.array(z.string()) }),
    /** `left` is what there is to repair after it. */
    result: z.object({
      repaired: z.number(),
      message: z.string(),
      left: driftView,
      ...undoable,
    }),
  },
  /** Takes back the last change, or that one if it still is the last. */
  undo: {
    input: z.object({ id: z.nullable(line) }),
    result: z.object({ message: z.string() }),
  },
  /**
   * The working of the figures of a row by its ID: of the one named, or of all; of the cell that is selected in the sheet
   * where no ID is given. Writes nothing.
   */
  explain: {
    input: z.object({ id: z.nullable(line), figure: z.nullable(line) }),
    result: z.object({
      /** The row's ID, '' where the cell belongs to none. */
      id: z.string(),
      /** What it is about: a subject, an objective, a cycle, or the cell. */
      about: z.string(),
      /** What has to be known beside the figures: their day, or why there are none. */
      notes: z.array(z.string()),
      figures: z.array(
        z.object({
          figure: z.string(),
          label: z.string(),
          /** 'unknown' where it is. */
          value: z.string(),
          /** The rest of the sentence; parts that name a cell lead there. */
          parts: z.array(
            z.object({
              text: z.string(),
              cell: z.nullable(
                z.object({ tab: z.string(), id: z.nullable(z.string()), a1: z.string() }),
              ),
            }),
          ),
        }),
      ),
    }),
  },
  /** Selects a cell; the row is found again by its ID. */
  goTo: {
    input: z.object({ tab: line, id: z.nullable(line), cell: line }),
    result: z.object({ message: z.string() }),
  },
};

type Methods = typeof methods;
export type Method = keyof Methods;
export type Input<M extends Method> = z.infer<Methods[M]['input']>;
export type Result<M extends Method> = z.infer<Methods[M]['result']>;

/** The add-on as the sidebar sees it. */
export type Server = { [M in Method]: (input: Input<M>) => Result<M> };

export type Home = z.infer<typeof home>;
export type Card = z.infer<typeof card>;
export type DecisionView = z.infer<typeof decisionView>;
export type CommitmentView = z.infer<typeof commitmentView>;
export type PlanForm = z.infer<typeof planForm>;
export type ObjectiveForm = z.infer<typeof objectiveForm>;
export type KeyResultForm = z.infer<typeof keyResultForm>;
export type InitiativeForm = z.infer<typeof initiativeForm>;
export type CheckInEntry = z.infer<typeof checkInEntry>;
export type SettingsForm = z.infer<typeof settingsForm>;
export type RuleSetting = z.infer<typeof ruleSetting>;
export type Blocker = z.infer<typeof blocker>;
export type DraftView = z.infer<typeof draftView>;
export type PublishView = z.infer<typeof publishView>;
export type PublishForm = z.infer<typeof publishForm>;
export type CloseForm = z.infer<typeof closeForm>;
export type CloseView = z.infer<typeof closeView>;
export type ExplainView = Result<'explain'>;
export type FindingView = z.infer<typeof findingView>;
export type DriftItem = z.infer<typeof driftItem>;
export type DriftView = z.infer<typeof driftView>;
export type FindingsView = z.infer<typeof findingsView>;

/** Failures come back as data: a thrown Error loses everything but its message on the way to the browser. */
export type Reply<T> = { ok: true; value: T } | { ok: false; message: string; isBug: boolean };
