import { rmSync } from 'node:fs';

/** Jest's global tear-down: removes what the tests wrote. A browser that is ending may write a last time meanwhile. */
export default function tearDown() {
  rmSync(globalThis.testFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
