import { createHost, newWorkbook, type Host, type HostOptions } from '../../src/host/host.ts';
import { sheetView } from '../../src/host/sheetView.ts';

const SCOPE = 'https://www.googleapis.com/auth/';

const open = (source: string, more: Partial<HostOptions> = {}): Host =>
  createHost({
    files: [{ name: 'code', source }],
    workbook: newWorkbook('Book', { zone: 'Etc/GMT' }),
    ...more,
  });

test('a host that is done with takes nothing from another of the same files', () => {
  const [one, other] = [1, 2].map(() => open('function add(a, b) { return a + b; }'));
  one!.dispose();
  one!.dispose();
  expect(other!.run('add', [1, 2])).toBe(3);
});

describe('what a person types', () => {
  const SOURCE = `
    function onEdit(e) {
      var cache = CacheService.getScriptCache();
      cache.put('count', String(Number(cache.get('count')) + 1));
      cache.put('last', JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, e.source.getName()]));
    }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }
    function get(key) { return CacheService.getScriptCache().get(key); }
    function read(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValue(); }
  `;

  test('fires onEdit with the old and the new value; what a script writes does not', () => {
    const host = open(SOURCE);
    host.run('write');
    expect(host.run('get', ['count'])).toBeNull();
    host.edit('Sheet1', 2, 2, [['a']]);
    host.edit('Sheet1', 2, 2, [['b']]);
    expect(host.run('get', ['count'])).toBe('2');
    expect(host.run('get', ['last'])).toBe('["B2","b","a","Book"]');
  });

  test('is one event for a whole paste, without values', () => {
    const host = open(SOURCE);
    host.edit('Sheet1', 1, 1, [
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(host.run('get', ['count'])).toBe('1');
    expect(host.run('get', ['last'])).toBe('["A1:B2",null,null,"Book"]');
    expect(host.run('read', ['B2'])).toBe(4);
  });
});

describe('the page', () => {
  const SOURCE = `
    var loads = (typeof loads === 'undefined' ? 0 : loads) + 1;
    function count() { return loads; }
    function withDate() { return { at: [new Date()] }; }
    function range() { return SpreadsheetApp.getActiveSheet().getRange('A1'); }
    function nothing() {}
    function echo(value) { return value; }
    function isArray(value) { return value instanceof Array; }
    function fails() { throw new Error('no luck'); }
    function refused() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }
    function helper_() { return 1; }
    const arrow = () => 7;
  `;

  test('gets null for a date anywhere in the result, for a service and for nothing', () => {
    const host = open(SOURCE);
    expect([host.call('withDate', []), host.call('range', []), host.call('nothing', [])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('gets a copy, and the script arrays of its own', () => {
    const host = open(SOURCE);
    const sent = { list: [1, 'a', null, { b: true }] };
    const back = host.call('echo', [sent]);
    expect(back).toEqual(sent);
    expect(back).not.toBe(sent);
    expect(host.call('isArray', [[1]])).toBe(true);
  });

  test.each([
    ['a date', new Date(0)],
    ['a function', () => 1],
  ])('is refused when it sends %s', (_, value) => {
    expect(() => open(SOURCE).call('echo', [{ deep: [value] }])).toThrow(
      'Failed due to illegal value in property: 0',
    );
  });

  test('cannot reach names that end in an underscore, nor names that are not there', () => {
    const host = open(SOURCE);
    for (const name of ['helper_', 'nowhere', 'toString'])
      expect(() => host.call(name, [])).toThrow(TypeError);
    expect(host.functions).not.toContain('helper_');
    expect(host.call('arrow', [])).toBe(7);
  });

  test('hears of errors by name and message', () => {
    const host = open(SOURCE);
    expect(() => host.call('fails', [])).toThrow(
      expect.objectContaining({ name: 'Error', message: 'no luck' }),
    );
    expect(() => host.call('refused', [])).toThrow(
      expect.objectContaining({
        name: 'Exception',
        message: 'The starting row of the range is too small.',
      }),
    );
  });

  test('starts with fresh globals each time', () => {
    const host = open(SOURCE);
    expect([host.call('count', []), host.call('count', [])]).toEqual([1, 1]);
  });
});

describe('permission', () => {
  const SOURCE = `
    function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi();
      if (String(e.authMode) !== 'NONE') throw new Error('mode ' + e.authMode);
    }
    function stores() { PropertiesService.getUserProperties(); }
    function file() { SpreadsheetApp.getActiveSpreadsheet(); }
    function other() { SpreadsheetApp.openById('x'); }
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }
    function alert() { return SpreadsheetApp.getUi().alert('x'); }
    function who() { return Session.getActiveUser().getEmail(); }
  `;
  const scopes = [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}script.container.ui`];

  test('without any, a menu may be built and nothing else', () => {
    const host = open(SOURCE);
    host.onOpen();
    expect(host.menus).toEqual([
      { caption: '', addon: true, items: [{ caption: 'Go', run: 'go' }] },
    ]);
    for (const name of ['stores', 'file', 'alert'])
      expect(() => host.run(name, [], { authMode: 'NONE' })).toThrow(
        'You do not have permission to call',
      );
  });

  test('for the open file does not reach other files or mail', () => {
    const host = open(SOURCE, { manifest: { oauthScopes: scopes } });
    host.run('file');
    expect(() => host.run('other')).toThrow(
      `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${SCOPE}spreadsheets`,
    );
    expect(() => host.run('mail')).toThrow(`Required permissions: ${SCOPE}script.send_mail`);
  });

  test('names the user only when the script knows them', () => {
    expect(open(SOURCE).run('who')).toBe('');
    expect(open(SOURCE, { user: 'zoe@example.com' }).run('who')).toBe('zoe@example.com');
  });

  test('a simple trigger asks nobody, mails nobody and installs nothing, whatever the manifest grants', () => {
    const host = open(`${SOURCE}
      function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
      function triggers() { ScriptApp.getProjectTriggers(); }
      function toast() { SpreadsheetApp.getActive().toast('x'); return 'shown'; }`);
    const run = (name: string) => host.run(name, [], { authMode: 'LIMITED' });
    for (const [name, method] of [
      ['alert', 'Ui.alert'],
      ['sidebar', 'Ui.showSidebar'],
      ['mail', 'MailApp.sendEmail'],
      ['triggers', 'ScriptApp.getProjectTriggers'],
    ] as const)
      expect(() => run(name)).toThrow(
        `You do not have permission to call ${method}. Required permissions: ${SCOPE}`,
      );
    expect(run('toast')).toBe('shown');
  });

  test('a trigger has no dialogs', () => {
    expect(() => open(SOURCE).run('alert', [], { ui: false })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('executions', () => {
  const SOURCE = `
    function lock() {
      var lock = LockService.getDocumentLock();
      try { lock.waitLock(10); } catch (error) { return [lock.tryLock(10), error.message]; }
      return [lock.hasLock()];
    }
    function write() {
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1);
      sheet.getRange('A2').setValue(2);
    }
    function now() { return Date.now() + new Date().getTime(); }
    var loadedAt = new Date().getTime();
    function loaded() { return loadedAt; }
    function today() { var cell = SpreadsheetApp.getActiveSheet().getRange('C1').setFormula('=TODAY()'); return cell.getDisplayValue(); }
  `;

  test('wait for a lock that another one holds, and let go of theirs at the end', () => {
    const host = open(SOURCE);
    host.holdLock(true);
    expect(host.run('lock')).toEqual([
      false,
      'Lock timeout: another process was holding the lock for too long.',
    ]);
    host.holdLock(false);
    expect([host.run('lock'), host.run('lock')]).toEqual([[true], [true]]);
  });

  test('fail at the call asked for, and only once', () => {
    const host = open(SOURCE);
    host.failAt(5);
    expect(() => host.run('write')).toThrow(
      /^Service Spreadsheets failed while accessing document with id/,
    );
    host.run('write');
    expect(host.workbook.sheets[0]!.cells.size).toBe(2);
  });

  test('end after 30 seconds of service calls in a simple trigger, after 6 minutes in any other', () => {
    const host = open(`function many(count) {
      var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      for (var at = 0; at < count; at++) try { cell.setValue(at); cell.getValue(); } catch (error) { if (at < count - 1) continue; throw error; }
    }`);
    const run = (count: number, authMode: 'LIMITED' | 'FULL') =>
      host.run('many', [count], { authMode });
    run(45, 'LIMITED');
    expect(() => run(60, 'LIMITED')).toThrow('Exceeded maximum execution time');
    run(580, 'FULL');
    expect(() => run(620, 'FULL')).toThrow('Exceeded maximum execution time');
  });

  test('count reads, writes and navigation', () => {
    const host = open(SOURCE);
    host.resetCalls();
    host.run('write');
    expect(host.calls).toMatchObject({ reads: 0, writes: 2, navigation: 3 });
    expect(host.calls.byMethod['SpreadsheetApp.Range.setValue']).toBe(2);
  });

  test('follow the clock of the host, from the first line on', () => {
    let at = Date.UTC(2026, 10, 24, 23, 30);
    const workbook = newWorkbook('Book', { zone: 'Asia/Tokyo' });
    const host = open(SOURCE, { now: () => at, workbook });
    expect(host.run('now')).toBe(2 * at);
    expect(host.run('loaded')).toBe(at);
    expect(host.run('today')).toBe('11/25/2026');
    at += 86_400_000;
    expect(host.run('today')).toBe('11/26/2026');
  });

  test('cannot start a function hidden in another one', () => {
    const host = open('(function () { function go() {} })();');
    expect(() => host.run('go')).toThrow('Script function not found: go');
    expect(host.functions).toEqual([]);
  });

  test('share one scope among files; a method of an object can be named', () => {
    const host = createHost({
      files: [
        {
          name: 'a',
          source: 'const base = 40; var tools = { add: function (n) { return base + n; } };',
        },
        { name: 'b', source: 'function sum() { return tools.add(2); }' },
      ],
      workbook: newWorkbook(),
    });
    expect([host.run('sum'), host.run('tools.add', [1])]).toEqual([42, 41]);
  });
});

test('a tab that a script puts in front has a selection of its own', () => {
  const host = open(`
    function go() {
      var book = SpreadsheetApp.getActive();
      book.getSheetByName('Sheet1').getRange('C7').activate();
      var other = book.insertSheet('Other');
      other.activate();
      return [other.getActiveRange().getA1Notation(), book.getCurrentCell().getA1Notation()];
    }
  `);
  expect(host.run('go')).toEqual(['A1', 'A1']);
  expect(host.takeUi()).toEqual([{ kind: 'select', sheet: expect.any(Number) }]);
});

describe('functions for cells', () => {
  const SOURCE = `
    /** @customfunction */
    function ECHO(value) { return value; }
    /** @customfunction */
    function REFUSE(value) { throw new Error('“' + value + '” is no number.'); }
    /** @customfunction */
    function TEXTS(value) { return 'got ' + value; }
    /** @customfunction */
    function LINE() { return [1, 2]; }
    /** @customfunction */
    function OBJECT() { return { a: 1 }; }
    /** @customfunction */
    function STORE() { return PropertiesService.getScriptProperties().getKeys().length; }
    /** @customfunction */
    function MAIL() { MailApp.sendEmail('a@example.com', 's', 'b'); return 1; }
    function show(formula) {
      return SpreadsheetApp.getActiveSheet().getRange('C3').setFormula(formula).getValue();
    }
  `;
  const show = (formula: string): unknown => open(SOURCE).run('show', [formula]);

  test('are given no arguments that change by themselves', () => {
    expect(show('=ECHO(5)')).toBe(5);
    expect(show('=ECHO("NOW()")')).toBe('NOW()');
    for (const volatile of ['NOW()', 'TODAY()-1', 'RAND()', 'IF(TRUE,RANDBETWEEN(1,2))'])
      expect(show(`=ECHO(${volatile})`)).toBe('#ERROR!');
  });

  test.each(['LINE', 'OBJECT', 'STORE', 'MAIL'])(
    'return a value or rows of cells, without services that need a permission: not %s',
    (name) => expect(show(`=${name}()`)).toBe('#ERROR!'),
  );

  test('are given no more of an error than its cell shows', () => {
    const host = open(SOURCE);
    host.edit('Sheet1', 1, 1, [['=REFUSE("many")', '=TEXTS(A1)']]);
    host.settle();
    expect(sheetView(host.workbook, host.workbook.sheets[0]!).cells[1]?.[2]?.text).toBe('got #ERROR!');
  }); // prettier-ignore

  test('say why they failed in a note on their own cell, until they work', () => {
    const host = open(SOURCE);
    const noteOf = (formula: string, row: number): string | undefined => {
      host.edit('Sheet1', row, 1, [[formula]]);
      host.settle();
      return sheetView(host.workbook, host.workbook.sheets[0]!).cells[row]?.[1]?.note;
    };
    expect(noteOf('=REFUSE("many")', 1)).toBe('Error: “many” is no number.');
    expect(noteOf('=A1 & "x"', 2)).toBeUndefined();
    expect(noteOf('=REFUSE("few")', 5)).toBe('Error: “few” is no number.');
    expect(noteOf('few', 5)).toBeUndefined();
    expect(noteOf('=IFERROR(REFUSE(1), 2)', 3)).toBeUndefined();
    expect(noteOf('=ECHO(TODAY())', 4)).toBe('Error: This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().');
    expect(noteOf('=ECHO(5)', 1)).toBeUndefined();
    expect(noteOf('=REFUSE(ECHO(NOW())+A6)', 6)).toBeUndefined();
  }); // prettier-ignore
});
