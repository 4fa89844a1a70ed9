import { methods, type Input, type Method, type Reply, type Result } from '../protocol.ts';

/** What Google puts into the page; every call answers later, through one of the two handlers. */
type Runner = {
  withSuccessHandler(handler: (reply: Reply<unknown> | null | undefined) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  callServer(method: Method, input: unknown): void;
};
declare const google: { script: { run: Runner } };

/** The add-on refused, or could not be reached; the message is for people. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * Asks the add-on for something and returns its checked answer.
 * @throws Refusal with a sentence that says what happened and what to do.
 */
export function call<M extends Method>(method: M, input: Input<M>): Promise<Result<M>> {
  return new Promise((resolve, reject) => {
    const refuse = (message: string): void => reject(new Refusal(message));
    google.script.run
      .withSuccessHandler((reply) => {
        if (!reply) return refuse(SILENT);
        if (!reply.ok) return refuse(reply.message);
        const checked = methods[method].result.safeParse(reply.value);
        // The schema named by the method has just let this answer through.
        if (checked.success) resolve(checked.data as Result<M>);
        else refuse(`${MISUNDERSTOOD} (${method}: ${checked.error.issues[0]?.path.join('.')})`);
      })
      .withFailureHandler((error) => refuse(unreachable(error)))
      .callServer(method, input);
  });
}

/** Why a call failed, in words. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const SILENT =
  'The sheet gave no answer. Look whether the change is there, and try again if it is not.';
const MISUNDERSTOOD =
  'The sheet answered in a way that this sidebar does not understand. Close the sidebar and open it again.';

/** Google's own failures: no connection, a permission that is missing, a limit that is reached. */
function unreachable(error: Error): string {
  const said = error.message.replace(/^(Exception|Error|ScriptError): /, '').trim();
  return `The sheet could not be reached${said ? `: ${said.replace(/\.?$/, '.')}` : '.'} Check the connection and try again.`;
}
