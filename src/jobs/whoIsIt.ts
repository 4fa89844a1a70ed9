import { google } from '../google.ts';
import { WHO } from './memory.ts';

/** The name that the person at the keyboard has picked; '' before they did. */
export const whoIsIt = (): string =>
  google().PropertiesService.getUserProperties().getProperty(WHO) ?? '';
