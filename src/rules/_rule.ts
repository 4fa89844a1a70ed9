import type { Closing } from '../domain/close/record.ts';
import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import type { Drift } from '../domain/drift.ts';
import type { BadCell, Launch, MadeCell, Plan, Rows, TabKey } from '../domain/plan.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Confidences } from './_confidences.ts';
import type { Cycle } from '../tabs/cycles.ts';

export type Severity = 'error' | 'warning' | 'info';

/** When a rule speaks: while typing, at launch, at the weekly review, at the close, or on any data. */
export type Phase = 'typing' | 'launch' | 'review' | 'close' | 'data';

/** The classes of causes, deepest first: of two findings about one cell only the deeper one is told. */
export const GROUPS = [
  'reading',
  'integrity',
  'structure',
  'arithmetic',
  'wording',
  'rhythm',
] as const;

/** Rules of the first two groups look at every row of the workbook, the others at the chosen cycle's. */
export type Group = (typeof GROUPS)[number];

/** Any row of any tab, for rules that mean all of them; `values` is the row by the keys of its columns. */
export type AnyRow = {
  tab: TabKey;
  row: number;
  id: string;
  values: Readonly<Record<string, unknown>>;
};

/** Anything that is judged, for rules that mean several tabs: the cycle, an objective, a key result, an initiative. */
export type Item = {
  tab: 'cycles' | 'objectives' | 'keyResults' | 'initiatives';
  row: number;
  id: string;
  /** What it says; of a cycle its one change. */
  text: string;
  owner: string;
};

/** One step of mending; a fix is done whole or not at all. Undo takes it back like any change. */
export type Step =
  /**
   * A cell of a row gets a value, as its column's declaration has it; null empties it, and a calculated cell that
   * is empty gets its formula back.
   */
  | { do: 'set'; tab: TabKey; row: number; column: string; value: string | number | boolean | null }
  /** A row is added below the others. */
  | { do: 'add'; tab: TabKey; values: Record<string, string | number | boolean | null> }
  /** A row gets a new ID; what names the old one goes on meaning the first row that has it. */
  | { do: 'number'; tab: TabKey; row: number }
  /** A key result becomes an initiative, and its row waits for the number that it should move. */
  | { do: 'move'; row: number };
export type Fix = readonly Step[];

/**
 * What a rule can be about; `set` is the chosen cycle as a whole, `cell` one that could not be read, `made` one that
 * holds a formula or should, `drift` a header or merged cells.
 */
export type Subjects = {
  set: Rows['cycles'][number];
  objective: Rows['objectives'][number];
  /** Its numbers in its unit: a cell that shows 82% holds 82. */
  keyResult: Rows['keyResults'][number];
  /** One that is meant for the chosen cycle, or for nothing that anybody can find. */
  initiative: Rows['initiatives'][number];
  decision: Rows['decisions'][number];
  checkIn: Rows['checkIns'][number];
  item: Item;
  row: AnyRow;
  cell: BadCell;
  made: MadeCell;
  drift: Drift;
};
export type Subject = keyof Subjects;
export type Args = Record<string, string | number>;

/** What fills the holes of the texts; it may name another severity or another column than the rule declares. */
export type Report = {
  severity?: Severity;
  at?: string;
  [hole: string]: string | number | undefined;
};

/** What a rule may look at besides its subject. */
export type Context = {
  plan: Plan;
  /** The chosen cycle; null when there is none. */
  cycle: Cycle | null;
  /** The figures of the chosen cycle on the day; null when there is no cycle. */
  figures: Figures | null;
  /** The day, YYYY-MM-DD; '' for a draft in a form, which knows no other row of the workbook. */
  on: string;
  /** The rule's own thresholds, as declared or set in Settings. */
  limits: Record<string, number>;
  /** The language of the whole set; word rules speak English only for now. */
  language: string;
  /** What is judged: the chosen cycle's Draft and Published objectives. */
  objectives: readonly Subjects['objective'][];
  /** Their Active key results. */
  keyResults: readonly Subjects['keyResult'][];
  /** The initiatives that support any of them, or nothing that anybody can find. */
  initiatives: readonly Subjects['initiative'][];
  /** The first row of a tab with an ID; null when none has it. */
  named: <K extends TabKey>(tab: K, id: string) => Rows[K][number] | null;
  /** The Active key results of an objective. */
  keyResultsOf: (objective: Subjects['objective']) => Subjects['keyResult'][];
  /** The objective of a key result; null for none or an unknown one. */
  objectiveOf: (keyResult: Subjects['keyResult']) => Subjects['objective'] | null;
  /** The initiatives, whatever their status, that name an ID among those they support. */
  initiativesOf: (id: string) => readonly Subjects['initiative'][];
  /** The check-ins of a key result or a health metric up to the day, oldest first. */
  checkInsOf: (id: string) => readonly Subjects['checkIn'][];
  /** The decisions about an ID up to the day, oldest first; those without a day before all others. */
  decisionsOf: (id: string) => readonly Subjects['decision'][];
  /** The commitments that help a key result, of whatever week. */
  commitmentsOf: (id: string) => readonly Rows['commitments'][number][];
  /** How the confidences of what is judged are given, in the tab Key Results and in the log. */
  confidences: () => Confidences;
  /** What was written down when a row was published; null for one that was not. */
  launchOf: (id: string) => Plan['launches'][number] | null;
  /** Null for a key result that no figure counts. */
  figuresOf: (keyResult: Subjects['keyResult']) => KeyResultFigures | null;
  /** Rows of the tab Settings that nobody can follow. */
  settingTroubles: readonly SettingTrouble[];
  /** A sentence taken apart; read once however many rules ask. */
  read: (text: string) => Analysis;
  /** What stands in a cell that could not be read as what its column holds; null for all others. */
  unread: (tab: TabKey, row: number, column: string) => BadCell | null;
  /** A cell with a formula, or where one belongs; null for all others. */
  madeIn: (tab: TabKey, row: number, column: string) => MadeCell | null;
};

/** A setting that nobody can follow: its row, the column that is wrong, and what could stand there. */
export type SettingTrouble = { row: number; column: 'setting' | 'value'; expected: string };

/** A rule's id is its file's name; the finding, the settings and the documentation say the same word. */
export type Rule<On extends Subject = any> = {
  on: On;
  /** The column the finding points at; the cell itself for rules about cells, any column for rules about rows. */
  at: On extends 'row' ? string : keyof Subjects[On] & string;
  /** The tab that lacks a row: the finding then points at its header, in the column `at`. */
  lacking?: TabKey;
  severity: Severity;
  phase: Phase;
  group: Group;
  /** What the user reads: what is wrong, with the value quoted. Holes are {named}. */
  message: string;
  /** What to do about it. Holes are {named}. */
  advice: string;
  /** Why the rule exists; printed in docs/rules. */
  why: string;
  /** Who holds to the convention, by name. */
  source: string;
  limits?: Record<string, number>;
  /** Runs only where the set is written in English. */
  words?: true;
  /** Runs only in the deep check, unless Settings gives it a severity. */
  deep?: true;
  /** The version of the catalogue that it came with; the first without it. */
  since?: number;
  /** Asks for what comes later in the form; silent while somebody types. */
  waits?: true;
  /** Rules that say nothing about a row about which this one speaks. */
  silences?: readonly string[];
  /** Rules that say nothing about a row about which this one speaks as an error; a mere doubt leaves them their word. */
  outweighs?: readonly string[];
  /** Further columns it reads: when one of them is broken, that is told instead. */
  needs?: readonly string[];
  bad: Example<On>;
  good: Example<On>;
  /** What fills the texts when the rule is broken, otherwise false; `skip` when there was nothing to look at. */
  check(subject: Subjects[On], context: Context): Report | false | 'skip';
  /** Its fix decides what only people know, an order, a name, a day: it is offered, and never ticked beforehand. */
  guess?: true;
  /** How the add-on can mend it by itself; null where it cannot. Asked only where the rule is broken. */
  fix?(subject: Subjects[On], context: Context): Fix | null;
};

/** An example: what differs from a sound row, and what else is in the workbook. */
export type Example<On extends Subject> = Partial<Subjects[On]> & {
  with?: { [K in keyof Rows]?: Partial<Rows[K][number]>[] } & {
    launches?: Partial<Launch>[];
    made?: Partial<MadeCell>[];
    /** What was kept of cycles that were closed. */
    closings?: Closing[];
    locale?: string;
    blankRows?: Plan['blankRows'];
    /** The tabs of the workbook, the user's own included. */
    tabNames?: string[];
  };
};

/** The holes of a text: HolesOf<'From {start}'> is { start: string | number }. */
type HolesOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string | number> & HolesOf<Rest>
  : unknown;

/** Declares a rule. A text that names {value} does not compile unless check() returns { value }. */
export const rule = <On extends Subject, const Message extends string, const Advice extends string>(
  definition: Rule<On> & {
    message: Message;
    advice: Advice;
    check(
      subject: Subjects[On],
      context: Context,
    ): (HolesOf<Message> & HolesOf<Advice> & Report) | false | 'skip';
  },
): Rule<On> => definition;

/** A finding is data: the sidebar, the sheet and the command line each print it their own way. */
export type Finding = {
  rule: string;
  /** As reported now: what only matters at launch is information while the row is a draft. */
  severity: Severity;
  /** The severity it has once published. */
  declared: Severity;
  tab: TabKey;
  row: number;
  /** The key of the column in the tab's declaration. */
  column: string;
  /** The ID of the row it is about, null for the whole set or a row without one. */
  id: string | null;
  /** Where it points in A1, where that is not the cell of its row and column: a header, merged cells. */
  cell?: string;
  args: Args;
  /** How the add-on can mend it by itself, null where it cannot. */
  fix: Fix | null;
};
