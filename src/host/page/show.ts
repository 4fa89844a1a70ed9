import { toast } from './dialogs.ts';
import { openDialog, openSidebar } from './frame.ts';
import { showArea } from './links.ts';
import type { Shown } from './view.ts';

/** Shows, in order, what an execution of the add-on asked for. */
export function showEvents(events: Shown[]): void {
  for (const event of events) {
    if (event.kind === 'toast') toast(event.message, event.title, event.seconds);
    else if (event.kind === 'sidebar') openSidebar(event.title, event.frame);
    else if (event.kind === 'dialog') openDialog(event);
    else if (event.kind === 'select') showArea(event.area);
  }
}
