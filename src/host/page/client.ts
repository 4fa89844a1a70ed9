import { ask } from './api.ts';
import { startChrome } from './chrome.ts';
import { startClipboard } from './clipboard.ts';
import { startEditor } from './editor.ts';
import { startSidebar } from './frame.ts';
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
startKeyboard();
startPointer();
startClipboard();
startNotes();
startTabs();
startSidebar();
void ask('show', {}).then(focusGrid);
