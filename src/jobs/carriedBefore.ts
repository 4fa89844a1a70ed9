import type { Changes } from '../changes/changes.ts';
import { textMark } from '../domain/wordingMark.ts';
import type { Book } from '../workbook/book.ts';
import { recordOf } from '../workbook/okrData.ts';

/** Marks of what was said in each place when it was carried last, in the page and in the tab that it went to. */
type Marks = Record<string, string[]>;

export type CarriedBefore = {
  /**
   * Whether a page says in a place what neither it nor the tab said when it was carried last: only that is carried
   * again, so that people can correct the tab itself. `inTab` is what stands there now. A blank says nothing.
   */
  isNew(place: string, text: string, inTab: string): boolean;
  /** Keeps what was asked about for the next time. */
  keep(): void;
};

/**
 * What was carried from a page before; in a workbook that does not know yet, all counts as new. Where only a part of
 * it is asked about, the rest stays known.
 */
export function carriedBefore(
  book: Book,
  changes: Changes,
  page: string,
  isWhole = true,
): CarriedBefore {
  const key = `said ${page}`;
  const before = recordOf(book.data, key) as Marks | null;
  const now: Marks = isWhole ? {} : { ...before };
  return {
    isNew(place, text, inTab) {
      if (text === '') return false;
      now[place] = [...new Set([text, inTab].map(textMark))];
      return before === null || before[place]?.includes(textMark(text)) !== true;
    },
    keep() {
      if (JSON.stringify(before ?? {}) !== JSON.stringify(now)) changes.setData(key, now);
    },
  };
}
