import type { Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';
import {
  DEPARTMENTS,
  GROUPS,
  GROUPS_OR_NAMES,
  LEADING,
  NO_NAMES,
  NOTHING,
  NOTHING_IN_WORDS,
  ROLES,
} from './_ownerWords.ts';

/** How often each owner cell's text stands in the workbook, by its key. */
export type OwnerCells = ReadonlyMap<string, number>;

/** The owner cells of all tabs of a workbook. */
export const ownerCellsOf = perRun(({ rows }: Plan): OwnerCells => {
  const { cycles, objectives, keyResults, initiatives, decisions, commitments, healthMetrics } =
    rows;
  const tabs = [cycles, objectives, keyResults, initiatives, decisions, commitments, healthMetrics];
  const cells = new Map<string, number>();
  for (const tab of tabs)
    for (const { owner } of tab) {
      const key = nameKey(owner);
      if (key !== '') cells.set(key, (cells.get(key) ?? 0) + 1);
    }
  return cells;
});

/** A name as a key: case and spaces do not matter. */
export const nameKey = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

const LONGEST = 200;
/** Parts people for certain; a comma inside such a part belongs to a name: “García, Ana; Ruiz, Leo”. */
const APART = /[;|•·\n；、]/;
const JOINED = /\s+w\/\s*|\s*[/&+]\s*|\s+(?:and|und(?!\s+zu\s)|et)\s+/iu;
const COMMA = /\s*[,，]\s*/;
/** “Ramón y Cajal” is one person: these words part only names that stand alone elsewhere. */
const MAYBE_JOINED = /\s+(?:y|e|i|og|och|en|ja|oraz)\s+/iu;

/**
 * The people whom an owner cell names, when it names several; empty where it may be one person: “García, Ana”
 * where the whole stands in two cells, a title, a role or a department behind a name. `cells` is null where the
 * other rows are not known.
 */
export function severalIn(owner: string, cells: OwnerCells | null): string[] {
  if (owner.length > LONGEST || !MAY_BE_SEVERAL.test(owner)) return [];
  const found = owner.toLowerCase().match(ADDRESS) ?? [];
  const addresses = [...new Set(found.map((address) => address.trim()))];
  const line = bare(owner);
  const people = partsOf(line, cells).filter(isPerson);
  if (addresses.length > 1) return people.length > 1 ? people : addresses;
  // A name and an address are one person twice.
  const isTwice = people.length === 2 && people.filter((part) => part.includes('@')).length === 1;
  if (people.length < 2 || isTwice) return [];
  return isOneComma(line) && mayBeOne(line, cells) ? [] : people;
}

/** Most cells hold one name: nothing in them that could part two. */
const MAY_BE_SEVERAL = /[;|•·\n；、/&+,，@]|\s(?:and|und|et|y|e|i|og|och|en|ja|oraz)\s/iu;

const ADDRESS = /[^\s<>()[\],;|&/+]+@[^\s<>()[\],;|&/]+|(?:^|\s)@[\p{L}\d_.-]+/gu;

/** Without what stands in brackets, an address beside a name included. */
const bare = (owner: string): string =>
  owner
    .replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

function partsOf(line: string, cells: OwnerCells | null): string[] {
  const apart = clean(line.split(APART));
  if (apart.length > 1) return apart;
  // The plus of “ana+okr@…” is part of an address.
  const joined = clean(
    line.includes('@') ? line.split(/\s+w\/\s*|\s*[/&]\s*|\s+(?:and|\+)\s+/i) : line.split(JOINED),
  );
  const areNamesWithComma = joined.length > 1 && joined.every(isOneComma);
  if (areNamesWithComma) return joined;
  const parts = clean(joined.flatMap((part) => part.split(COMMA)));
  if (parts.length > 1) return parts;
  const maybe = clean(line.split(MAYBE_JOINED));
  return maybe.length > 1 && cells && maybe.every((part) => cells.has(nameKey(part))) ? maybe : [];
}

const clean = (parts: readonly string[]): string[] =>
  parts
    .map((part) => part.replace(/^(?:and|und|et)\s+/iu, '').trim())
    .filter((part) => part !== '');

const isOneComma = (line: string): boolean =>
  line.split(COMMA).length === 2 && line.split(JOINED).length === 1 && !APART.test(line);

/** “Lastname, Firstname”, as far as the workbook tells. */
function mayBeOne(line: string, cells: OwnerCells | null): boolean {
  if (cells === null || (cells.get(nameKey(line)) ?? 0) > 1) return true;
  const [last = '', first = ''] = line.split(COMMA);
  if (cells.has(nameKey(last)) || cells.has(nameKey(first))) return false;
  // “van der Berg, Ana”, “O’Brien, Ana”.
  if (
    /^(?:(?:van|von|de|da|di|del|della|la|le|el|al|bin|ibn|ter|ten|dos|du)\b|mc|o[’'])/iu.test(last)
  )
    return true;
  // “Ruiz Ortega, Ana”: people in a list are mostly written alike.
  return countWords(last) !== countWords(first) || isTheirWay([last, first], cells);
}

/** Whether half of the workbook's owners are written with one comma, and no name of this one in two places. */
function isTheirWay([last, first]: readonly [string, string], cells: OwnerCells): boolean {
  const others = [...cells.keys()]
    .map((key) => key.split(COMMA))
    .filter(({ length }) => length === 2);
  const isElsewhere = others.some(
    ([left, right]) => left === nameKey(first) || right === nameKey(last),
  );
  return others.length > 2 && others.length * 2 >= cells.size && !isElsewhere;
}

const countWords = (name: string): number => name.split(/\s+/).length;

const wordsOf = (part: string): string[] =>
  (part.toLowerCase().match(/[\p{L}\d][\p{L}\p{M}\d.’'-]*/gu) ?? []).map((word) =>
    word.replace(/[.’'-]+$/, ''),
  );

/** Initials behind a comma, titles and roles are no second person. */
function isPerson(part: string): boolean {
  if (part.includes('@')) return true;
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 && !/\p{Script=Han}/u.test(part)) return false;
  if (/^(?:\p{Lu}\.\s*)+$/u.test(part)) return false;
  const words = wordsOf(part);
  const isNone = (word: string): boolean =>
    ROLES.has(word) || DEPARTMENTS.has(word) || GROUPS.has(word);
  if (words.some(isNone) || saysNothing(part)) return false;
  return !words.every((word) => NO_NAMES.has(word.replace(/\./g, '')) || GROUPS_OR_NAMES.has(word));
}

/** `isNobody`, asked once for each name of a workbook, however many rows it owns. */
export function ownsAsNobody(plan: Plan, owner: string): boolean {
  const known = answers(plan);
  const answer = known.get(owner) ?? isNobody(owner);
  known.set(owner, answer);
  return answer;
}

const answers = perRun<Plan, Map<string, boolean>>(() => new Map());

/** Whether an owner cell names a group of people, or nobody at all. */
export function isNobody(owner: string): boolean {
  if (owner.trim() === '' || owner.length > LONGEST) return false;
  const line = bare(owner);
  if (saysNothing(owner) || saysNothing(line)) return true;
  const address = /^([^\s@]+)@\S+$/.exec(line);
  if (address) return isGroup((address[1] ?? '').split(/[._+-]/).join(' '));
  // “Ana Ruiz, Growth team” is a person; “Ana and the team” is not.
  const [first = '', ...rest] = line.split(/\s*[,|\n]\s*|\s+[-–—/]\s+/);
  if (rest.length > 0 && isPerson(first)) return false;
  return isGroup(line);
}

function isGroup(line: string): boolean {
  const words = wordsOf(line);
  if (words.some((word) => ROLES.has(word))) return false;
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  // “Vertriebsteam” is one word.
  if (/.(?:team|abteilung)$/.test(last)) return true;
  if (words.length === 1)
    return [GROUPS, GROUPS_OR_NAMES, DEPARTMENTS].some((list) => list.has(last));
  const isSmall = line.trim().endsWith(last);
  return GROUPS.has(last) || LEADING.has(first) || (isSmall && GROUPS_OR_NAMES.has(last));
}

/** True for a text that is there and says nothing: “tbd”, “n/a”, “?”; of whatever cell. */
export function saysNothing(owner: string): boolean {
  if (!/[\p{L}\d]/u.test(owner)) return true;
  const line = nameKey(owner).replace(/[?.!…\s]+$/u, '');
  return NOTHING.has(line) || NOTHING.has(`${line}.`) || NOTHING_IN_WORDS.test(line);
}
