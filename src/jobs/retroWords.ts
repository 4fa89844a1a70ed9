import type { Cause, Closing } from '../domain/close/record.ts';
import { sameId } from '../domain/ids.ts';
import { retroName } from '../domain/retroTabs.ts';
import type { Words } from '../layouts/_layout.ts';
import { unpack } from '../layouts/_pack.ts';
import { LEARNED } from '../layouts/retro.ts';
import type { CloseForm } from '../protocol.ts';
import { ENDINGS, type Ending } from '../tabs/decisions.ts';
import type { Book } from '../workbook/book.ts';
import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { closingOf } from '../workbook/readBook.ts';
import { wordsIn } from '../workbook/words.ts';

/** What stands in the cells for typing of a cycle's Retro; nothing without the tab. One read. */
export function retroWords(book: Book, cycle: string): Words {
  const name = retroName(cycle);
  const sheet = book.sheet(name);
  const layout = sheet === null ? null : unpack(recordOf(book.data, layoutKey(name)));
  if (sheet === null || layout === null) return {};
  return wordsIn(layout, sheet.getDataRange().getValues(), book.zone);
}

/** Of the words of a Retro those that came from the sidebar, now or before, and were not typed into the tab. */
export function ownWords(book: Book, cycle: string, typed: Words, now: Words): Words {
  const before = unpack(recordOf(book.data, layoutKey(retroName(cycle))))?.own ?? {};
  return Object.fromEntries(
    Object.entries(now).filter(([key, text]) => typed[key] !== text || before[key] === text),
  );
}

/** What people said of a close so far: the words of its tab, and what only the sidebar asks. */
export type Said = { words: Words; given: Record<string, number>; causes: Record<string, Cause> };

/** What was said so far, from the tab and from what is kept. */
export function saidSoFar(book: Book, cycle: string): Said {
  const kept: Partial<Closing> = closingOf(book.data, cycle) ?? {};
  return {
    words: retroWords(book, cycle),
    given: { ...kept.given },
    causes: { ...kept.causes },
  };
}

/** The words with what a form says on top: a field that is empty there empties its cell. */
export function withForm(words: Words, form: CloseForm): Said {
  const all: Words = { ...words };
  const put = (key: string, text: string): void => {
    if (text.trim() === '') delete all[key];
    else all[key] = text.trim();
  };
  const said: Said = { words: all, given: {}, causes: {} };
  for (const objective of form.objectives) {
    put(`ending ${objective.id} choice`, objective.choice);
    put(`ending ${objective.id} why`, objective.why);
    for (const { id, given, cause, why } of objective.keyResults) {
      put(`reason ${id} why`, why);
      if (given !== null) said.given[id] = given;
      if (cause !== '') said.causes[id] = cause;
    }
  }
  for (let nth = 1; nth <= LEARNED; nth++) put(`learned ${nth} text`, form.learned[nth - 1] ?? '');
  put('process 1 text', form.process.text);
  put('process 1 owner', form.process.owner);
  put('process 1 from', form.process.from);
  return said;
}

/** The word of a dropdown as the choice it is, '' for any other word. */
export const endingOf = (word: string): Ending | '' =>
  ENDINGS.find((known) => sameId(known, word)) ?? '';
