import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './commands/_command.ts';

/** The add-on as it is pushed to Google, from dist. */
export function deployedAddon(folder: string) {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      throw new Refusal(`${join(folder, name)} is missing. Run npm run build first.`);
    }
  };
  return {
    name: 'OKR Cadence',
    files: [{ name: 'code.js', source: read('code.js') }],
    html: { sidebar: read('sidebar.html') },
    manifest: JSON.parse(read('appsscript.json')) as { timeZone?: string; oauthScopes?: string[] },
  };
}
