import { readFileSync, statSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { median, timed } from './median.ts';

/** Sizes of what is pushed, and how long the server bundle takes to evaluate in a fresh global. */
export async function bundle(): Promise<{
  serverBytes: number;
  sidebarBytes: number;
  coldMs: number;
  /** Bytes of the server bundle by source folder. */
  folders: Record<string, number>;
}> {
  const source = readFileSync('dist/code.js', 'utf8');
  // A new script each time: a compiled one would be cached, and Apps Script starts cold.
  const times = timed(15, () =>
    new Script(`${source}\n//${Math.random()}`).runInContext(createContext({})),
  );
  return {
    serverBytes: statSync('dist/code.js').size,
    sidebarBytes: statSync('dist/sidebar.html').size,
    coldMs: median(times),
    folders: JSON.parse(readFileSync('build/folders.json', 'utf8')) as Record<string, number>,
  };
}
