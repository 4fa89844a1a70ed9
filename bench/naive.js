/**
 * The same actions as people usually write them: a service call for every cell. The baseline of the bench.
 * It does no more than move the data; a real script of this kind would make further calls.
 */
var TABS = [
  'Cycles',
  'Objectives',
  'Key Results',
  'Initiatives',
  'Check-ins',
  'Decisions',
  'Commitments',
  'Settings',
];

function sheetOf(name) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

/** Reads a tab cell by cell. */
function readTab(name) {
  var sheet = sheetOf(name);
  if (!sheet) return [];
  var rows = [];
  var last = sheet.getLastRow();
  var columns = sheet.getLastColumn();
  for (var row = 1; row <= last; row++) {
    var cells = [];
    for (var column = 1; column <= columns; column++) {
      cells.push(sheet.getRange(row, column, 1, 1).getValues()[0][0]);
    }
    rows.push(cells);
  }
  return rows;
}

function writeRow(name, row, cells) {
  var sheet = sheetOf(name);
  for (var column = 0; column < cells.length; column++) {
    sheet.getRange(row, column + 1, 1, 1).setValue(cells[column]);
  }
}

function openSidebarNaively() {
  TABS.forEach(readTab);
}

function addObjectiveNaively() {
  readTab('Objectives');
  readTab('Key Results');
  readTab('Initiatives');
  writeRow('Objectives', sheetOf('Objectives').getLastRow() + 1, [
    'O9999',
    '',
    'One more',
    '',
    '',
    'Draft',
  ]);
  for (var keyResult = 1; keyResult <= 3; keyResult++) {
    var cells = ['O9999-KR' + keyResult, 'O9999', 'One more', '', 0, 10, 'points', 0];
    writeRow('Key Results', sheetOf('Key Results').getLastRow() + 1, cells);
  }
  for (var initiative = 1; initiative <= 2; initiative++) {
    var action = ['I999' + initiative, 'One more', 'O9999-KR1', '', 'Not started'];
    writeRow('Initiatives', sheetOf('Initiatives').getLastRow() + 1, action);
  }
}

function checkInNaively() {
  var rows = readTab('Key Results');
  readTab('Check-ins');
  var log = sheetOf('Check-ins');
  var next = log.getLastRow() + 1;
  for (var row = 2; row <= rows.length; row++) {
    var today = '2027-02-17';
    writeRow('Check-ins', next++, [
      'CK' + row,
      today,
      today,
      '2027-W07',
      rows[row - 1][0],
      row,
      7,
      'Better',
    ]);
    writeRow('Key Results', row, [rows[row - 1][0]]);
    var sheet = sheetOf('Key Results');
    sheet.getRange(row, 8, 1, 1).setValue(row);
    sheet.getRange(row, 9, 1, 1).setValue(7);
    sheet.getRange(row, 10, 1, 1).setValue(today);
  }
}

function validateNaively() {
  TABS.concat(['Not this cycle', 'Decision rules', 'Health metrics', 'Accepted findings']).forEach(
    readTab,
  );
  var sheet = sheetOf('Findings');
  for (var row = 5; row <= 14; row++) {
    for (var column = 1; column <= 6; column++)
      sheet.getRange(row, column, 1, 1).setValue('finding');
  }
}

function reviewNaively() {
  TABS.forEach(readTab);
  var keyResults = sheetOf('Key Results').getLastRow() - 1;
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Naive review', 0);
  sheet.insertRowsAfter(1000, keyResults);
  for (var row = 1; row <= 60 + keyResults; row++) {
    for (var column = 1; column <= 19; column++) {
      sheet.getRange(row, column, 1, 1).setValue('figure');
    }
    sheet.getRange(row, 1, 1, 1).setBackground('#ffffff');
    sheet.getRange(row, 1, 1, 1).setFontWeight('normal');
  }
}
