import { rmSync } from 'node:fs';

/** Jest's global tear-down: removes what the tests wrote. */
export default function tearDown() {
  rmSync(globalThis.testFolder, { recursive: true, force: true });
}
