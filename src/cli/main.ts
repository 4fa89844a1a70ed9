import { UserError } from '../errors.ts';
import { UserFileError } from '../host/file.ts';
import { systemZone } from '../host/model.ts';
import { deployedAddon } from './addon.ts';
import { commands } from './commands/_all.ts';
import { Refusal } from './commands/_command.ts';
import type { Command } from './commands/_command.ts';

/**
 * The command line: the first word names the command. Exit codes: 0 done, 1 done and something is wrong with
 * what was looked at, 2 not done.
 */
async function main([name, ...args]: string[]): Promise<number | null> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = named(name);
  if (!command) {
    console.error(`There is no command “${name}”.\n\n${help()}`);
    return 2;
  }
  if (args.includes('--help')) {
    console.log(`okr-cadence ${name} ${command.usage}\n  ${command.summary}`);
    return 0;
  }
  runInScriptZone();
  return command.run(args);
}

const named = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? (commands as Record<string, Command>)[name] : undefined;

function help(): string {
  const lines = Object.entries(commands as Record<string, Command>).map(
    ([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`,
  );
  return ['okr-cadence COMMAND', '', ...lines].join('\n');
}

/** A script's dates run in the zone of its manifest; this computer's own is remembered before. */
function runInScriptZone(): void {
  systemZone();
  process.env['TZ'] = deployedAddon().manifest.timeZone ?? 'Etc/GMT';
}

/** Refusals are sentences for the person; anything else is a fault and shows where it happened. */
function failed(error: unknown): number {
  const isMeant =
    error instanceof Refusal || error instanceof UserError || error instanceof UserFileError;
  const isArgument = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (isArgument) console.error(misused((error as Error).message));
  else console.error(isMeant ? error.message : error);
  return 2;
}

/** What Node says of options, in words that say what to do. */
function misused(message: string): string {
  const [, unknown] = /^Unknown option '([^']*)'/.exec(message) ?? [];
  if (unknown !== undefined)
    return `There is no option “${unknown}”. okr-cadence --help lists them.`;
  const [, bare] = /^Option '(-[^ ']*).*(?:argument missing|is ambiguous)/.exec(message) ?? [];
  if (bare !== undefined)
    return `The option “${bare}” needs a value behind it. okr-cadence --help shows which.`;
  const [, full] = /^Option '(-[^ ']*).*does not take an argument/.exec(message) ?? [];
  return full === undefined
    ? message
    : `The option “${full}” takes no value. Leave out “=” and what follows.`;
}

process.exitCode = (await main(process.argv.slice(2)).catch(failed)) ?? 0;
