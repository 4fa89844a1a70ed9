/** One command of the terminal: its file is named as the word that is typed. */
export interface Command {
  /** What follows the name, for the help, e.g. `[FILE.xlsx]`. */
  usage: string;
  summary: string;
  /** Runs with what follows the name; the answer is the exit code, or null while it goes on running. */
  run(args: string[]): Promise<number | null>;
}

/** A sentence for the person at the terminal; the command ends with 2. */
export class Refusal extends Error {
  override name = 'Refusal';
}
