import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { sampleWorkbook } from '../../src/cli/sample.ts';
import { createHost } from '../../src/host/host.ts';
import type { Addon } from '../../src/host/session.ts';
import type { Result } from '../../src/protocol.ts';

const read = (name: string): string => readFileSync(`dist/${name}`, 'utf8');

beforeAll(() => {
  if (!existsSync('dist/code.js')) execFileSync('node', ['build.mjs']);
});

test('the sample is an active cycle that passes the rules, but for the three findings planted in it', async () => {
  const addon: Addon = {
    name: 'OKR Cadence',
    files: [{ name: 'code.js', source: read('code.js') }],
    html: { sidebar: read('sidebar.html') },
    manifest: JSON.parse(read('appsscript.json')) as Addon['manifest'],
  };
  const host = createHost({ ...addon, workbook: await sampleWorkbook(addon) });
  try {
    const { value } = host.call('callServer', ['validate', {}]) as { value: Result<'validate'> };
    expect(value.findings.map(({ rule }) => rule).sort()).toEqual([
      'confidence-drop',
      'kr-data-source-missing',
      'kr-stale',
    ]);
  } finally {
    host.dispose();
  }
}, 120_000);
