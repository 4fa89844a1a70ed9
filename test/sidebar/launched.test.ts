import { sayLaunched } from '../../src/sidebar/objective/launched.ts';

const target = { field: 'target', before: 24, now: 10, isEased: true } as const;

test('a change against the launch is said in the unit of both', () => {
  const said = sayLaunched(target, { before: 'h', now: 'h' });
  expect(said).toBe('Target: launched as 24\u00a0h; now 10\u00a0h, which is easier.');
});

test('in another unit each number keeps its own, and nobody can say which is easier', () => {
  const said = sayLaunched(target, { before: 'h', now: 'boilers' });
  expect(said).toBe('Target: launched as 24\u00a0h; now 10\u00a0boilers.');
});

test('words and people have no unit', () => {
  const units = { before: 'h', now: 'h' };
  const wording = { field: 'wording', before: 'Cut it', now: 'Cut', isEased: false } as const;
  expect(sayLaunched(wording, units)).toBe('Launched as “Cut it”');
  const owner = { field: 'owner', before: 'Ida', now: '', isEased: false } as const;
  expect(sayLaunched(owner, units)).toBe('Owner: launched as “Ida”; now none.');
});
