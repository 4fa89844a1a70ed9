function testLockIsHeldUntilReleased() {
  var l = LockService.getScriptLock();
  eq(l.tryLock(10), true);
  eq(l.hasLock(), true);
  eq(l.tryLock(10), true);
  l.releaseLock();
  eq(l.hasLock(), false);
  l.waitLock(5);
}

function testPropertiesAreTextsWithALimit() {
  var p = PropertiesService.getScriptProperties();
  eq(p.getProperty('x'), null);
  eq(p.setProperty('x', 'y').getProperty('x'), 'y');
  p.setProperties({ a: '1', b: '2' });
  eq(p.getKeys().sort(), ['a', 'b', 'x']);
  p.setProperties({ c: '3' }, true);
  eq(p.getProperties(), { c: '3' });
  p.deleteProperty('c');
  p.deleteAllProperties();
  eq(p.getKeys(), []);
  throws(function () {
    p.setProperty('k', new Array(10000).join('x'));
  }, 'Argument too large: value');
  eq(PropertiesService.getDocumentProperties() !== null, true);
  p.setProperty('n', 5);
  eq(typeof p.getProperty('n'), 'string');
}

function testCacheHasLimits() {
  var c = CacheService.getScriptCache();
  eq(c.get('x'), null);
  c.put('x', '1');
  eq(c.get('x'), '1');
  c.putAll({ a: '1', b: '2' }, 10);
  eq(c.getAll(['a', 'b', 'zz']), { a: '1', b: '2' });
  c.remove('a');
  c.removeAll(['b']);
  eq(c.get('b'), null);
  throws(function () {
    c.put(new Array(252).join('k'), 'v');
  }, 'Argument too large: key');
  throws(function () {
    c.put('k', new Array(102402).join('v'));
  }, 'Argument too large: value');
}

function testUtilitiesFormatEncodeDigestAndParse() {
  eq(
    Utilities.formatDate(
      new Date(Date.UTC(2024, 0, 31, 8)),
      'America/Los_Angeles',
      'yyyy-MM-dd HH:mm',
    ),
    '2024-01-31 00:00',
  );
  eq(
    Utilities.formatDate(
      new Date(Date.UTC(2024, 0, 31, 8)),
      'GMT',
      "EEE, d MMM yyyy hh:mm a 'o''clock'",
    ),
    "Wed, 31 Jan 2024 08:00 AM o'clock",
  );
  eq(Utilities.formatDate(new Date(Date.UTC(2024, 11, 30)), 'GMT', 'YYYY'), '2025');
  eq(Utilities.formatDate(new Date(0), 'GMT+2', 'HH:mm Z'), '02:00 +0200');
  eq(/^[0-9a-f-]{36}$/.test(Utilities.getUuid()), true);
  eq(Utilities.base64Encode('héllo'), 'aMOpbGxv');
  eq(Utilities.base64Decode('/w=='), [-1]);
  eq(Utilities.base64EncodeWebSafe([-1, -2]), '__4=');
  eq(Utilities.base64DecodeWebSafe('__4='), [-1, -2]);
  eq(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').length, 16);
  eq(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a')[0], -54);
  eq(Utilities.computeHmacSha256Signature('v', 'k').length, 32);
  eq(Utilities.parseCsv('a,"b,c"\nd,e'), [
    ['a', 'b,c'],
    ['d', 'e'],
  ]);
  eq(Utilities.parseCsv('a;b', ';'.charCodeAt(0)), [['a', 'b']]);
  eq(Utilities.formatString('%s is %d and %.2f', 'x', 5, 1.005), 'x is 5 and 1.00');
  var b = Utilities.newBlob('hi', 'text/plain', 'n.txt');
  eq(
    [b.getDataAsString(), b.getContentType(), b.getName(), b.getBytes()],
    ['hi', 'text/plain', 'n.txt', [104, 105]],
  );
  Utilities.sleep(1);
  eq(Utilities.parseDate('2024-01-31', 'GMT', 'yyyy-MM-dd').getTime(), Date.UTC(2024, 0, 31));
}

function testPagesAndTemplatesEscape() {
  var o = HtmlService.createHtmlOutput('<b>x</b>')
    .append('<i>')
    .appendUntrusted('<>&"')
    .setTitle('T')
    .setWidth(5)
    .setHeight(6);
  eq(
    [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight()],
    ['<b>x</b><i>&lt;&gt;&amp;&#34;', 'T', 5, 6].map(function (x, i) {
      return i ? x : o.getContent();
    }),
  );
  eq(HtmlService.createHtmlOutput('').getTitle(), '');
  throws(function () {
    HtmlService.createHtmlOutputFromFile('none');
  }, 'No HTML file named none was found.');
  throws(function () {
    HtmlService.createHtmlOutput('<script>x');
  }, 'Malformed HTML content');
  var t = HtmlService.createTemplate(
    '<? for (var i = 0; i < 2; i++) { ?><p><?= name ?></p><? } ?><?!= raw ?>',
  );
  t.name = '<x>';
  t.raw = '<hr>';
  eq(t.evaluate().getContent(), '<p>&lt;x&gt;</p><p>&lt;x&gt;</p><hr>');
  eq(HtmlService.createTemplate('<?= helper13(2) ?>').evaluate().getContent(), '4');
  var e = throws(function () {
    HtmlService.createTemplate('<?= nothere ?>').evaluate();
  }, 'nothere is not defined');
  eq(e.name, 'ReferenceError');
  o.setSandboxMode(HtmlService.SandboxMode.IFRAME)
    .addMetaTag('viewport', 'w')
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
    .setFaviconUrl('https://x/y.png');
  o.clear();
  eq(o.getContent(), '');
}

function helper13(x) {
  return x * 2;
}

function testMenusAndDialogs() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('M')
    .addItem('A', 'f')
    .addSeparator()
    .addSubMenu(ui.createMenu('S').addItem('B', 'g'))
    .addToUi();
  var b = ui.alert('T', 'P', ui.ButtonSet.YES_NO);
  eq(['OK', 'YES', 'NO', 'CLOSE'].indexOf(String(b)) >= 0, true);
  ui.alert('x');
  var p = ui.prompt('q');
  eq(typeof p.getResponseText(), 'string');
  ui.showSidebar(HtmlService.createHtmlOutput('x'));
  ui.showModalDialog(HtmlService.createHtmlOutput('x'), 't');
  ss().toast('m');
  eq(ss().toast('m', 't', 3), undefined);
  eq(SpreadsheetApp.flush(), undefined);
}

function testSession() {
  eq(typeof Session.getActiveUser().getEmail(), 'string');
  eq(typeof Session.getScriptTimeZone(), 'string');
  eq(typeof Session.getTemporaryActiveUserKey(), 'string');
  eq(Session.getActiveUserLocale(), 'en');
}

function testTriggersAreChecked() {
  ScriptApp.getProjectTriggers().forEach(function (t) {
    ScriptApp.deleteTrigger(t);
  });
  var t = ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(9).create();
  eq(
    [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())],
    ['f', 'CLOCK', 'CLOCK'],
  );
  ScriptApp.newTrigger('g').forSpreadsheet(ss()).onEdit().create();
  eq(ScriptApp.getProjectTriggers().length, 2);
  eq(String(ScriptApp.getProjectTriggers()[1].getEventType()), 'ON_EDIT');
  eq(ScriptApp.getUserTriggers(ss()).length, 1);
  throws(function () {
    ScriptApp.newTrigger('f').timeBased().everyMinutes(7).create();
  }, 'It must be one of 1, 5, 10, 15 or 30.');
  ScriptApp.deleteTrigger(t);
  eq(ScriptApp.getProjectTriggers().length, 1);
  for (var i = 0; i < 19; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
  throws(function () {
    ScriptApp.newTrigger('f')
      .timeBased()
      .everyWeeks(1)
      .onWeekDay(ScriptApp.WeekDay.MONDAY)
      .create();
  }, 'This script has too many triggers.');
  eq(
    String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    'NOT_REQUIRED',
  );
}

function testMailIsCheckedAndCounted() {
  throws(function () {
    MailApp.sendEmail('', 's', 'b');
  }, 'Failed to send email: no recipient');
  throws(function () {
    MailApp.sendEmail('notanaddress', 's', 'b');
  }, 'Invalid email: notanaddress');
  eq(typeof MailApp.getRemainingDailyQuota(), 'number');
  var q = MailApp.getRemainingDailyQuota();
  MailApp.sendEmail({ to: 'a@b.co,c@d.co', subject: 's', body: 'b' });
  eq(MailApp.getRemainingDailyQuota(), q - 2);
}

function testLogs() {
  Logger.clear();
  Logger.log('a %s b %s', 1, 'x');
  eq(Logger.getLog().indexOf('a 1 b x') >= 0 || Logger.getLog().indexOf('a 1.0 b x') >= 0, true);
  console.log('x', { a: 1 });
  console.warn('y');
  console.time('t');
  console.timeEnd('t');
}
