import { classesOf } from '../../src/sentence/lexicon.ts';
import { en } from '../../src/words/en.ts';
import { listed } from '../../src/words/listed.ts';

describe('listed', () => {
  const lists = listed(en).lists.map(classesOf);

  test('has every word once', () => {
    const words = lists.flatMap((list) => list.words);
    expect(new Set(words).size).toBe(words.length);
  });

  test.each(['is', 'says'] as const)('keeps what a word %s', (of) => {
    const kept = new Map(lists.flatMap((list) => list.words.map((word) => [word, list[of]])));
    const lost = Object.entries(of === 'is' ? en.classes : en.says).flatMap(([bit, words]) =>
      words.split(' ').filter((word) => !((kept.get(word) ?? 0) & Number(bit))),
    );
    expect(lost).toEqual([]);
  });
});
