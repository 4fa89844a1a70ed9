import { parseArgs } from 'node:util';
import { saveWorkbook } from '../../host/file.ts';
import { fileIn, lookOptions, reportOf, runAddon, workbookOn } from '../workbookOn.ts';
import { Refusal, type Command } from './_command.ts';

/** As the add-on reports them; what is not printed here is left out. */
type Review = {
  cycle: string;
  week: string;
  on: string;
  weekOf: [number, number];
  objectives: { id: string; progress: number | null; known: [number, number] }[];
  keyResults: {
    id: string;
    progress: number | null;
    expected: number | null;
    health: string;
    confidence: number | null;
    confidenceBefore: number | null;
    lastCheckIn: string | null;
  }[];
  movers: string[];
  missing: string[];
  decisionsNeeded: { id: string; rule: string }[];
};

export const review: Command = {
  usage: 'FILE.xlsx [--on DATE] [--cycle ID] [-o OUT.xlsx] [--json]',
  summary: 'the figures of the weekly review; with -o the workbook with its review tab as well',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { ...lookOptions, out: { type: 'string', short: 'o' } },
      allowPositionals: true,
    });
    const looked = await workbookOn(fileIn(positionals, 'review'), values.on);
    const { cycle, out } = values;
    const report = reportOf(looked, 'review', { cycle }) as Review;
    if (out !== undefined) {
      const reply = runAddon(looked.host, 'callServer', [
        'weeklyReview',
        cycle === undefined ? {} : { cycle },
      ]) as Reply;
      if (!reply.ok) throw new Refusal(reply.message);
      await saveWorkbook(looked.workbook, out);
      console.error(`${reply.value.message} Saved in ${out}.`);
    }
    console.log(values.json === true ? JSON.stringify(report) : textOf(report));
    return 0;
  },
};

type Reply = { ok: true; value: { message: string } } | { ok: false; message: string };

function textOf(report: Review): string {
  const { cycle, week, on, weekOf, keyResults, objectives } = report;
  const behind = keyResults.filter(({ health }) => BEHIND.has(health)).length;
  return [
    `${cycle}, week ${weekOf[0]} of ${weekOf[1]} (${week}), on ${on}: ${behind} of ${keyResults.length} behind pace`,
    '',
    ...aligned([
      ['', 'progress', 'expected', 'health', 'confidence', 'last check-in'],
      ...objectives.map(({ id, progress, known }) => [
        id,
        percent(progress),
        '',
        `${known[0]} of ${known[1]} known`,
      ]),
      ...keyResults.map((each) => [
        each.id,
        percent(each.progress),
        percent(each.expected),
        each.health,
        belief(each),
        each.lastCheckIn ?? 'never',
      ]),
    ]),
    '',
    `Movers: ${listed(report.movers)}`,
    `Missing: ${listed(report.missing)}`,
    `To decide: ${listed(report.decisionsNeeded.map(({ id, rule }) => `${id} (${rule})`))}`,
  ].join('\n');
}

const BEHIND = new Set(['behind', 'off-track']);

const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`;

const listed = (words: readonly string[]): string =>
  words.length === 0 ? 'none' : words.join(', ');

function belief({ confidence, confidenceBefore }: Review['keyResults'][number]): string {
  if (confidence === null) return '–';
  return confidenceBefore === null || confidenceBefore === confidence
    ? String(confidence)
    : `${confidenceBefore} → ${confidence}`;
}

/** Lines of cells, each column as wide as its widest cell. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const line of lines)
    line.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
