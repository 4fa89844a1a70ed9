function testUntickedBoxesCountAsContent() {
  sh().getRange('A1:A10').insertCheckboxes();
  eq(sh().getLastRow(), 10);
  eq(sh().getRange('A1').isChecked(), false);
  sh().getRange('A2').check();
  eq(sh().getRange('A1:A10').isChecked(), null);
  eq(sh().getRange('A2').getValue(), true);
  sh().getRange('A1:A10').removeCheckboxes();
  eq(sh().getLastRow(), 0);
}

function testStrictDropdownRefusesAndKeepsTheOldValue() {
  var r = sh().getRange('B2');
  r.setValue('a');
  r.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList(['a', 'b'])
      .setAllowInvalid(false)
      .build(),
  );
  throws(function () {
    r.setValue('c');
    SpreadsheetApp.flush();
  }, 'The data you entered in cell B2 violates the data validation rules set on this cell.');
  eq(r.getValue(), 'a');
  r.setValue('');
  eq(r.getValue(), '');
}

function testConditionalFormatsAreReplacedAndReadBack() {
  var s = sh();
  var r = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=A1>1')
    .setBackground('#ff0000')
    .setBold(true)
    .setRanges([s.getRange('A1:B2')])
    .build();
  s.setConditionalFormatRules([r]);
  var g = s.getConditionalFormatRules();
  eq(g.length, 1);
  eq(g[0].getRanges()[0].getA1Notation(), 'A1:B2');
  var c = g[0].getBooleanCondition();
  eq(
    [String(c.getCriteriaType()), c.getCriteriaValues(), c.getBold()],
    ['CUSTOM_FORMULA', ['=A1>1'], true],
  );
  eq(c.getBackgroundObject().asRgbColor().asHexString(), '#ff0000');
  if (
    c.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA &&
    String(c.getCriteriaType()) !== 'CUSTOM_FORMULA'
  )
    throw new Error('enum');
  var n = SpreadsheetApp.newConditionalFormatRule()
    .whenNumberGreaterThan(5)
    .setFontColor('blue')
    .setRanges([s.getRange('C1')])
    .build();
  s.setConditionalFormatRules(s.getConditionalFormatRules().concat([n]));
  eq(
    String(s.getConditionalFormatRules()[1].getBooleanCondition().getCriteriaType()),
    'NUMBER_GREATER_THAN',
  );
  var d = SpreadsheetApp.newConditionalFormatRule()
    .whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)
    .setRanges([s.getRange('C1')])
    .build();
  eq(String(d.getBooleanCondition().getCriteriaType()), 'DATE_EQUAL_TO_RELATIVE');
  throws(function () {
    SpreadsheetApp.newConditionalFormatRule().build();
  }, '');
  s.clearConditionalFormatRules();
  eq(s.getConditionalFormatRules(), []);
  eq(g[0].copy().setBold(false).build().getBooleanCondition().getBold(), false);
  eq(g[0].getGradientCondition(), null);
}

function testValidationsReadBackAsBuilt() {
  var s = sh();
  var b = SpreadsheetApp.newDataValidation().requireValueInList(['9', false, 'z']).build();
  eq(b.getCriteriaValues(), [['9', 'false', 'z'], true]);
  eq(b.getAllowInvalid(), true);
  eq(b.getHelpText(), null);
  if (b.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST)
    throw new Error('enum identity');
  var r = SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange('A1:A3')).build();
  eq(r.getCriteriaValues()[0].getA1Notation(), 'A1:A3');
  var d = SpreadsheetApp.newDataValidation()
    .requireDateOnOrAfter(new Date(2024, 0, 1))
    .build();
  eq(d.getCriteriaValues()[0] instanceof Date, true);
  eq(d.getCriteriaValues()[0].getFullYear(), 2024);
  eq(
    String(
      SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>1').build().getCriteriaType(),
    ),
    'CUSTOM_FORMULA',
  );
  eq(
    String(SpreadsheetApp.newDataValidation().requireTextIsEmail().build().getCriteriaType()),
    'TEXT_IS_VALID_EMAIL',
  );
  throws(function () {
    SpreadsheetApp.newDataValidation().build();
  }, '');
  s.getRange('A1:B2').setDataValidation(b);
  eq(s.getRange('B2').getDataValidation().getCriteriaValues(), [['9', 'false', 'z'], true]);
  s.getRange('A1').setValue('nope');
  eq(s.getRange('A1').getValue(), 'nope');
  eq(s.getRange('A1:C1').getDataValidations()[0][2], null);
  s.getRange('C1').setDataValidation(
    SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build(),
  );
  throws(function () {
    s.getRange('C1').setValue(9);
  }, 'cell C1 violates');
  s.getRange('C1').setValue(3);
  eq(b.copy().setHelpText('h').build().getHelpText(), 'h');
  eq(SpreadsheetApp.newDataValidation().requireCheckbox('y', 'n').build().getCriteriaValues(), [
    'y',
    'n',
  ]);
  s.getRange('E1').insertCheckboxes('yes', 'no');
  eq(s.getRange('E1').getValue(), 'no');
  s.getRange('E1').check();
  eq([s.getRange('E1').getValue(), s.getRange('E1').isChecked()], ['yes', true]);
}

function testProtectionsOfSheetsAndRanges() {
  var s = sh();
  var p = s.protect().setDescription('d').setWarningOnly(true);
  eq(
    [
      p.getDescription(),
      p.isWarningOnly(),
      String(p.getProtectionType()),
      p.canEdit(),
      p.getEditors(),
    ],
    ['d', true, 'SHEET', true, []],
  );
  p.setUnprotectedRanges([s.getRange('A1')]);
  eq(p.getUnprotectedRanges()[0].getA1Notation(), 'A1');
  var q = s.getRange('B1:B2').protect();
  eq(s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, 1);
  eq(ss().getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 1);
  eq(q.getRange().getA1Notation(), 'B1:B2');
  q.remove();
  eq(s.getProtections(SpreadsheetApp.ProtectionType.RANGE), []);
  p.addEditor('a@b.c');
  eq(p.getEditors()[0].getEmail(), 'a@b.c');
}

function testNamedRangesFollowRowsAndWorkInFormulas() {
  var s = sh();
  ss().setNamedRange('Foo', s.getRange('A1:A3'));
  eq(ss().getRangeByName('Foo').getA1Notation(), 'A1:A3');
  eq(ss().getRangeByName('Nope'), null);
  eq(ss().getNamedRanges()[0].getName(), 'Foo');
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.getRange('B1').setFormula('=SUM(Foo)');
  eq(s.getRange('B1').getValue(), 6);
  s.insertRowBefore(2);
  eq(ss().getRangeByName('Foo').getA1Notation(), 'A1:A4');
  eq(s.getNamedRanges().length, 1);
  ss().setNamedRange('Foo', s.getRange('C1'));
  eq(ss().getNamedRanges().length, 1);
  ss().removeNamedRange('Foo');
  eq(ss().getNamedRanges(), []);
  throws(function () {
    ss().setNamedRange('A1', s.getRange('A1'));
  }, '');
  throws(function () {
    ss().setNamedRange('1x', s.getRange('A1'));
  }, '');
  throws(function () {
    ss().setNamedRange('has space', s.getRange('A1'));
  }, '');
  ss().setNamedRange('Col', s.getRange('A:A'));
  s.getRange('D1').setFormula('=SUM(Col)');
  eq(s.getRange('D1').getValue(), 6);
  eq(s.getRange('Col').getA1Notation(), 'A:A');
}

function testOneFilterASheetHidesRowsByValue() {
  var s = sh();
  s.getRange('A1:B4').setValues([
    ['h', 'n'],
    ['b', 2],
    ['a', 1],
    ['c', 3],
  ]);
  var f = s.getRange('A1:B4').createFilter();
  throws(function () {
    s.getRange('A1:B2').createFilter();
  }, "You can't create a filter in a sheet that already has a filter.");
  eq(s.getFilter().getRange().getA1Notation(), 'A1:B4');
  eq(s.getRange('Z9').getFilter() !== null, true);
  f.sort(1, true);
  eq(s.getRange('A1:A4').getValues(), [['h'], ['a'], ['b'], ['c']]);
  f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build());
  eq([s.isRowHiddenByFilter(2), s.isRowHiddenByFilter(3)], [false, true]);
  eq(s.getRange('A1:A4').getValues().length, 4);
  f.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build());
  eq(s.isRowHiddenByFilter(2), true);
  f.remove();
  eq(s.getFilter(), null);
}

function testMetadataMovesWithItsRowAndDiesWithIt() {
  var s = sh();
  s.getRange('8:8').addDeveloperMetadata('k', 'v');
  s.getRange('G:G').addDeveloperMetadata('c');
  s.addDeveloperMetadata('s', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  ss().addDeveloperMetadata('ss', 'y');
  throws(function () {
    s.getRange('A1:B2').addDeveloperMetadata('k');
  }, 'Adding developer metadata to arbitrary ranges is not currently supported.');
  eq(s.createDeveloperMetadataFinder().withKey('k').find().length, 1);
  eq(ss().createDeveloperMetadataFinder().find().length, 4);
  var m = s.createDeveloperMetadataFinder().withKey('k').find()[0];
  eq(
    [
      m.getKey(),
      m.getValue(),
      String(m.getVisibility()),
      String(m.getLocation().getLocationType()),
      m.getLocation().getRow().getA1Notation(),
    ],
    ['k', 'v', 'DOCUMENT', 'ROW', '8:8'],
  );
  s.insertRowBefore(3);
  eq(m.getLocation().getRow().getA1Notation(), '9:9');
  eq(s.getRange('9:9').getDeveloperMetadata().length, 1);
  eq(s.getRange('A9').getDeveloperMetadata(), []);
  s.deleteRow(9);
  eq(s.createDeveloperMetadataFinder().withKey('k').find(), []);
  eq(s.createDeveloperMetadataFinder().withKey('c').find()[0].getValue(), null);
  eq(s.getDeveloperMetadata().length, 1);
  eq(ss().getDeveloperMetadata()[0].getValue(), 'y');
  eq(typeof s.getDeveloperMetadata()[0].getId(), 'number');
}
