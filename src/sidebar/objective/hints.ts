import type { Home } from '../../protocol.ts';
import { checkDraft, draftMessageOf } from '../../rules/_draft.ts';
import type { Finding, Fix } from '../../rules/_rule.ts';
import { saysNothing } from '../../rules/_statement.ts';
import { hasWord } from '../../sentence/ground.ts';
import { analyse } from '../../sentence/parse.ts';
import { subjectOf } from '../../sentence/subject.ts';
import { isUnread } from '../../sentence/unread.ts';
import { Word } from '../../words/words.ts';
import { formOf, savedKeyResults, type ObjectiveDraft } from './draft.ts';

/** What a rule says about the form. */
export type Hint = {
  rule: string;
  severity: Finding['severity'];
  /** The key result it is about, by its short name; '' for the objective. */
  about: string;
  what: string;
  advice: string;
  /** How one click mends it, null where only a person can. */
  fix: Fix | null;
};

export type Hints = {
  objective: Hint | null;
  /** The objective reads like one, says something, and nothing speaks against it. */
  isObjectiveFine: boolean;
  /** At most one a key result, by key. */
  keyResults: ReadonlyMap<number, Hint>;
  /** What Validate will ask for once it is published. */
  missing: readonly Hint[];
};

/** What the rules of Validate say about a form, but for what was answered with "it is right". */
export function hintsOf(
  draft: ObjectiveDraft,
  { today, coaching }: Pick<Home, 'today' | 'coaching'>,
): Hints {
  const form = formOf(draft, today);
  const saved = savedKeyResults(draft);
  const active = form.keyResults.filter(({ status }) => status === 'Active');
  const shown = saved.filter(({ status }) => status === 'Active');
  const rules = { ...form, keyResults: active };
  const typing = checkDraft(rules, { moment: 'typing', ...coaching });
  const hint = (finding: Finding): Hint => ({
    rule: finding.rule,
    severity: finding.severity,
    about: aboutOf(finding, rules.keyResults),
    ...(ASKS.includes(finding.rule) && isUnreadAt(finding, rules.keyResults)
      ? UNREAD
      : draftMessageOf(finding)),
    fix: finding.fix,
  });
  const objective = typing.find(
    ({ tab, rule }) => tab === 'objectives' && !draft.answered.includes(rule),
  );
  const keyResults = new Map<number, Hint>();
  for (const finding of typing) {
    const keyResult = finding.tab === 'keyResults' ? shown[finding.row - 1] : undefined;
    if (!keyResult || keyResults.has(keyResult.key)) continue;
    if (!keyResult.answered.includes(finding.rule)) keyResults.set(keyResult.key, hint(finding));
  }
  return {
    objective: objective ? hint(objective) : null,
    isObjectiveFine: !objective && readsFine(draft.objective),
    keyResults,
    missing: checkDraft(rules, { moment: 'saving', ...coaching })
      .filter(isUnasked(typing))
      .map(hint),
  };
}

/** What asks for a number that is missing. */
const ASKS = ['kr-no-target', 'kr-no-baseline', 'kr-maintain-no-band'];
const UNREAD = {
  what: 'These words are in a language that is not read here, so no number was taken from them.',
  advice: 'Type where it stands today into Start, and where it is to go into Target.',
};

const isUnreadAt = ({ row }: Finding, keyResults: readonly { keyResult: string }[]): boolean =>
  isUnread(analyse(keyResults[row - 1]?.keyResult ?? ''));

/** What goes on as before may be worth having and is no change. */
const GOES_ON = /^(?:keep|maintain|continue|support|provide|ensure|manage|run|operate)\b/i;

/** A long sentence with an “and” in it may be two objectives. */
const isLong = (text: string): boolean => text.trim().split(/\s+/).length > 11;

/** Silence is for what the reader is not sure of: praise that is wrong costs more than none. */
function readsFine(text: string): boolean {
  if (text.trim().split(/\s+/).length < 4) return false;
  const { reading, sentence } = analyse(text);
  const isForSomebody = hasWord(sentence, Word.people | Word.group);
  const isSlogan = saysNothing(sentence) || GOES_ON.test(text.trim());
  if (isLong(text) && /\s(?:and|&)\s/i.test(text)) return false;
  return reading.kind === 'objective' && reading.sure >= 0.7 && isForSomebody && !isSlogan;
}

const isUnasked =
  (typing: readonly Finding[]) =>
  ({ rule, tab, row }: Finding): boolean =>
    !typing.some((each) => each.rule === rule && each.tab === tab && each.row === row);

const aboutOf = ({ tab, row }: Finding, keyResults: readonly { keyResult: string }[]): string =>
  tab === 'keyResults' ? subjectOf(keyResults[row - 1]?.keyResult ?? '') : '';
