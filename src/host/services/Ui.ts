import type { Execution, MenuItem, MenuModel } from '../execution.ts';
import { guard } from '../guard.ts';
import { enumOf, type Enum } from './Enum.ts';
import type { HtmlOutput } from './HtmlService.ts';
import { requireFull } from './SpreadsheetApp.ts';

const BUTTONS = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
const BUTTON = enumOf('OK', 'CANCEL', 'CLOSE', 'YES', 'NO');

/** SpreadsheetApp.getUi(): menus, dialogs, the sidebar. */
export class Ui {
  readonly _execution: Execution;
  readonly ButtonSet = BUTTONS;
  readonly Button = BUTTON;
  constructor(execution: Execution) {
    this._execution = execution;
  }

  createAddonMenu(): unknown {
    return this._menu({ caption: '', addon: true, items: [] });
  }
  createMenu(caption: string): unknown {
    return this._menu({ caption, addon: false, items: [] });
  }
  _menu(model: MenuModel): unknown {
    return guard(new Menu(this._execution, model), 'Menu', {}, this._execution);
  }

  alert(...args: [string] | [string, unknown] | [string, string, Enum?]): Enum {
    this._allowed('Ui.alert');
    const isTitled = args.length >= 2 && typeof args[1] === 'string';
    const title = isTitled ? args[0] : '';
    const prompt = isTitled ? String(args[1]) : args[0];
    const set = (isTitled ? args[2] : args[1]) as Enum | undefined;
    const buttons = buttonsOf(set);
    this._refuseLock();
    const answer = this._execution.answer({ title, prompt, buttons, field: false });
    this._execution.shared.ui.push({ kind: 'alert', title, prompt, buttons, answer });
    return BUTTON[answer as 'OK'] ?? BUTTON.CLOSE;
  }
  prompt(...args: unknown[]): unknown {
    this._allowed('Ui.prompt');
    this._refuseLock();
    const texts = args.filter((arg): arg is string => typeof arg === 'string');
    const [title = '', prompt = ''] = texts.length > 1 ? texts : ['', texts[0] ?? ''];
    const answer = this._execution.answer({ title, prompt, buttons: ['OK'], field: true });
    this._execution.shared.ui.push({ kind: 'prompt', title, prompt, answer });
    return guard(
      { getResponseText: () => answer, getSelectedButton: () => BUTTON.OK },
      'PromptResponse',
      {},
      this._execution,
    );
  }
  showSidebar(page: HtmlOutput): void {
    this._allowed('Ui.showSidebar');
    this._execution.shared.ui.push({
      kind: 'sidebar',
      title: page.getTitle() || 'Untitled sidebar',
      html: page.getContent(),
    });
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    this._dialog(page, title, true);
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    this._dialog(page, title, false);
  }
  _dialog(page: HtmlOutput, title: string, modal: boolean): void {
    this._allowed('Ui.showModalDialog');
    this._execution.shared.ui.push({
      kind: 'dialog',
      title,
      html: page.getContent(),
      width: page._width ?? 600,
      height: page._height ?? 400,
      modal,
    });
  }
  /** A dialog waits for a person, and everybody else would wait for the lock. */
  _refuseLock(): void {
    if (this._execution.locks.size > 0) throw new Error('host: a dialog while a lock is held');
  }
  _allowed(method: string): void {
    requireFull(this._execution, method, ['script.container.ui']);
  }
}

/** YES_NO_CANCEL is three buttons. */
const buttonsOf = (set: Enum | undefined): string[] => String(set ?? BUTTONS.OK).split('_');

class Menu {
  readonly _execution: Execution;
  readonly _model: MenuModel;
  constructor(execution: Execution, model: MenuModel) {
    this._execution = execution;
    this._model = model;
  }
  addItem(caption: string, run: string): this {
    this._model.items.push({ caption, run });
    return this;
  }
  addSeparator(): this {
    this._model.items.push({ separator: true } satisfies MenuItem);
    return this;
  }
  addSubMenu(menu: Menu): this {
    this._model.items.push({ caption: menu._model.caption, items: menu._model.items });
    return this;
  }
  addToUi(): void {
    const { shared } = this._execution;
    shared.menus = shared.menus.filter(
      (menu) => menu.addon !== this._model.addon || menu.caption !== this._model.caption,
    );
    shared.menus.push(this._model);
  }
}
