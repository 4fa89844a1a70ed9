/** What a schema has to say about the first place that does not fit. */
export type Issue = {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  expected?: string;
  values?: readonly unknown[];
};

/** Lists in a request: what one of them is called, and the fields that can name it. */
const LISTS = new Map<unknown, readonly [one: string, ...names: string[]]>([
  ['entries', ['check-in', 'keyResult']],
  ['keyResults', ['key result', 'id', 'keyResult']],
  ['initiatives', ['initiative', 'id', 'initiative']],
  ['priorities', ['priority', 'objective', 'priority']],
  ['metrics', ['health metric', 'id', 'metric']],
  ['rules', ['decision rule', 'rule']],
  ['objectives', ['objective', 'id']],
  ['drafts', ['draft', 'id']],
  ['fixes', ['fix', 'key']],
]);

/** Fields whose own name says too little. */
const FIELDS = new Map([
  ['entries', 'the list of check-ins'],
  ['id', 'ID'],
  ['for', 'day'],
  ['changed', 'what changed'],
  ['by', 'your name'],
  ['slot', 'minutes'],
  ['change', 'the one change'],
  ['every', 'how often'],
  ['given', 'score'],
  ['next', 'next cycle'],
]);

const TYPES = new Map([
  ['string', 'Write a text.'],
  ['number', 'Write a number.'],
  ['int', 'Write a whole number.'],
  ['boolean', 'Say true or false.'],
  ['array', 'Send a list.'],
]);

const RELOAD =
  'If the sidebar sent this, close it and open it again: it may be older than the add-on.';

/**
 * Says which field of which entry of a request does not fit, what it holds and what belongs there:
 * 'Check-in 2 (“O1-KR3”), confidence, holds “70”. Confidence is 0 to 10.'
 */
export function sayMisfit(issue: Issue, input: unknown): string {
  const where: string[] = [];
  let at = input;
  let before: PropertyKey = '';
  for (const [nth, key] of issue.path.entries()) {
    at = at instanceof Object ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    const isList = typeof issue.path[nth + 1] === 'number';
    if (typeof key === 'number') where.push(nameOf(before, key, at));
    else if (!isList && key !== 'form' && key !== 'seen') where.push(fieldOf(String(key)));
    before = key;
  }
  const place = where.join(', ') || 'The request';
  return `${place[0]?.toUpperCase()}${place.slice(1)} ${at === undefined ? 'is missing' : `holds ${shown(at)}`}. ${adviceOn(issue)}`;
}

/** A message of ours says what to write; the schema's own only that something is wrong. */
function adviceOn({ code, message, expected = '', values = [] }: Issue): string {
  if (message !== 'Invalid input') return message;
  const choice = values.map((each) => (each === '' ? 'nothing' : `“${String(each)}”`)).join(', ');
  const then = code === 'invalid_value' ? `Choose one of ${choice}.` : (TYPES.get(expected) ?? '');
  return `${then} ${RELOAD}`.trim();
}

/** 'Check-in 2 (“O1-KR3”)'. */
function nameOf(list: PropertyKey, at: number, entry: unknown): string {
  const [one, ...names] = LISTS.get(list) ?? [fieldOf(String(list))];
  const fields = entry instanceof Object ? (entry as Record<string, unknown>) : {};
  const name = names.map((each) => fields[each]).find((each) => typeof each === 'string' && each);
  return `${one} ${at + 1}${name === undefined ? '' : ` (${shown(name)})`}`;
}

/** 'blockerDue' as 'blocker due'. */
const fieldOf = (key: string): string =>
  FIELDS.get(key) ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const LONGEST = 60;

function shown(value: unknown): string {
  // Before it is made a text: an object can hold a field named toString.
  if (value instanceof Object) {
    if (Array.isArray(value)) return value.length === 0 ? 'nothing' : 'a list';
    return 'several fields';
  }
  const text = String(value);
  if (value === null || text.trim() === '') return 'nothing';
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
