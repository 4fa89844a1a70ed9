import { cut } from './words.ts';

/** A change of wording as it is said, among others: 'Wording “…” → “…”; Owner …'. */
const WORDING = /^(.*?Wording “)(.*)(” → “)(.*)(”.*)$/s;

/**
 * What changed since the launch, in so many letters: of a long wording the words that both have at the beginning are left
 * out, so that those can be seen that changed.
 */
export function changedIn(said: string, room: number): string {
  const [, open, before, arrow, now, close] = WORDING.exec(said) ?? [];
  if (said.length <= room || before === undefined || now === undefined) return cut(said, room);
  const [old, anew] = [before.split(' '), now.split(' ')];
  let same = 0;
  while (same < Math.min(old.length, anew.length) - 1 && old[same] === anew[same]) same++;
  // A word that both have stays, to say where it is.
  const from = Math.max(0, same - 1);
  const rest = (words: readonly string[]): string => (from === 0 ? '' : '… ') + words.slice(from).join(' '); // prettier-ignore
  return cut(`${open}${rest(old)}${arrow}${rest(anew)}${close}`, room);
}
