import { google } from '../google.ts';
import type { Input, Result } from '../protocol.ts';
import { draftsOf, PIECE_LENGTH } from './memory.ts';

/** Keeps a screen's unsaved input for this person and this file, a property a piece; an empty draft forgets it. */
export function saveDraft({ screen, draft }: Input<'saveDraft'>): Result<'saveDraft'> {
  const { PropertiesService, SpreadsheetApp } = google();
  const store = PropertiesService.getUserProperties();
  const own = `${draftsOf(SpreadsheetApp.getActiveSpreadsheet().getId())}${screen}#`;
  const pieces = Math.ceil(draft.length / PIECE_LENGTH);
  for (let piece = 0; piece < pieces; piece++) {
    const text = draft.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH);
    store.setProperty(`${own}${piece}`, text);
  }
  const beyond = Object.keys(store.getProperties()).filter(
    (key) => key.startsWith(own) && Number(key.slice(own.length)) >= pieces,
  );
  for (const key of beyond) store.deleteProperty(key);
  return {};
}
