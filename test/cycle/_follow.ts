/** What a review follows up, by the definitions: promises, blockers, initiatives, changes since the launch, wins. */
import { at, filled, monday, number, plus, round, sundayBefore, text, weekKey, type Row } from './_rows.ts'; // prettier-ignore
import { isWeekOff, type Standing, type View } from './_standing.ts';

/** Last week's promises and older ones without an answer, or with one of this very review; how many were kept of those answered. */
export function promisesIn(
  { book, on }: View,
  answered: ReadonlySet<string>,
): { rows: Row[]; kept: [number, number] } {
  const before = weekKey(sundayBefore(on));
  const past = book.commitments.filter((row) => text(row['Week']) <= before);
  const last = past.filter((row) => row['Week'] === before);
  const told = last.filter((row) => row['Kept'] === 'Yes' || row['Kept'] === 'No');
  return {
    rows: past.filter(
      (row) => row['Week'] === before || !filled(row['Kept']) || answered.has(text(row['ID'])),
    ),
    kept: [told.filter((row) => row['Kept'] === 'Yes').length, told.length],
  };
}

export type Blocker = { row: Row; reviews: number };

/** What the newest check-in that says anything names, and at how many reviews it has stood. */
export function blockersIn(view: View): Blocker[] {
  return view.keyResults
    .filter((row) => !view.standing(row).done)
    .flatMap((row) => {
      const said = view.linesOf(text(row['ID'])).filter((line) => line['Source'] !== 'Sheet' || filled(line['Blocker'])); // prettier-ignore
      const last = said[said.length - 1];
      if (!last || !filled(last['Blocker'])) return [];
      const same = [...said].reverse();
      const until = same.findIndex((line) => line['Blocker'] !== last['Blocker']);
      const since = text(same.slice(0, until < 0 ? undefined : until).pop()?.['For']);
      const days = view.mondays.map(view.review).filter((day) => day >= since && day <= view.on);
      const reviews = days.filter((day) => !isWeekOff(view.book, monday(day)));
      return [{ row: last, reviews: reviews.length, since }];
    })
    .sort((a, b) => b.reviews - a.reviews || at(a.since) - at(b.since));
}

export type Look = { id: string; why: string; owner: string };

/** Open initiatives that are late, the latest first; and key results that stand still although two were done. */
export function initiativesIn(view: View): Look[] {
  const { book, on, keyResults, objectives } = view;
  const supports = (row: Row): string[] => text(row['Supports']).split(/[,;\s]+/).filter(Boolean);
  const ours = new Set([...keyResults, ...objectives.map(({ row }) => row)].map((row) => text(row['ID'])));
  const late = book.initiatives
    .filter((row) => row['Status'] !== 'Done' && row['Status'] !== 'Stopped')
    .filter((row) => supports(row).some((id) => ours.has(id)) && filled(row['Due']) && text(row['Due']) < on)
    .map((row) => ({ row, days: at(on) - at(text(row['Due'])) }))
    .sort((a, b) => b.days - a.days)
    .map(({ row, days }): Look => ({
      id: text(row['ID']),
      why: `${days} day${days === 1 ? '' : 's'} late, ${(text(row['Status']) || 'Not started').toLowerCase()}`,
      owner: text(row['Owner']),
    }));
  const still = keyResults.flatMap((row): Look[] => {
    const { id, kind, done } = view.standing(row);
    const [start, target] = [number(row['Start']), number(row['Target'])];
    const doneOn = book.initiatives
      .filter((each) => each['Status'] === 'Done' && supports(each).includes(id))
      .map((each) => text(each['Done on']))
      .filter((day) => day >= view.starts)
      .sort();
    const [first, second] = doneOn;
    if (kind !== 'Metric' || done || start === null || target === null || first === undefined || second === undefined)
      return [];
    const numbers = view.linesOf(id).filter((line) => typeof line['Value'] === 'number');
    const then = numbers.filter((line) => text(line['For']) <= first).pop();
    const now = numbers[numbers.length - 1];
    if (!then || !now || text(now['For']) <= second) return [];
    const change = Number(now['Value']) - Number(then['Value']);
    if (change / (target - start) > 0.05) return [];
    const moved = change === 0 ? 'flat' : `${change > 0 ? 'up' : 'down'} ${Math.abs(round(change))}`;
    return [{ id, why: `${doneOn.length} initiatives done, number ${moved}`, owner: text(row['Owner']) }];
  });
  return [...late, ...still];
} // prettier-ignore

/** Targets that differ from the launch, with the reason given for it; '' for none. */
export function changesIn({ book, keyResults }: View): { id: string; said: string; why: string }[] {
  return keyResults.flatMap((row) => {
    const id = text(row['ID']);
    const launch = book.launched.get(id);
    if (!launch) return [];
    for (const header of ['Key result', 'Owner', 'Start'])
      if (text(launch.row[header]) !== text(row[header]))
        throw new Error(`The ledger does not tell of a change of ${header}.`);
    const [was, is] = [number(launch.row['Target']), number(row['Target'])];
    if (was === is || was === null || is === null) return [];
    const shown = (value: number): string => quantity(value, text(row['Unit']));
    const isEased = Math.sign(is - was) !== Math.sign(was - Number(launch.row['Start']));
    const reason = book.decisions.filter((each) => each['About'] === id && each['Choice'] === 'Update' && text(each['Decision']).startsWith('Target ')).pop(); // prettier-ignore
    const said = `Target ${shown(was)} → ${shown(is)}${isEased ? ', which is easier' : ''}`;
    return [{ id, said, why: text(reason?.['Why it came up']) }];
  });
}

/** '4 min', '95 %'; a non-breaking space between. */
export const quantity = (value: number, unit: string): string =>
  `${round(value)}${unit === '' ? '' : `\u00a0${unit}`}`;

/** Key results that rose, or were reached this week, and nothing fell. */
export const winsIn = (view: View): Standing[] =>
  view.keyResults
    .map((row) => view.standing(row))
    .filter(({ confidence, before, done, value, valueBefore }) => {
      const change = confidence === null || before === null ? 0 : confidence - before;
      return change > 0 || (change === 0 && done && value !== valueBefore);
    });

/** Check-ins since the last review for a day of a week before they were written: of each key result the latest, the oldest day first. */
export function lateIn(view: View): { id: string; day: string }[] {
  const { on, written, keyResults } = view;
  const since = `${view.review(sundayBefore(on))} ${text(view.book.cycle['Review time'])}`;
  const late = new Map<string, string>();
  for (const line of written) {
    const [id, day, wrote] = [text(line['Key result']), text(line['For']), text(line['At']).slice(0, 10)];
    const isOurs = keyResults.some((row) => row['ID'] === id);
    if (!isOurs || wrote > on || text(line['At']) < since || weekKey(day) >= weekKey(wrote)) continue;
    if (day > (late.get(id) ?? '')) late.set(id, day);
  }
  return [...late].map(([id, day]) => ({ id, day })).sort((a, b) => at(a.day) - at(b.day));
} // prettier-ignore

/** "Needs 3.9 points a week for 7 weeks; the last three averaged 0.3."; '' where nothing is to be said. */
export function rateWords(
  { row, day, due, done }: Standing,
  { required, recent, days }: { required: number | null; recent: number | null; days: string[] },
): string {
  const target = number(row['Target']);
  if (done || required === null || required === 0 || target === null) return '';
  const unit = text(row['Unit']);
  const falls = target < Number(row['Start']);
  const sign = falls ? -1 : 1;
  const decimals = Math.abs(required) >= 100 ? 0 : Math.abs(required) >= 1 ? 1 : 2;
  const amount = Number((sign * required).toFixed(decimals));
  const shown = `${amount}`.replace('-', '−');
  const moved = unit === '%' ? `${shown} point${Math.abs(amount) === 1 ? '' : 's'}` : `${shown}${unit === '' ? '' : `\u00a0${unit}`}`; // prettier-ignore
  const weeks = Math.max(1, Math.round((at(due) - at(day)) / 7));
  const isCounted = /^[a-z ]+s$/.test(unit) && !/hours|days|minutes|points/.test(unit);
  const lost = isCounted ? `${shown} fewer ${unit}` : `${moved} less`;
  const first = `Needs ${falls ? lost : moved} a week for ${weeks === 1 ? 'one week' : `${weeks} weeks`}`;
  if (recent === null) return `${first}.`;
  const lately = Number((sign * recent).toFixed(Math.max(1, decimals)));
  const averaged = falls && lately < 0 ? `${-lately} more` : `${lately === 0 ? 0 : lately}`.replace('-', '−');
  const last = days[days.length - 1] ?? '';
  const from = (days[0] ?? '') < plus(last, -21) ? plus(last, -21) : (days[0] ?? '');
  const span = Math.min(3, Math.max(1, Math.round((at(last) - at(from)) / 7)));
  return `${first}; the last ${['one', 'two', 'three'][span - 1]} averaged ${averaged}.`;
} // prettier-ignore
