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
