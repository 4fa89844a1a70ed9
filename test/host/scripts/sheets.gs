function testFreshSheetIsEmptyWithinAGridOf1000By26() {
  var s = sh();
  eq(s.getLastRow(), 0);
  eq(s.getLastColumn(), 0);
  eq(s.getDataRange().getValues(), [['']]);
  eq(s.getDataRange().getA1Notation(), 'A1');
  eq(s.getMaxRows(), 1000);
  eq(s.getMaxColumns(), 26);
}

function testSheetsAreInsertedFromZeroAndMovedFromOne() {
  var s = ss();
  eq(s.getSheets().length, 1);
  var n = s.insertSheet();
  eq(n.getName(), 'Sheet2');
  eq(s.getActiveSheet().getName(), 'Sheet2');
  var m = s.insertSheet('Plan', 0);
  eq(m.getIndex(), 1);
  eq(
    s.getSheets().map(function (x) {
      return x.getName();
    }),
    ['Plan', 'Sheet1', 'Sheet2'],
  );
  s.setActiveSheet(m);
  s.moveActiveSheet(3);
  eq(
    s.getSheets().map(function (x) {
      return x.getName();
    }),
    ['Sheet1', 'Sheet2', 'Plan'],
  );
  throws(function () {
    s.insertSheet('Plan');
  }, 'A sheet with the name "Plan" already exists. Please enter another name.');
  throws(function () {
    s.insertSheet('PLAN');
  }, 'already exists');
  eq(s.getSheetByName('none'), null);
  eq(s.getNumSheets(), 3);
  eq(s.getSheetById(0).getName(), 'Sheet1');
  s.deleteSheet(n);
  s.deleteSheet(m);
  throws(function () {
    s.deleteSheet(s.getSheets()[0]);
  }, "You can't remove all the sheets in a document.");
}

function testOneSheetStaysVisible() {
  var s = ss();
  var b = s.insertSheet('B');
  b.hideSheet();
  eq(b.isSheetHidden(), true);
  throws(function () {
    s.deleteSheet(s.getSheetByName('Sheet1'));
  }, "You can't remove all the visible sheets in a document.");
  throws(function () {
    s.getSheetByName('Sheet1').hideSheet();
  }, "You can't hide all the sheets in a document.");
  b.showSheet();
  eq(b.isSheetHidden(), false);
}

function testCopiesAreNamedCopyOf() {
  var c = sh().copyTo(ss());
  eq(c.getName(), 'Copy of Sheet1');
  var d = ss().duplicateActiveSheet();
  eq(ss().getNumSheets(), 3);
  sh().setName('X');
  eq(sh().getSheetName(), 'X');
  eq(sh().getParent().getId(), ss().getId());
}

function testAddressesInOrderOutOfOrderAndOutOfBounds() {
  var s = sh();
  eq(s.getRange('c3').getA1Notation(), 'C3');
  eq(s.getRange('$B$2:D5').getA1Notation(), 'B2:D5');
  eq(s.getRange('5:7').getA1Notation(), '5:7');
  eq(s.getRange('D:F').getA1Notation(), 'D:F');
  eq(s.getRange('D:B').getA1Notation(), 'B:D');
  eq(s.getRange('C5:B2').getA1Notation(), 'B2:C5');
  eq(s.getRange('5:7').getNumColumns(), 26);
  eq(s.getRange('R5C3').getA1Notation(), 'C5');
  eq(s.getRange(2, 3).getA1Notation(), 'C2');
  eq(s.getRange(2, 3, 2).getA1Notation(), 'C2:C3');
  throws(function () {
    s.getRange(1, 0);
  }, 'The starting column of the range is too small.');
  throws(function () {
    s.getRange(1, 1, 0);
  }, 'The number of rows in the range must be at least 1.');
  throws(function () {
    s.getRange(1, 1, 1, 0);
  }, 'The number of columns in the range must be at least 1.');
  throws(function () {
    s.getRange(1001, 1);
  }, 'The coordinates of the range are outside the dimensions of the sheet.');
  throws(function () {
    s.getRange('Nope!A1');
  }, 'Range not found');
  throws(function () {
    s.getRange('hello world');
  }, 'Range not found');
  eq(ss().getRange('Sheet1!B2').getA1Notation(), 'B2');
  eq(s.getRange('B2').offset(1, 1).getA1Notation(), 'C3');
  eq(s.getRange('B2:C3').offset(1, 0, 1).getA1Notation(), 'B3:C3');
  throws(function () {
    s.getRange('A1').offset(-1, 0);
  }, 'too small');
  eq(s.getRange('B2:C3').getCell(2, 1).getA1Notation(), 'B3');
  throws(function () {
    s.getRange('B2:C3').getCell(3, 1);
  }, 'Cell reference out of range');
  var r = s.getRange('B2:D5');
  eq(
    [
      r.getRow(),
      r.getColumn(),
      r.getLastRow(),
      r.getLastColumn(),
      r.getNumRows(),
      r.getNumColumns(),
      r.getHeight(),
      r.getWidth(),
      r.getRowIndex(),
      r.getColumnIndex(),
      r.getGridId(),
    ],
    [2, 2, 5, 4, 4, 3, 4, 3, 2, 2, 0],
  );
  eq(r.getSheet().getName(), 'Sheet1');
  eq(s.getRange('5:7').isStartColumnBounded(), false);
  eq(s.getRange('5:7').isStartRowBounded(), true);
  eq(s.getRange('A:B').isEndRowBounded(), false);
}

function testCtrlArrowAndCtrlA() {
  var s = sh();
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.getRange('A6').setValue(6);
  var D = SpreadsheetApp.Direction;
  eq(s.getRange('A1').getNextDataCell(D.DOWN).getA1Notation(), 'A3');
  eq(s.getRange('A3').getNextDataCell(D.DOWN).getA1Notation(), 'A6');
  eq(s.getRange('A6').getNextDataCell(D.DOWN).getA1Notation(), 'A1000');
  eq(s.getRange('A4').getNextDataCell(D.UP).getA1Notation(), 'A3');
  eq(s.getRange('A1').getNextDataCell(D.NEXT).getA1Notation(), 'Z1');
  eq(s.getRange('A2').getDataRegion().getA1Notation(), 'A1:A3');
  eq(s.getRange('M20').getDataRegion().getA1Notation(), 'M20');
}

function testRowsAndColumnsComeAndGo() {
  var s = sh();
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.getRange('B1').setFormula('=A2');
  s.deleteRow(2);
  eq(s.getRange('B1').getFormula(), '=#REF!');
  eq(s.getRange('B1').getValue(), '#REF!');
  eq(s.getMaxRows(), 999);
  throws(function () {
    s.deleteRows(998, 5);
  }, 'Those rows are out of bounds.');
  throws(function () {
    s.deleteRows(1, 999);
  }, "You can't delete all the rows on the sheet.");
  s.setFrozenRows(1);
  throws(function () {
    s.deleteRows(2, 998);
  }, 'Sorry, it is not possible to delete all non-frozen rows.');
  s.insertRowsAfter(1, 2);
  eq(s.getMaxRows(), 1001);
  s.insertColumnAfter(1);
  s.insertColumns(1, 2);
  s.insertRows(1);
  eq(s.getMaxColumns(), 29);
  s.deleteColumn(1);
  s.deleteColumns(1, 2);
  throws(function () {
    s.deleteColumns(20, 50);
  }, 'Those columns are out of bounds.');
  eq(s.getLastRow(), 2);
  s.insertRowsBefore(2, 1);
  s.insertRowAfter(3);
  s.insertColumnBefore(1);
  s.insertColumnsBefore(1, 1);
  s.insertColumnsAfter(1, 1);
  throws(function () {
    s.getColumnWidth(100);
  }, 'Those columns are out of bounds.');
  eq(s.getColumnWidth(1), 100);
  s.setColumnWidth(2, 55);
  eq(s.getColumnWidth(2), 55);
  s.setRowHeight(1, 40);
  eq(s.getRowHeight(1), 40);
}

function testHiddenRowsColumnsColoursAndFreezing() {
  var s = sh();
  s.hideRows(2, 2);
  eq(s.isRowHiddenByUser(3), true);
  s.showRows(2, 2);
  eq(s.isRowHiddenByUser(3), false);
  s.hideColumns(2);
  eq(s.isColumnHiddenByUser(2), true);
  s.showColumns(2);
  s.hideRow(s.getRange('A5'));
  eq(s.isRowHiddenByUser(5), true);
  s.unhideRow(s.getRange('A5'));
  s.hideColumn(s.getRange('C1'));
  eq(s.isColumnHiddenByUser(3), true);
  s.unhideColumn(s.getRange('C1'));
  eq(s.isRowHiddenByFilter(3), false);
  s.setTabColor('red');
  eq(s.getTabColor(), '#ff0000');
  s.setTabColor(null);
  eq(s.getTabColor(), null);
  eq(s.getFrozenRows(), 0);
  s.setFrozenColumns(1);
  eq(s.getFrozenColumns(), 1);
  s.setHiddenGridlines(true);
  eq(s.hasHiddenGridlines(), true);
}

function testInsertedRowsPushContentDown() {
  var s = sh();
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.deleteRow(2);
  eq(s.getLastRow(), 2);
  s.insertRowsAfter(1, 2);
  eq(s.getLastRow(), 4);
  s.insertRows(1);
  eq(s.getLastRow(), 5);
}

function testMovedRowsTakeTheirReferencesAlong() {
  var s = sh();
  s.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
  s.getRange('B1').setFormula('=A4');
  s.moveRows(s.getRange('4:4'), 1);
  eq(s.getRange('A1:A4').getValues(), [[4], [1], [2], [3]]);
  eq(s.getRange('B2').getFormula(), '=A1');
  s.moveColumns(s.getRange('A:A'), 3);
  eq(s.getRange('B1:B4').getValues(), [[4], [1], [2], [3]]);
  eq(s.getMaxColumns(), 26);
  eq(s.getMaxRows(), 1000);
}

function testSelectionAndActiveSheet() {
  var s = sh();
  s.getRange('B2:C3').activate();
  eq(SpreadsheetApp.getActiveRange().getA1Notation(), 'B2:C3');
  eq(s.getActiveCell().getA1Notation(), 'B2');
  eq(SpreadsheetApp.getCurrentCell().getA1Notation(), 'B2');
  eq(SpreadsheetApp.getSelection().getActiveRange().getA1Notation(), 'B2:C3');
  SpreadsheetApp.setActiveSheet(ss().insertSheet('Z'));
  eq(SpreadsheetApp.getActiveSheet().getName(), 'Z');
  s.setActiveRange(s.getRange('A5'));
  eq(SpreadsheetApp.getActiveSheet().getName(), 'Sheet1');
}
