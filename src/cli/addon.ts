import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Addon } from '../host/session.ts';
import { Refusal } from './commands/_command.ts';

/** The folder of the built program; the page's files are in it. */
export const BUILT = dirname(fileURLToPath(import.meta.url));
const DIST = join(BUILT, '..', 'dist');

/** The add-on as it is pushed to Google, from dist. */
export function deployedAddon(): Addon {
  const read = (name: string): string => {
    try {
      return readFileSync(join(DIST, name), 'utf8');
    } catch {
      throw new Refusal(`${join(DIST, name)} is missing. Run npm run build first.`);
    }
  };
  return {
    name: 'OKR Cadence',
    files: [{ name: 'code.js', source: read('code.js') }],
    html: { sidebar: read('sidebar.html') },
    manifest: JSON.parse(read('appsscript.json')) as Addon['manifest'],
  };
}
