function testMergesAreWholeOrRefused() {
  var s = sh();
  s.getRange('A1:B2').merge();
  throws(function () {
    s.getRange('B2:C3').merge();
  }, 'host: behaviour not in contract: merging part of a merged range');
  throws(function () {
    s.getRange('A1:A2').breakApart();
  }, 'host: behaviour not in contract: unmerging part of a merged range');
  throws(function () {
    s.setFrozenRows(1);
  }, 'host: behaviour not in contract: freezing part of a merged range');
  throws(function () {
    s.setFrozenColumns(1);
  }, 'host: behaviour not in contract: freezing part of a merged range');
  s.getRange('A1:C3').merge();
  eq(s.getRange('A1:C3').getMergedRanges().length, 1);
  s.getRange('A1:C3').breakApart();
  eq(s.getRange('A1:C3').getMergedRanges().length, 0);
}

function testNothingIsMergedAcrossFrozenLinesOrAFilter() {
  var s = sh();
  s.setFrozenRows(1);
  s.setFrozenColumns(1);
  throws(function () {
    s.getRange('B1:B2').merge();
  }, "You can't merge frozen and non-frozen rows.");
  throws(function () {
    s.getRange('A3:C4').mergeAcross();
  }, "You can't merge frozen and non-frozen columns.");
  s.getRange('E5:F9').createFilter();
  throws(function () {
    s.getRange('D6:E6').merge();
  }, 'filter');
  eq(s.getRange('A1:F9').getMergedRanges().length, 0);
  s.getRange('B3:C4').mergeAcross();
}

function testOnlyWholeNumbersOfLinesComeAndGo() {
  var s = sh();
  throws(function () {
    s.deleteRows(5, 0);
  }, 'host: behaviour not in contract');
  throws(function () {
    s.insertColumnsAfter(5, 0);
  }, 'host: behaviour not in contract');
  throws(function () {
    s.hideColumns(26, 2);
  }, 'Those columns are out of bounds.');
  throws(function () {
    s.showRows(1001);
  }, 'Those rows are out of bounds.');
  throws(function () {
    ss().insertSheet('Far', 5);
  }, 'host: behaviour not in contract');
}

function testSomethingIsLeftBesideFrozenLines() {
  var s = sh();
  s.setFrozenRows(2);
  throws(function () {
    s.deleteRows(2, 999);
  }, 'Sorry, it is not possible to delete all non-frozen rows.');
  s.setFrozenColumns(2);
  throws(function () {
    s.deleteColumns(3, 24);
  }, 'Sorry, it is not possible to delete all non-frozen columns.');
  s.deleteColumns(1, 1);
  eq(s.getFrozenColumns(), 1);
}

function testTheGridHasItsLimits() {
  var s = sh();
  throws(function () {
    s.insertColumnsAfter(1, 18300);
  }, '18278');
  throws(function () {
    s.insertRowsAfter(1, 10000000);
  }, '10000000 cells');
  eq([s.getMaxRows(), s.getMaxColumns()], [1000, 26]);
}

function testWhatIsGoneIsNotWrittenTo() {
  var t = ss().insertSheet('Gone');
  var r = t.getRange('A1');
  ss().deleteSheet(t);
  throws(function () {
    r.setValue(1);
  }, 'host: behaviour not in contract: a tab that was deleted');
  throws(function () {
    t.getRange('A1');
  }, 'host: behaviour not in contract: a tab that was deleted');
  var last = sh().getRange('A1000');
  sh().deleteRows(900, 101);
  throws(function () {
    last.getValues();
  }, 'The coordinates of the range are outside the dimensions of the sheet.');
}

function testTextCellsMakeTextsOfAll() {
  var c = sh().getRange('A1').setNumberFormat('@');
  eq([c.setFormula('=1+1').getValue(), c.getFormula()], ['=1+1', '']);
  eq(c.setValue(1.5).getValue(), '1.5');
  eq(c.setValue(new Date(2027, 0, 31)).getValue(), '1/31/2027');
  throws(function () {
    c.setNumberFormat('');
  }, 'host: behaviour not in contract: an empty number format');
}

function testLongFormulasAndRichTextsAreRefusedAsLongTextsAre() {
  var c = sh().getRange('A1');
  var long = new Array(50002).join('x');
  throws(function () {
    c.setFormula('="' + long + '"');
  }, 'Your input contains more than the maximum of 50000 characters in a single cell.');
  throws(function () {
    c.setRichTextValue(SpreadsheetApp.newRichTextValue().setText(long).build());
  }, 'Your input contains more than the maximum of 50000 characters in a single cell.');
}

function testStretchesOfRichTextLieInTheText() {
  throws(function () {
    SpreadsheetApp.newRichTextValue().setText('ab').setLinkUrl(1, 1, 'https://x.y');
  }, 'host: behaviour not in contract: a stretch of text from 1 to 1');
  throws(function () {
    SpreadsheetApp.newRichTextValue()
      .setText('ab')
      .setTextStyle(0, 3, SpreadsheetApp.newTextStyle().setBold(true).build());
  }, 'host: behaviour not in contract: a stretch of text from 0 to 3');
}

function testStrictDropdownsRefuseRichTextsToo() {
  var c = sh().getRange('B2');
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false);
  c.setDataValidation(rule.build());
  throws(function () {
    c.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('b').build());
  }, 'The data you entered in cell B2 violates the data validation rules set on this cell.');
}

function testListsHaveBetween1And500Entries() {
  throws(function () {
    SpreadsheetApp.newDataValidation().requireValueInList([]);
  }, 'host: behaviour not in contract: a list of 0 entries');
  throws(function () {
    SpreadsheetApp.newDataValidation().requireValueInList(new Array(501).fill('a'));
  }, 'host: behaviour not in contract: a list of 501 entries');
}

function testConditionsReachOtherTabsOnlyThroughIndirect() {
  var s = sh();
  ss().insertSheet('Other');
  var rule = function (formula) {
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground('#ff0000')
      .setRanges([s.getRange('A1:A9')])
      .build();
  };
  throws(function () {
    rule('=COUNTIF(Other!A:A,A1)>0');
  }, 'Conditional format rule cannot reference a different sheet.');
  ss().setNamedRange('spot', ss().getRange('Other!A1'));
  throws(function () {
    rule('=A1=spot');
  }, 'Conditional format rule cannot reference a different sheet.');
  rule('=AND(A1<>"wow!",COUNTIF(INDIRECT("Other!A:A"),A1)>0)');
}

function testMetadataHasRoomFor30000Characters() {
  var s = sh();
  var long = new Array(20001).join('x');
  s.addDeveloperMetadata('a', long);
  throws(function () {
    s.addDeveloperMetadata('b', long);
  }, '30000');
}

function testNobodyIsAskedWhileALockIsHeld() {
  var lock = LockService.getDocumentLock();
  lock.tryLock(10);
  throws(function () {
    SpreadsheetApp.getUi().alert('Sure?');
  }, 'host: a dialog while a lock is held');
  lock.releaseLock();
  SpreadsheetApp.getUi().alert('Sure?');
}

function testHalfDatesAreDates() {
  var s = sh();
  var c = s.getRange('A1');
  var year = new Date().getFullYear();
  function t(x) {
    c.clear();
    c.setValue(x);
    var v = c.getValue();
    return v instanceof Date ? [v.getFullYear(), v.getMonth() + 1, v.getDate()] : v;
  }
  eq(t('1/2'), [year, 1, 2]);
  eq(t('7-10'), [year, 7, 10]);
  eq(t('Jan 5'), [year, 1, 5]);
  eq(t('5 January'), [year, 1, 5]);
  eq(t('Jan 2024'), [2024, 1, 1]);
  eq(t('13/45'), '13/45');
  eq(t('May we'), 'May we');
}

function testNewerMembersThanOf2022AreAbsent() {
  eq(
    [typeof [].findLast, typeof [].toSorted, typeof Object.groupBy, typeof Array.fromAsync],
    Array(4).fill('undefined'),
  );
  eq([typeof ''.matchAll, typeof ''.replaceAll], ['function', 'function']);
}

function testOptionalDecimalsLeaveThePointAsInEverySpreadsheet() {
  var c = sh().getRange('A1').setNumberFormat('#,##0.##').setValue(1234);
  eq(c.getDisplayValue(), '1,234.');
  eq(c.setValue(0.5).getDisplayValue(), '0.5');
  eq(c.setNumberFormat('General').setValue(12).getDisplayValue(), '12');
}

function testEachCallHandsOutAnObjectOfItsOwn() {
  eq(ss().getSheets()[0] === ss().getActiveSheet(), false);
  eq(sh().getRange('A1') === sh().getRange('A1'), false);
  eq(ss().getSheets()[0].getSheetId() === ss().getActiveSheet().getSheetId(), true);
}

function testHiddenTabsAreNotPutInFront() {
  var s = ss().insertSheet('Hidden');
  s.hideSheet();
  throws(function () {
    s.activate();
  }, 'host: behaviour not in contract: putting a hidden tab in front');
  throws(function () {
    s.getRange('A1').activate();
  }, 'host: behaviour not in contract: putting a hidden tab in front');
  throws(function () {
    ss().setActiveSheet(s);
  }, 'host: behaviour not in contract: putting a hidden tab in front');
}

function testNewCheckboxesAreUntickedWhateverStoodThere() {
  var r = sh().getRange('A1:A3');
  r.setValues([[true], ['x'], ['']]);
  r.insertCheckboxes();
  eq(r.getValues(), [[false], [false], [false]]);
}
