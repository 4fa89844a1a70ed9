import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

beforeAll(() => {
  if (!existsSync('build/cli.mjs')) execFileSync('node', ['build.mjs']);
});

const read = (
  input: string,
  args: string[] = [],
): { out: string; err: string; code: number | null } => {
  const done = spawnSync('node', ['build/cli.mjs', 'read', ...args], { input, encoding: 'utf8' });
  return { out: done.stdout, err: done.stderr, code: done.status };
};

describe('the command read', () => {
  test('prints kind, how sure, and the numbers of each line, in order', () => {
    const lines = [
      { id: 'a', text: 'Cut late deliveries from 14 % to 5 %' },
      { id: 7, text: 'Planners trust the stock figures' },
      { id: 'c', text: 'Write a handbook for the night shift' },
    ];
    const { out, code } = read(lines.map((line) => JSON.stringify(line)).join('\r\n'));
    const found = out
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { id: unknown; kind: string; sure: number; parse: unknown },
      );
    expect(code).toBe(0);
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'key-result'],
      [7, 'objective'],
      ['c', 'initiative'],
    ]);
    expect(found[0]?.parse).toMatchObject({
      measurable: true,
      direction: 'decrease',
      start: { value: 14, unit: 'percent' },
      target: { value: 5, unit: 'percent' },
    });
    expect(found[0]?.sure).toBeGreaterThan(0.5);
    expect(found[1]?.parse).toMatchObject({ measurable: false, start: null, target: null });
  });

  test('says which line it cannot read, and ends with 2', () => {
    const { err, code } = read('{"id":1,"text":"Win 5 pilots"}\n{"id":2}\n');
    expect(code).toBe(2);
    expect(err).toContain('Line 2');
  });

  test.each(['nonsense', '{"id":1', '[1]', 'null', '"text"', '{"text":5}', '{"id":1,"text":null}'])(
    'says what a line has to be like instead of %s',
    (line) => {
      const { out, err, code } = read(`\n{"id":1,"text":"Win 5 pilots"}\n  \n${line}\n`);
      expect(code).toBe(2);
      expect(err).toContain('Line 4 is not of the form');
      expect(out.trim().split('\n')).toHaveLength(1);
    },
  );

  test('passes over blank lines and a byte order mark, and reads a line without an id', () => {
    const { out, code } = read('\uFEFF{"text":"Win 5 pilots"}\n\n');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: null, kind: 'key-result' });
  });

  test('takes nothing but its input', () => {
    expect(read('', ['lines.jsonl']).code).toBe(2);
  });
});
