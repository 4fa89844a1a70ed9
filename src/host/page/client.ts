import { ask } from './api.ts';
import { startChrome } from './chrome.ts';
import { startClipboard } from './clipboard.ts';
import { startEditor } from './editor.ts';
import { startSidebar } from './frame.ts';
import { startFunctionCard } from './functionCard.ts';
import { focusGrid, startGrid } from './grid.ts';
import { startKeyboard } from './keyboard.ts';
import { startMenubar } from './menubar.ts';
import { startNotes } from './notes.ts';
import { startPointer } from './pointer.ts';
import { startTabs } from './tabs.ts';

/** The page in the browser: everything subscribes, then the first view arrives. */
startChrome();
startMenubar();
startGrid();
startEditor();
startFunctionCard();
startKeyboard();
startPointer();
startClipboard();
startNotes();
startTabs();
startSidebar();
// Text is measured to lay cells, so its type comes first; without it the page is drawn all the same.
void Promise.allSettled(
  ['400 13px Arimo', '700 13px Arimo'].map((font) => document.fonts.load(font)),
)
  .then(() => ask('show', {}))
  .then(focusGrid);
