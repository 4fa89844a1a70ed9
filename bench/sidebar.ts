import { readFileSync } from 'node:fs';
import { launch } from '../test/_browser.ts';
import { median } from './median.ts';
import { grown, hosting } from './grown.ts';

/** Milliseconds from the arrival of the sidebar's HTML to a screen that can be used. */
export async function sidebar(): Promise<{ usableMs: number }> {
  const host = hosting(grown(10));
  const home = host.call('callServer', ['open', {}]);
  host.dispose();
  const html = readFileSync('dist/sidebar.html', 'utf8').replace(
    '<script>',
    () => `<script>${answering(home)}</script><script>`,
  );
  const browser = await launch();
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
    const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
    const began = performance.now();
    await page.setContent(html, { waitUntil: 'commit' });
    await page.getByRole('button').first().waitFor();
    await page.waitForFunction(() => document.body.innerText.length > 200);
    if (run > 0) times.push(performance.now() - began);
    await page.close();
  }
  await browser.close();
  return { usableMs: median(times) };
}

/** A server that answers `open` at once, so that only the page is measured. */
const answering = (home: unknown): string => `
  window.google = { script: { host: { close() {} }, run: {
    withSuccessHandler(handler) { return { withFailureHandler() { return { callServer() {
      setTimeout(() => handler(${JSON.stringify(home).replace(/</g, '\\u003c')}));
    } }; } }; },
  } } };
`;
