import { createInterface } from 'node:readline';
import { parseSentence } from '../../sentence/parse.ts';
import { Refusal, type Command } from './_command.ts';

/** Reads sentences with the language module: lines of JSON in, lines of JSON out, in their order. */
export const read: Command = {
  usage: '< LINES.jsonl',
  summary: 'reads sentences: {"id","text"} a line in, {"id","kind","sure","parse"} a line out',
  async run(args) {
    if (args.length > 0)
      throw new Refusal(
        'read takes its lines from standard input: npx okr-cadence read < LINES.jsonl',
      );
    let number = 0;
    for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number++;
      if (text.trim() !== '') process.stdout.write(`${JSON.stringify(readLine(text, number))}\n`);
    }
    return 0;
  },
};

type Line = { id: unknown; text: string };

function readLine(text: string, number: number): object {
  const line = lineOf(text, number);
  const { kind, sure, parse } = parseSentence(line.text);
  return { id: line.id, kind, sure, parse };
}

/** @throws Refusal that names the line. */
function lineOf(text: string, number: number): Line {
  let value: unknown = null;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Told below, like a line of another shape.
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string'
  )
    return { id: 'id' in value ? value.id : null, text: value.text };
  throw new Refusal(
    `Line ${number} is not of the form {"id":"1","text":"…"}. Write one such object on each line.`,
  );
}
