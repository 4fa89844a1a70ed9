const arrow31 = () => 5;

function testBrowserAndNodeGlobalsAreAbsent() {
  eq(
    [
      typeof setTimeout,
      typeof fetch,
      typeof URL,
      typeof TextEncoder,
      typeof process,
      typeof require,
      typeof crypto,
      typeof structuredClone,
      typeof atob,
      typeof performance,
      typeof window,
      typeof XMLHttpRequest,
      typeof Buffer,
      typeof module,
    ],
    Array(14).fill('undefined'),
  );
}

function testServiceErrorsAreExceptionsOfTheScript() {
  var e = throws(function () {
    sh().getRange(0, 1);
  }, 'The starting row of the range is too small.');
  eq(e.name, 'Exception');
  eq(String(e), 'Exception: The starting row of the range is too small.');
  if (!(e instanceof Error)) throw new Error('inst');
}

function testWrongArgumentsAreNamedByTheirTypes() {
  throws(function () {
    sh().getRange('A1:A2').setValues('x');
  }, "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.");
  throws(function () {
    sh().getRange('A1:A2').setValues([1, 2]);
  }, "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.");
  throws(function () {
    sh().getRange();
  }, "The parameters () don't match");
  throws(function () {
    sh().getRange('A1').setValues(null);
  }, "The parameters (null) don't match");
  throws(function () {
    sh().getRange('A1').setValue();
  }, "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue.");
  throws(function () {
    ss().getSheetByName();
  }, "don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.");
  throws(function () {
    sh().setFrozenRows('x');
  }, "(String) don't match the method signature for SpreadsheetApp.Sheet.setFrozenRows.");
  throws(function () {
    sh().getRange('A1').setNumberFormat(null);
  }, "don't match");
}

function testUnknownMethodsAreRefusedByName() {
  throws(function () {
    sh().frobnicate();
  }, 'not implemented in the local host: SpreadsheetApp.Sheet.frobnicate');
}

function testOnlyTopLevelFunctionsAreFound() {
  eq(typeof arrow31(), 'number');
  function testInner() {
    throw new Error('never a test');
  }
  eq(typeof testInner, 'function');
}

async function testPromisesResolve() {
  var x = await Promise.resolve(3);
  eq(x, 3);
}

function testModernSyntaxRuns() {
  class A {
    constructor() {
      this.x = 1;
    }
    get y() {
      return 2;
    }
  }
  eq(new A().y, 2);
  eq([1, [2]].flat(), [1, 2]);
  eq(null ?? 5, 5);
}
