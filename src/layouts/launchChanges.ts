import type { Figures } from '../domain/figures.ts';
import { launchChangesIn, type LaunchChange } from '../domain/launchChanges.ts';
import type { Plan } from '../domain/plan.ts';
import { printQuantity } from '../sentence/print.ts';
import { at, type Page, type Words } from './_layout.ts';
import type { Section } from './followUp.ts';
import type { linksOf } from './links.ts';
import { changedIn } from './changed.ts';

type Input = {
  plan: Plan;
  figures: Figures;
  words: Words;
  links: ReturnType<typeof linksOf>;
  section: Section;
};

/** Where the reason is typed: J to S. */
const REASON = { column: 10, columns: 10 } as const;
/** As many letters as B to I hold. */
const WIDE = 108;
const MAX = 12;

const reasonKey = (id: string): string => `reason ${id}`;

/** The ID that the words of a free cell give the reason for; null for other words. */
export const reasonFor = (key: string): string | null => /^reason (\S+)$/.exec(key)?.[1] ?? null;

/**
 * What says otherwise than at its launch and has no reason yet, with a cell for it; what was changed this week with
 * its reason; and every target that was eased, so that nobody forgets what was promised.
 */
export function launchChanges(page: Page, { plan, figures, words, links, section }: Input): void {
  const all = launchChangesIn(plan, figures, printQuantity).filter((each) =>
    isShown(each, words, figures.week),
  );
  if (all.length === 0) return;
  section('Changed since the launch', 'to read');
  page.add([at(1, 'ID', 'head'), at(2, 'At the launch → now', 'head'), at(REASON.column, 'Why', 'head')]); // prettier-ignore
  const from = page.next;
  for (const change of all.slice(0, MAX)) {
    const { id, why } = change;
    const key = reasonKey(id);
    const typed = words[key];
    const link = links(id);
    const isAsked = why === '' || typed !== undefined;
    page.add([
      at(1, id, 'dense', link ? { link } : {}),
      at(2, changedIn(withEasing(change), WIDE), 'dense'),
      isAsked ? at(REASON.column, typed ?? '', 'free') : at(REASON.column, why, 'wrappedQuiet'),
    ]);
    if (isAsked) page.freeCell({ key, ...REASON });
  }
  page.merges.push({ row: from, rows: page.next - from, ...REASON });
  if (all.length > MAX) page.add([at(1, `and ${all.length - MAX} more`, 'note')]);
}

const isShown = ({ id, why, week, isEased }: LaunchChange, words: Words, now: string): boolean =>
  isEased || why === '' || week === now || words[reasonKey(id)] !== undefined;

/** What changed, and whether that makes the promise an easier one. */
function withEasing({ said, brief, isEased }: LaunchChange): Pick<LaunchChange, 'said' | 'brief'> {
  const easing = isEased ? ', which is easier' : '';
  return { said: said + easing, brief: brief + easing };
}
