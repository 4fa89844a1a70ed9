import { ask } from './api.ts';
import { choose, prompt, say, toast } from './dialogs.ts';
import { state } from './state.ts';
import type { Question } from './view.ts';

/**
 * Runs a menu function of the add-on. Where it asks the person something, it is run again from the start with
 * the answers so far; the server takes back what the run before had done. What it throws is shown as Sheets does.
 */
export async function runAddon(name: string): Promise<void> {
  const answers: string[] = [];
  for (;;) {
    let dismiss = (): void => undefined;
    const working = setTimeout(() => (dismiss = toast('Running script', '', 0)), 400);
    const reply = await ask('run', { name, answers }).finally(() => {
      clearTimeout(working);
      dismiss();
    });
    if (reply.error !== undefined) return say(state.view.addon, reply.error);
    if (!reply.question) return;
    answers.push(await put(reply.question));
  }
}

/** Google's captions of the buttons of ui.alert. */
const CAPTIONS: Record<string, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** The name of the button pressed, CLOSE when the dialog was closed; of a prompt what was typed. */
async function put({ title, prompt: text, buttons, field }: Question): Promise<string> {
  if (field) return (await prompt(title, text, '')) ?? 'CLOSE';
  const choices = buttons.map((button, at) => ({
    caption: CAPTIONS[button] ?? button,
    primary: at === 0,
  }));
  const answer = await choose(title, text, choices);
  return buttons.find((button) => (CAPTIONS[button] ?? button) === answer) ?? 'CLOSE';
}
