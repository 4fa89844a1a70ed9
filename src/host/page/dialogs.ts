import { element } from './element.ts';
import { focusGrid } from './grid.ts';

interface Choice {
  caption: string;
  primary?: boolean;
}

/** A modal dialog; answers with the caption of the button pressed, or null when it was closed. */
export function choose(
  title: string,
  body: Node | string,
  choices: Choice[],
): Promise<string | null> {
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' });
  const buttons = element('div', { class: 'buttons' });
  for (const { caption, primary } of choices) {
    const button = element('button', { value: caption, class: primary ? 'primary' : '' }, caption);
    buttons.append(button);
    if (primary) button.autofocus = true;
  }
  const form = element('form', { method: 'dialog' });
  const heading = element('h2', { id: 'dialog-title' }, title);
  form.append(heading, typeof body === 'string' ? element('p', {}, body) : body, buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const answer = dialog.returnValue;
      dialog.remove();
      focusGrid();
      resolve(answer === '' ? null : answer);
    });
  });
}

/** A message that is only read. */
export async function say(title: string, text: string): Promise<void> {
  await choose(title, text, [{ caption: 'OK', primary: true }]);
}

/** Asks for one line of text; null when it was closed. */
export async function prompt(title: string, label: string, value: string): Promise<string | null> {
  const input = element('input', { value, autofocus: true });
  const field = element('label', {}, label, input);
  const pending = choose(title, field, [{ caption: 'OK', primary: true }, { caption: 'Cancel' }]);
  input.focus();
  input.select();
  const answer = await pending;
  return answer === 'OK' ? input.value : null;
}

/**
 * A toast in the corner: announced politely, gone after its seconds; with 0 it stays until what is returned takes it
 * away.
 */
export function toast(message: string, title: string, seconds: number): () => void {
  const node = element('div', { class: 'toast' });
  if (title) node.append(element('b', {}, title));
  node.append(element('span', {}, message));
  const close = element('button', { 'aria-label': 'Dismiss', class: 'close' });
  close.addEventListener('click', () => node.remove());
  node.append(close);
  document.getElementById('toasts')!.replaceChildren(node);
  if (seconds > 0) setTimeout(() => node.remove(), seconds * 1000);
  return () => node.remove();
}
