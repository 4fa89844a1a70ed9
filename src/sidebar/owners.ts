import type { Card, Home } from '../protocol.ts';

/** The key results that name somebody as their owner. */
export const mine = (home: Home, who: string): Card[] =>
  home.cards.filter((card) => isOwner(card.owner, who));

/** True when a name is among the owners of a cell, whatever its case. */
export const isOwner = (owner: string, who: string): boolean =>
  who.trim() !== '' &&
  owner.split(/[,;/]| and /).some((name) => name.trim().toLowerCase() === who.trim().toLowerCase());
