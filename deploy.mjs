/** Pushes dist/ to the Apps Script project named in .clasp.json; says how to get one while there is none. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8'));

if (!/^[\w-]{20,}$/.test(scriptId) || scriptId.startsWith('REPLACE')) {
  console.error(
    '1. In your spreadsheet choose Extensions ▸ Apps Script, then Project Settings, and copy the script ID.',
  );
  console.error('   Code of your own in it would be replaced: copy that out first.');
  console.error('2. Put it into .clasp.json as "scriptId", and run `npx clasp login` once.');
  console.error('3. Run `npm run deploy` again, then reload the spreadsheet.');
  process.exit(2);
}

const pushed = spawnSync('npx', ['clasp', 'push', '--force'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(pushed.status ?? 1);
