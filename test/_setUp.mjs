import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedChrome } from './_chrome.mjs';

/**
 * Jest's global set-up. The browser from npm unpacks itself at its first use, and two test files that began with it
 * at once would start a file that is still being written. Whatever tests write goes into one folder, which the
 * tear-down removes: a worker that jest ends cannot. Days of scripts are those of the process, as the command line
 * sets them, whatever zone the machine is in.
 */
export default async function setUp() {
  process.env.TZ = 'Etc/GMT';
  if (!installedChrome()) {
    const { default: chromium } = await import('@sparticuz/chromium');
    process.env.UNPACKED_CHROME = await chromium.executablePath();
  }
  const folder = mkdtempSync(join(tmpdir(), 'okr-cadence-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  globalThis.testFolder = folder;
}
