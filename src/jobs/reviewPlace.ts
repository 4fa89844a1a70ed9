import { CHOICES } from '../tabs/decisions.ts';

/** One row of the review that people fill in. */
export type Place = {
  key: string;
  kind: 'decision' | 'commitment';
  about: string;
  rules: string[];
  /** The IDs of decisions that came back in this row. */
  settles: string[];
  why: string;
  choice: string;
  text: string;
  owner: string;
  due: string;
};

/** The choice that a text names, '' for none. */
export const choiceOf = (text: string): (typeof CHOICES)[number] | '' =>
  CHOICES.find((known) => known.toLowerCase() === text.toLowerCase()) ?? '';

/** True for “No action” without a reason: it answers nothing. */
export const lacksReason = ({ choice, text }: Place): boolean =>
  text === '' && choiceOf(choice) === 'No action';
