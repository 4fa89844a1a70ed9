import { ask } from './api.ts';
import { byId, element } from './element.ts';
import { focusGrid } from './grid.ts';

/** The add-on's sidebar, docked right; a second one replaces the first. */
export function openSidebar(title: string, frame: string): void {
  const sidebar = byId('sidebar');
  byId('sidebar-title').textContent = title;
  sidebar.hidden = false;
  const node = frameOf(title, frame, closeSidebar);
  byId('sidebar-frame').replaceChildren(node);
  node.focus();
}

export const focusSidebar = (): void => byId('sidebar-frame').querySelector('iframe')?.focus();

export function startSidebar(): void {
  byId('sidebar-close').addEventListener('click', closeSidebar);
}

export function closeSidebar(): void {
  if (byId('sidebar').hidden) return;
  byId('sidebar').hidden = true;
  byId('sidebar-frame').replaceChildren();
  focusGrid();
}

/** An HTML dialog of the add-on; only a modal one blocks the grid. */
export function openDialog(asked: {
  title: string;
  frame: string;
  width: number;
  height: number;
  modal: boolean;
}): void {
  const dialog = element('dialog', { class: 'page', 'aria-labelledby': 'page-title' });
  const close = () => {
    dialog.close();
    dialog.remove();
    focusGrid();
  };
  const button = element('button', { 'aria-label': 'Close', class: 'close' });
  button.addEventListener('click', close);
  const frame = frameOf(asked.title, asked.frame, close);
  frame.style.width = `${asked.width}px`;
  frame.style.height = `${asked.height}px`;
  dialog.append(
    element('header', {}, element('h2', { id: 'page-title' }, asked.title), button),
    frame,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  if (asked.modal) dialog.showModal();
  else dialog.show();
}

/** The page of the add-on in a sandbox: it reaches the add-on through a port and nothing else. */
function frameOf(title: string, frame: string, close: () => void): HTMLIFrameElement {
  const node = element('iframe', {
    title,
    src: frame,
    sandbox: 'allow-scripts allow-forms allow-popups',
    allow: 'clipboard-write',
  });
  // A sandboxed page has no origin to check; that the message comes from this very frame is enough.
  const hello = (event: MessageEvent) => {
    if (!node.isConnected) return removeEventListener('message', hello);
    if (event.source !== node.contentWindow || event.data !== 'okr-cadence-frame') return;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => void answer(port1, data as Asked, close));
    port1.start();
    node.contentWindow!.postMessage('okr-cadence-port', '*', [port2]);
  };
  addEventListener('message', hello);
  return node;
}

type Asked = { call: number; name: string; args: unknown[] } | { host: 'close' | 'focus' };

async function answer(port: MessagePort, asked: Asked, close: () => void): Promise<void> {
  if ('host' in asked) return asked.host === 'close' ? close() : focusGrid();
  const { error, value = null } = await ask('call', { name: asked.name, args: asked.args });
  port.postMessage(error === undefined ? { call: asked.call, value } : { call: asked.call, error });
}
