import { toldApart } from '../../src/domain/toldApart.ts';

test.each([
  ['90', '90', ['text', 'number'], ['90 (text)', '90 (number)']],
  ['85', '90', ['number', 'number'], ['85', '90']],
  ['90', '90', ['number', 'number'], ['90', '90']],
  ['', '90', ['text', 'number'], ['', '90']],
  ['Ida ', 'Ida', ['text', 'text'], ['Ida␣', 'Ida']],
  ['Ida\u00a0Brandt', 'Ida Brandt', ['text', 'text'], ['Ida␣Brandt', 'Ida Brandt']],
  ['O1\u200b', 'O1', ['text', 'text'], ['O1␣', 'O1']],
  ['O1–KR1', 'O1-KR1', ['text', 'text'], ['O1–KR1 (other signs)', 'O1-KR1']],
  ['active', 'Active', ['text', 'text'], ['active', 'Active']],
] as const)('%j becomes %j', (before, after, kinds, told) => {
  expect(toldApart(before, after, kinds)).toEqual(told);
});
