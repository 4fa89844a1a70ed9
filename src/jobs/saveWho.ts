import { google } from '../google.ts';
import type { Input, Result } from '../protocol.ts';
import { WHO } from './memory.ts';

/** Remembers who is at the keyboard, for this person in every file: Google may not say. */
export function saveWho({ who }: Input<'saveWho'>): Result<'saveWho'> {
  google().PropertiesService.getUserProperties().setProperty(WHO, who);
  return {};
}
