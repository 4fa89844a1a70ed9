import { google } from '../google.ts';
import type { Input, Result } from '../protocol.ts';
import { DRAFT, PIECE_LENGTH } from './memory.ts';

/** Keeps a screen's unsaved input for this person; an empty draft forgets it. */
export function saveDraft({ screen, draft }: Input<'saveDraft'>): Result<'saveDraft'> {
  const store = google().PropertiesService.getUserProperties();
  const pieces = Math.ceil(draft.length / PIECE_LENGTH);
  for (let piece = 0; piece < pieces; piece++) {
    const text = draft.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH);
    store.setProperty(`${DRAFT}${screen}#${piece}`, text);
  }
  const beyond = Object.keys(store.getProperties()).filter(
    (key) =>
      key.startsWith(`${DRAFT}${screen}#`) && Number(key.slice(key.lastIndexOf('#') + 1)) >= pieces,
  );
  for (const key of beyond) store.deleteProperty(key);
  return {};
}
