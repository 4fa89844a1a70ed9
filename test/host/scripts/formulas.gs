function testInsertedRowWidensTheSumAboutIt() {
  var s = sh();
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.getRange('C1').setFormula('=SUM(A1:A3)');
  s.insertRowBefore(2);
  eq(s.getRange('C1').getFormula(), '=SUM(A1:A4)');
  s.getRange('A2').setValue(10);
  eq(s.getRange('C1').getValue(), 16);
}

function testErrorsReadAsTheirTexts() {
  var s = sh();
  s.getRange('A1').setFormula('=1/0');
  eq(s.getRange('A1').getValue(), '#DIV/0!');
  s.getRange('A2').setFormula('=NOSUCHFN(1)');
  eq(s.getRange('A2').getValue(), '#NAME?');
  eq(s.getRange('A2').getDisplayValue(), '#NAME?');
  s.getRange('A3').setFormula('=A3+1');
  eq(s.getRange('A3').getValue(), '#REF!');
  s.getRange('A4').setFormula('=VLOOKUP("x",B1:C3,2,FALSE)');
  eq(s.getRange('A4').getValue(), '#N/A');
  s.getRange('A5').setFormula('=IF(TRUE,"","")');
  eq(s.getRange('A5').getValue(), '');
  eq(s.getLastRow(), 5);
  s.getRange('A6').setFormula('=1+"x"');
  eq(s.getRange('A6').getValue(), '#VALUE!');
  s.getRange('B1').setFormula('=SUM(');
}

function testCopyShiftsReferencesAndCutKeepsThem() {
  var s = sh();
  s.getRange('A1:A2').setValues([[1], [2]]);
  s.getRange('B1').setFormula('=A1*$A$1');
  s.getRange('B1').copyTo(s.getRange('B2:B4'));
  eq(s.getRange('B2:B4').getFormulas(), [['=A2*$A$1'], ['=A3*$A$1'], ['=A4*$A$1']]);
  s.getRange('B2').copyTo(s.getRange('C2'), { contentsOnly: true });
  eq([s.getRange('C2').getFormula(), s.getRange('C2').getValue()], ['', 2]);
  s.getRange('A1').setBackground('red').copyTo(s.getRange('D1'), { formatOnly: true });
  eq([s.getRange('D1').getBackground(), s.getRange('D1').getValue()], ['#ff0000', '']);
  s.getRange('A1:A2').copyTo(s.getRange('F1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
  eq(s.getRange('F1:G1').getValues(), [[1, 2]]);
  s.getRange('B1').moveTo(s.getRange('H5'));
  eq(s.getRange('H5').getFormula(), '=A1*$A$1');
  eq(s.getRange('B1').getValue(), '');
  s.getRange('A1:A2').autoFill(s.getRange('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
  eq(s.getRange('A1:A4').getValues(), [[1], [2], [3], [4]]);
}

function testFunctionsSpillsAndR1C1() {
  var s = sh();
  s.getRange('A1:A3').setValues([[1], [2], [3]]);
  s.getRange('B1').setFormula('=SUM(A1;A2)');
  eq(s.getRange('B1').getValue(), 3);
  s.getRange('C3').setFormulaR1C1('=R[-1]C[-2]+R1C1');
  eq(s.getRange('C3').getFormula(), '=A2+$A$1');
  eq(s.getRange('C3').getFormulaR1C1(), '=R[-1]C[-2]+R1C1');
  eq(s.getRange('A1:B1').getFormulas(), [['', '=SUM(A1;A2)']]);
  s.getRange('D1').setFormula('=SUM(A:A)');
  eq(s.getRange('D1').getValue(), 6);
  s.getRange('D2').setFormula('SUM(A1:A2)');
  eq(s.getRange('D2').getValue(), 3);
  var want = {
    '=SUMPRODUCT(A1:A3,A1:A3)': 14,
    '=COUNTIFS(A1:A3,">1")': 2,
    '=AVERAGE(A1:A3)': 2,
    '=INDEX(A1:A3,MATCH(2,A1:A3,0))': 2,
    '=XLOOKUP(3,A1:A3,A1:A3)': 3,
    '=IFS(A1=2,"x",A1=1,"y")': 'y',
    '=TEXT(0.256,"0.0%")': '25.6%',
    '=LEFT("abc",2)&RIGHT("abc",1)&MID("abc",2,1)': 'abcb',
    '=CONCATENATE("a","b")': 'ab',
    '=JOIN("-",A1:A3)': '1-2-3',
    '=ISOWEEKNUM(DATE(2027,1,4))': 1,
    '=WEEKDAY(DATE(2027,1,4),2)': 1,
    '=REPT("█",3)': '███',
    '=SQRT(16)': 4,
    '=AVERAGEIF(A1:A3,">1")': 2.5,
    '=EOMONTH(DATE(2024,1,15),0)-DATE(2024,1,1)': 30,
    '=IFERROR(1/0,"e")': 'e',
    '=ISBLANK(Z99)': true,
    '=AND(TRUE,OR(FALSE,TRUE))': true,
    '=ROUND(2.345,2)': 2.35,
    '=UPPER(TRIM(" a "))': 'A',
    '=HYPERLINK("http://x","t")': 't',
  };
  Object.keys(want).forEach(function (f) {
    s.getRange('E1').setFormula(f);
    eq(s.getRange('E1').getValue(), want[f], f);
  });
  s.getRange('G1').setFormula('=UNIQUE(A1:A3)');
  eq(s.getRange('G1:G3').getValues(), [[1], [2], [3]]);
  eq(s.getRange('G1:G3').getFormulas(), [['=UNIQUE(A1:A3)'], [''], ['']]);
  s.getRange('H1').setFormula('=ARRAYFORMULA(A1:A3*2)');
  eq(s.getRange('H1:H3').getValues(), [[2], [4], [6]]);
  s.getRange('I2').setValue('block');
  s.getRange('I1').setFormula('=FILTER(A1:A3,A1:A3>1)');
  eq(s.getRange('I1').getValue(), '#REF!');
  s.getRange('J1').setFormula('=SORT(A1:A3,1,FALSE)');
  eq(s.getRange('J1:J3').getValues(), [[3], [2], [1]]);
  s.getRange('K1').setFormula('=SPLIT("a,b",",")');
  eq(s.getRange('K1:L1').getValues(), [['a', 'b']]);
  s.getRange('M1').setFormula('=TODAY()');
  eq(s.getRange('M1').getValue() instanceof Date, true);
}

function testFormulasFollowARenamedSheetAndLoseADeletedOne() {
  var a = sh(),
    b = ss().insertSheet("Bob's plan");
  a.getRange('A1').setValue(3);
  b.getRange('A1').setFormula('=Sheet1!A1*2');
  eq(b.getRange('A1').getValue(), 6);
  a.setName('Data');
  eq(b.getRange('A1').getFormula(), '=Data!A1*2');
  a.getRange('B1').setFormula("='Bob''s plan'!A1");
  eq(a.getRange('B1').getValue(), 6);
  eq(ss().getRange("'Bob''s plan'!A1").getValue(), 6);
  ss().deleteSheet(b);
  eq(a.getRange('B1').getValue(), '#REF!');
  eq(a.getRange('B1').getFormula(), '=#REF!');
}

/**
 * Doubles.
 * @customfunction
 */
function DOUBLE_IT(x) {
  if (Array.isArray(x))
    return x.map(function (r) {
      return r.map(function (c) {
        return c * 2;
      });
    });
  return x * 2;
}

/** @customfunction */
function WRITES() {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
  return 1;
}

/** @customfunction */
function FAILS() {
  throw new Error('no');
}

/** @customfunction */
function READS_(x) {
  return 1;
}

function testCustomFunctionsCalculateAndMayNotWrite() {
  var s = sh();
  s.getRange('A1:A2').setValues([[2], [3]]);
  s.getRange('B1').setFormula('=DOUBLE_IT(A1)');
  eq(s.getRange('B1').getValue(), 4);
  s.getRange('C1').setFormula('=DOUBLE_IT(A1:A2)');
  eq(s.getRange('C1:C2').getValues(), [[4], [6]]);
  s.getRange('D1').setFormula('=FAILS()');
  eq(s.getRange('D1').getValue(), '#ERROR!');
  s.getRange('E1').setFormula('=WRITES()');
  eq(s.getRange('E1').getValue(), '#ERROR!');
  eq(s.getRange('A1').getValue(), 2);
  s.getRange('F1').setFormula('=READS_(1)');
  eq(s.getRange('F1').getValue(), '#NAME?');
}

function testSpillsFollowTheirSourceAndAreBlocked() {
  var s = sh();
  s.getRange('A1:A3').setValues([[3], [1], [2]]);
  s.getRange('B1').setFormula('=SORT(A1:A3)');
  eq(s.getRange('B1:B3').getValues(), [[1], [2], [3]]);
  s.getRange('A2').setValue(9);
  eq(s.getRange('B1:B3').getValues(), [[2], [3], [9]]);
  s.getRange('C1').setFormula('=SUM(B1:B3)');
  eq(s.getRange('C1').getValue(), 14);
  s.getRange('B2').setValue('block');
  eq(s.getRange('B1').getValue(), '#REF!');
  s.getRange('B2').clearContent();
  eq(s.getRange('B1:B3').getValues(), [[2], [3], [9]]);
  s.getRange('B1').clearContent();
  eq(s.getRange('B1:B3').getValues(), [[''], [''], ['']]);
  eq(s.getRange('D1').setFormula('=FILTER(A1:A3;A1:A3>2;A1:A3<9)').getValue(), 3);
}
