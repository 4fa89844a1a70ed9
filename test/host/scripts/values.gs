function testTextsAreReadAsTypedUnlessTheCellIsText() {
  var r = sh().getRange('A1:E1');
  r.setValues([['1', '01', '1/2/2024', '=1+1', 'TRUE']]);
  var v = r.getValues()[0];
  eq([v[0], v[1], v[3], v[4]], [1, 1, 2, true]);
  if (!(v[2] instanceof Date)) throw new Error('no date');
  eq([v[2].getFullYear(), v[2].getMonth(), v[2].getDate()], [2024, 0, 2]);
  var t = sh().getRange('A2:E2');
  t.setNumberFormat('@');
  t.setValues([['1', '01', '1/2/2024', '=1+1', 'TRUE']]);
  eq(t.getValues()[0], ['1', '01', '1/2/2024', '=1+1', 'TRUE']);
}

function testDatesAndArraysAreTheScriptsOwn() {
  var d = new Date(2024, 4, 6, 7, 8, 9);
  var v = sh().getRange(1, 1).setValue(d).getValue();
  if (!(v instanceof Date)) throw new Error('x');
  eq(v.getTime(), d.getTime());
  if (!(sh().getRange('A1:B1').getValues() instanceof Array)) throw new Error('arr');
}

function testShapesMustFitAndNothingIsWrittenOtherwise() {
  var s = sh();
  s.getRange('A1:B2').setValue(5);
  eq(s.getRange('A1:B2').getValues(), [
    [5, 5],
    [5, 5],
  ]);
  eq(s.getRange('A1:B2').getValue(), 5);
  s.getRange('A1:B1').setValues([[null, undefined]]);
  eq(s.getRange('A1:B1').getValues(), [['', '']]);
  throws(function () {
    s.getRange('A1:A2').setValues([[1]]);
  }, 'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.');
  throws(function () {
    s.getRange('A1:B1').setValues([[1]]);
  }, 'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.');
  throws(function () {
    s.getRange('A1:B2').setValues([[1, 2], [3]]);
  }, 'The data has 1 but the range has 2.');
  eq(s.getRange('A1:B1').getValues(), [['', '']]);
}

function testEachKindOfTypedText() {
  var s = sh();
  var c = s.getRange('A1');
  function t(x) {
    c.clear();
    c.setValue(x);
    return c.getValue();
  }
  eq(t('42'), 42);
  eq(t('1,234'), 1234);
  eq(t('50%'), 0.5);
  eq(c.getDisplayValue(), '50%');
  eq(t('$5.00'), 5);
  eq(c.getDisplayValue(), '$5.00');
  eq(t('TRUE'), true);
  eq(t('false'), false);
  eq(t('1e3'), 1000);
  eq(t('+5'), 5);
  eq(t('-5'), -5);
  eq(t("'007"), '007');
  eq(t("''x"), "'x");
  eq(t('hello'), 'hello');
  eq(t(' '), ' ');
  var d = t('2024-01-31');
  eq(d instanceof Date, true);
  eq(Utilities.formatDate(d, ss().getSpreadsheetTimeZone(), 'yyyy-MM-dd'), '2024-01-31');
  var x = t('1:30');
  eq(x instanceof Date, true);
  eq(c.getDisplayValue().indexOf('1:30'), 0);
  eq(t('=1+2'), 3);
  eq(c.getFormula(), '=1+2');
  eq(t(1.5), 1.5);
  eq(c.getDisplayValue(), '1.5');
  // Ten digits of a fraction are shown, all of a whole number.
  t(5 / 13);
  eq(c.getDisplayValue(), '0.3846153846');
  eq(c.getValue(), 5 / 13);
  t(200 / 3);
  eq(c.getDisplayValue(), '66.66666667');
  t(12345678901.5);
  eq(c.getDisplayValue(), '12345678902');
  t(123456789012);
  eq(c.getDisplayValue(), '123456789012');
  eq(t(true), true);
  eq(c.getDisplayValue(), 'TRUE');
  c.clear();
  c.setNumberFormat('@');
  c.setValue("'x");
  eq(c.getValue(), 'x');
  c.setValue('007');
  eq(c.getValue(), '007');
  eq(t(''), '');
  throws(function () {
    c.setValue(new Array(50002).join('x'));
  }, 'Your input contains more than the maximum of 50000 characters in a single cell.');
}

function testFormatsDecideWhatIsShownAndWhatIsADate() {
  var c = sh().getRange('A1');
  eq(c.getNumberFormat(), '0.###############');
  c.setValue(0.256).setNumberFormat('0.0%');
  eq(c.getDisplayValue(), '25.6%');
  eq(c.getValue(), 0.256);
  c.setNumberFormat('General');
  eq(c.getNumberFormat(), '0.###############');
  c.setValue(1234.5).setNumberFormat('#,##0.00');
  eq(c.getDisplayValue(), '1,234.50');
  c.setValue(45322).setNumberFormat('yyyy-mm-dd');
  eq(c.getDisplayValue(), '2024-01-31');
  eq(c.getValue() instanceof Date, true);
  c.setNumberFormat('dddd, mmm d');
  eq(c.getDisplayValue(), 'Wednesday, Jan 31');
  c.setValue(0.0625).setNumberFormat('[h]:mm');
  eq(c.getDisplayValue(), '1:30');
  c.setNumberFormat('h:mm AM/PM');
  eq(c.getDisplayValue(), '1:30 AM');
  eq(sh().getRange('A1:B1').getNumberFormats(), [['h:mm AM/PM', '0.###############']]);
  sh()
    .getRange('B1')
    .setValue(new Date(2024, 0, 31));
  eq(sh().getRange('B1').getValue() instanceof Date, true);
  c.setNumberFormat('0').setValue('');
  eq(c.isBlank(), true);
}

function testAppendedRowsFollowTheLastContent() {
  var s = sh();
  eq(s.appendRow(['a', '2', '=1+1']).getName(), 'Sheet1');
  s.appendRow(['b']);
  eq(s.getDataRange().getValues(), [
    ['a', 2, 2],
    ['b', '', ''],
  ]);
}

function testClearLeavesNotesAndValidations() {
  var s = sh();
  var r = s.getRange('A1');
  r.setValue('x').setBackground('red').setNote('n');
  r.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
  s.clear();
  eq(
    [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null],
    ['', '#ffffff', 'n', true],
  );
  r.setValue('y').setFontWeight('bold');
  s.clearContents();
  eq([r.getValue(), r.getFontWeight()], ['', 'bold']);
  s.clearFormats();
  eq(r.getFontWeight(), 'normal');
  s.clearNotes();
  eq(r.getNote(), '');
  r.clearDataValidations();
  eq(r.getDataValidation(), null);
}

function testSortPutsNumbersThenTextThenBooleansThenBlanks() {
  var s = sh();
  s.getRange('A1:B5').setValues([
    ['b', 1],
    ['', 2],
    [3, 3],
    ['a', 4],
    [true, 5],
  ]);
  s.getRange('A1:B5').sort(1);
  eq(s.getRange('A1:B5').getValues(), [
    [3, 3],
    ['a', 4],
    ['b', 1],
    [true, 5],
    ['', 2],
  ]);
  s.getRange('A1:B5').sort({ column: 2, ascending: false });
  eq(s.getRange('B1:B5').getValues(), [[5], [4], [3], [2], [1]]);
  s.getRange('A1:B5').sort([{ column: 1, ascending: true }, 2]);
  eq(s.getRange('A1').getValue(), 3);
  s.sort(2);
  eq(s.getRange('B1').getValue(), 1);
}

function testDuplicatesBlanksSplitsAndShiftedCells() {
  var s = sh();
  s.getRange('A1:A4').setValues([['x'], ['x'], ['y'], ['x']]);
  eq(s.getRange('A1:A4').removeDuplicates().getA1Notation(), 'A1:A2');
  s.getRange('B1').setValue('  a   b ');
  s.getRange('B1').trimWhitespace();
  eq(s.getRange('B1').getValue(), 'a b');
  s.getRange('C1').setValue('1,2,3');
  s.getRange('C1').setNumberFormat('@').setValue('a,b,c').splitTextToColumns();
  eq(s.getRange('C1:E1').getValues(), [['a', 'b', 'c']]);
  s.getRange('A1:A2').insertCells(SpreadsheetApp.Dimension.ROWS);
  eq(s.getRange('A3:A4').getValues(), [['x'], ['y']]);
  s.getRange('A1:A2').deleteCells(SpreadsheetApp.Dimension.ROWS);
  eq(s.getRange('A1:A2').getValues(), [['x'], ['y']]);
}

function testTextFinderFindsAndReplaces() {
  var s = sh();
  s.getRange('A1:A4').setValues([['Apple'], ['apple pie'], ['x'], ['Äpple']]);
  var f = s.createTextFinder('apple');
  eq(
    f.findAll().map(function (r) {
      return r.getA1Notation();
    }),
    ['A1', 'A2'],
  );
  eq(s.createTextFinder('apple').matchCase(true).findAll().length, 1);
  eq(s.createTextFinder('apple').matchEntireCell(true).findAll().length, 1);
  eq(s.createTextFinder('^a.*e$').useRegularExpression(true).findAll().length, 1);
  eq(s.createTextFinder('apple').ignoreDiacritics(true).findAll().length, 3);
  eq(s.createTextFinder('apple').replaceAllWith('pear'), 2);
  eq(s.getRange('A1:A2').getValues(), [['pear'], ['pear pie']]);
  eq(s.createTextFinder('pear').findNext().getA1Notation(), 'A1');
  eq(s.createTextFinder('zzz').findNext(), null);
}

function testDatesGoThroughTheSpreadsheetsZone() {
  ss().setSpreadsheetTimeZone('America/Los_Angeles');
  var c = sh().getRange('A1');
  c.setValue('2024-01-31');
  var d = c.getValue();
  eq(d.toISOString(), '2024-01-31T08:00:00.000Z');
  eq(Utilities.formatDate(d, 'Pacific/Auckland', 'yyyy-MM-dd HH:mm'), '2024-01-31 21:00');
  c.setValue(new Date(Date.UTC(2024, 6, 1, 7)));
  eq(c.getDisplayValue(), '2024-07-01');
  c = sh().getRange('B1');
  c.setValue('9:30:00');
  eq(c.getDisplayValue().indexOf('9:30'), 0);
}

function testLocaleDecidesTypedNumbersAndDates() {
  ss().setSpreadsheetLocale('de_DE');
  var c = sh().getRange('A1');
  c.setValue('1,5');
  eq(c.getValue(), 1.5);
  eq(c.getDisplayValue(), '1,5');
  c.setValue('31.1.2024');
  eq(c.getValue() instanceof Date, true);
  c.clear();
  c.setValue('1.234');
  eq(c.getValue(), 1234);
  c.setFormula('=SUM(1;2)');
  eq(c.getValue(), 3);
}

function testWhatNoDateHoldsStaysANumber() {
  var s = sh();
  var c = s.getRange('A1').setNumberFormat('yyyy-mm-dd');
  [1e308, -1e308, 1e9].forEach(function (n) {
    c.setValue(n);
    eq(c.getValue(), n);
    eq(typeof c.getDisplayValue(), 'string');
  });
  c.setValue(46000);
  eq(c.getValue() instanceof Date, true);
}

function testDateFormulasShowAsDates() {
  var s = sh();
  s.getRange('A1').setValue(new Date(2024, 5, 1, 12, 30));
  eq(s.getRange('A1').getDisplayValue(), '6/1/2024 12:30:00');
  s.getRange('B1').setFormula('=A1+1');
  var v = s.getRange('B1').getValue();
  s.getRange('C1').setFormula('=TODAY()');
  eq(s.getRange('C1').getNumberFormat(), 'M/d/yyyy'.toLowerCase());
}
