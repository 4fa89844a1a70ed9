import { parseArgs } from 'node:util';
import { fileIn, lookOptions, reportOf, workbookOn } from '../workbookOn.ts';
import { Refusal, type Command } from './_command.ts';

/** As the add-on reports them. */
type Findings = {
  findings: {
    rule: string;
    severity: 'error' | 'warning' | 'info';
    tab: string;
    cell: string;
    id: string | null;
    message: string;
    fix: boolean;
  }[];
  counts: Record<'error' | 'warning' | 'info', number>;
  checked: Record<string, number>;
};
type Finding = Findings['findings'][number];

export const validate: Command = {
  usage: 'FILE.xlsx [--on DATE] [--cycle ID] [--json] [--deep] [--profile NAME] [--format github]',
  summary: 'checks a workbook and says what to mend; ends with 1 when there are errors',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...lookOptions,
        deep: { type: 'boolean' },
        profile: { type: 'string' },
        format: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { format, cycle, profile } = values;
    if (format !== undefined && format !== 'github')
      throw new Refusal(`There is no format “${format}”. Leave it out, or write --format github.`);
    const looked = await workbookOn(fileIn(positionals, 'validate'), values.on);
    const deep = values.deep === true;
    const report = reportOf(looked, 'validate', { cycle, deep, profile }) as Findings;
    if (values.json === true) console.log(JSON.stringify(report));
    else console.log(format === 'github' ? annotations(report, looked.file) : textOf(report));
    return report.counts.error > 0 ? 1 : 0;
  },
};

/** A line a finding, in columns, and the outcome below. */
function textOf({ findings, counts, checked }: Findings): string {
  const places = findings.map((finding) => place(finding));
  const width = Math.max(0, ...places.map((text) => text.length));
  const lines = findings.map(
    ({ severity, message, rule }, at) =>
      `${NAMES[severity].padEnd(8)} ${(places[at] ?? '').padEnd(width)}  ${message}  [${rule}]`,
  );
  const rules = Object.keys(checked).length;
  const idle = Object.keys(checked).filter((rule) => checked[rule] === 0);
  const total =
    findings.length === 0
      ? `Nothing to mend; ${rules} rules were checked.`
      : `${say(counts.error, 'error')}, ${say(counts.warning, 'warning')}, ${say(counts.info, 'note')}; ${rules} rules were checked.`;
  const silent = idle.length > 0 ? [`Nothing to look at for ${some(idle)}.`] : [];
  return [...lines, total, ...silent].join('\n');
}

const SHOWN = 6;

const some = (rules: readonly string[]): string =>
  rules.length <= SHOWN
    ? rules.join(', ')
    : `${rules.slice(0, SHOWN).join(', ')} and ${rules.length - SHOWN} more`;

const NAMES = { error: 'error', warning: 'warning', info: 'note' };

const place = ({ tab, cell, id }: Finding): string =>
  `${tab}!${cell}${id === null ? '' : ` (${id})`}`;

const say = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Workflow commands by which GitHub shows findings on a pull request. */
function annotations({ findings }: Findings, file: string): string {
  const kinds = { error: 'error', warning: 'warning', info: 'notice' };
  return findings
    .map((finding) => {
      const { severity, rule, message } = finding;
      const about = `file=${property(file)},title=${property(rule)}`;
      return `::${kinds[severity]} ${about}::${data(`${place(finding)}: ${message}`)}`;
    })
    .join('\n');
}

/** GitHub's escapes: a line end would end the command. */
const data = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
