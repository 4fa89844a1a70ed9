import type { Figures } from '../domain/figures.ts';
import type { Plan, Rows, TabKey } from '../domain/plan.ts';

export type Severity = 'error' | 'warning' | 'info';
/** When a rule speaks: while typing, at launch, at the weekly review, at the close, or on any data. */
export type Phase = 'typing' | 'launch' | 'review' | 'close' | 'data';

/** What a rule can be about; `set` is the chosen cycle as a whole, `cell` one unreadable cell. */
export type Subjects = {
  set: Rows['cycles'][number];
  objective: Rows['objectives'][number];
  keyResult: Rows['keyResults'][number];
  initiative: Rows['initiatives'][number];
  checkIn: Rows['checkIns'][number];
  decision: Rows['decisions'][number];
  healthMetric: Rows['healthMetrics'][number];
  cell: Plan['badCells'][number];
};
export type Subject = keyof Subjects;
export type Args = Record<string, string | number>;

/** What a rule may look at besides its subject. */
export type Context = {
  plan: Plan;
  /** The figures of the chosen cycle on the day; null when there is no cycle. */
  figures: Figures | null;
  /** The day, YYYY-MM-DD. */
  on: string;
  /** The rule's own thresholds, as declared or set in Settings. */
  limits: Record<string, number>;
  /** The language of the whole set; word rules speak English only for now. */
  language: string;
};

/** A rule's id is its file's name; the finding, the settings and the documentation say the same word. */
export type Rule<On extends Subject = any> = {
  on: On;
  /** The column the finding points at, a key of the subject's tab. */
  at: string;
  severity: Severity;
  phase: Phase;
  group: string;
  /** What the user reads: what is wrong, with the value quoted. Holes are {named}. */
  message: string;
  /** What to do about it. Holes are {named}. */
  advice: string;
  /** Why the rule exists, and who says so; printed in docs/rules. */
  why: string;
  source: string;
  limits?: Record<string, number>;
  /** True for a rule that reads English words. */
  words?: true;
  /** Runs by default, or only in the deep check. */
  deep?: true;
  bad: Example<On>;
  good: Example<On>;
  /** The message's arguments when the rule is broken, otherwise false; `skip` when there was nothing to look at. */
  check(subject: Subjects[On], context: Context): Args | false | 'skip';
};

/** An example row, and what else has to be in the workbook for it. */
export type Example<On extends Subject> = Partial<Subjects[On]> & { with?: Partial<Rows> };

/** The placeholders of a text: ArgsOf<'From {start}'> is { start: string | number }. */
type ArgsOf<M extends string> = M extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string | number> & ArgsOf<Rest>
  : unknown;

/** Declares a rule. A text that names {value} does not compile unless check() returns { value }. */
export const rule = <On extends Subject, const M extends string, const A extends string>(
  definition: Rule<On> & {
    message: M;
    advice: A;
    check(subject: Subjects[On], context: Context): (ArgsOf<M> & ArgsOf<A> & Args) | false | 'skip';
  },
): Rule<On> => definition;

/** A finding is data: the sidebar, the sheet and the command line each print it their own way. */
export type Finding = {
  rule: string;
  severity: Severity;
  /** The severity it has once published; what a draft will meet. */
  declared: Severity;
  tab: TabKey;
  row: number;
  column: string;
  /** The ID of the row it is about, null for the whole set. */
  id: string | null;
  args: Args;
  fix: boolean;
};
