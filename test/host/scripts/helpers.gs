function eq(a, b, m) {
  var x = JSON.stringify(a),
    y = JSON.stringify(b);
  if (x !== y) throw new Error((m || '') + ' got ' + x + ' want ' + y);
}

function throws(f, part) {
  try {
    f();
  } catch (e) {
    if (String(e.message).indexOf(part) < 0) throw new Error('message was: ' + e + ' want ' + part);
    return e;
  }
  throw new Error('did not throw: ' + part);
}

function ss() {
  return SpreadsheetApp.getActiveSpreadsheet();
}

function sh() {
  return ss().getActiveSheet();
}
