import { existsSync } from 'node:fs';

const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** The path of a Chrome that is on this machine, else undefined. */
export const installedChrome = () => PLACES.find((path) => path && existsSync(path));

/**
 * Jest's global set-up: the browser from npm unpacks itself at its first use, and two test files that began
 * with it at once would start a file that is still being written.
 */
export default async function unpackBrowser() {
  if (installedChrome()) return;
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
}
