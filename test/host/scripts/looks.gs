function testDefaultsSettersAndIgnoredColours() {
  var r = sh().getRange('A1');
  eq(
    [
      r.getBackground(),
      r.getFontColor(),
      r.getFontWeight(),
      r.getFontStyle(),
      r.getFontLine(),
      r.getFontSize(),
      r.getFontFamily(),
      r.getHorizontalAlignment(),
      r.getVerticalAlignment(),
    ],
    ['#ffffff', '#000000', 'normal', 'normal', 'none', 10, 'Arial', 'general', 'bottom'],
  );
  r.setBackground('#FF0000')
    .setFontColor('Blue')
    .setFontWeight('bold')
    .setFontStyle('italic')
    .setFontLine('underline')
    .setFontSize(14)
    .setFontFamily('Georgia')
    .setHorizontalAlignment('center')
    .setVerticalAlignment('top')
    .setWrap(true);
  eq(
    [
      r.getBackground(),
      r.getFontColor(),
      r.getFontWeight(),
      r.getFontStyle(),
      r.getFontLine(),
      r.getFontSize(),
      r.getFontFamily(),
      r.getHorizontalAlignment(),
      r.getVerticalAlignment(),
      r.getWrap(),
    ],
    ['#ff0000', '#0000ff', 'bold', 'italic', 'underline', 14, 'Georgia', 'center', 'top', true],
  );
  r.setBackground('notacolour');
  eq(r.getBackground(), '#ff0000');
  r.setBackground(null);
  eq(r.getBackground(), '#ffffff');
  r.setHorizontalAlignment('sideways');
  r.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  eq(String(r.getWrapStrategy()), 'CLIP');
  eq(sh().getRange('A1:B1').getBackgrounds(), [['#ffffff', '#ffffff']]);
  throws(function () {
    sh()
      .getRange('A1:B1')
      .setBackgrounds([['red']]);
  }, 'The number of columns in the data');
  eq(sh().getRange('A1:B1').getFontWeights(), [['bold', 'normal']]);
  r.setBorder(true, true, true, true, false, false);
  r.setBackgroundRGB(1, 2, 3);
  eq(r.getBackground(), '#010203');
  eq(r.getFontColors(), [['#0000ff']]);
  r.setNote('hi');
  eq(r.getNote(), 'hi');
  eq(sh().getRange('A1:A2').getNotes(), [['hi'], ['']]);
  r.clearNote();
  r.clearFormat();
  eq(r.getFontSize(), 10);
}

function testMergesKeepTheFirstValue() {
  var s = sh();
  s.getRange('A1:B2').setValues([
    [1, 2],
    [3, 4],
  ]);
  s.getRange('A1:B2').merge();
  eq(s.getRange('A1:B2').getValues(), [
    [1, ''],
    ['', ''],
  ]);
  eq(s.getRange('B2').isPartOfMerge(), true);
  eq(
    s
      .getRange('A1:Z9')
      .getMergedRanges()
      .map(function (x) {
        return x.getA1Notation();
      }),
    ['A1:B2'],
  );
  s.getRange('A1:B2').breakApart();
  eq(s.getRange('B2').isPartOfMerge(), false);
  s.getRange('A5:C6').mergeAcross();
  eq(s.getRange('A5:C6').getMergedRanges().length, 2);
  s.getRange('A5:C6').breakApart();
  s.getRange('A5:C6').mergeVertically();
  eq(s.getRange('A5:C6').getMergedRanges().length, 3);
}

function testChartsAreInsertedChangedAndFollowTheirRange() {
  var s = sh();
  s.getRange('A1:B3').setValues([
    ['x', 'y'],
    ['a', 1],
    ['b', 2],
  ]);
  var b = s
    .newChart()
    .asColumnChart()
    .addRange(s.getRange('A1:B3'))
    .setPosition(2, 4, 5, 6)
    .setOption('title', 'T')
    .setNumHeaders(1);
  eq(s.getCharts().length, 0);
  var c = b.build();
  eq(c.getChartId(), null);
  s.insertChart(c);
  eq(s.getCharts().length, 1);
  var g = s.getCharts()[0];
  eq(
    [
      g.getContainerInfo().getAnchorRow(),
      g.getContainerInfo().getAnchorColumn(),
      g.getContainerInfo().getOffsetX(),
      g.getContainerInfo().getOffsetY(),
      g.getRanges()[0].getA1Notation(),
      g.getOptions().get('title'),
      typeof g.getChartId(),
    ],
    [2, 4, 5, 6, 'A1:B3', 'T', 'number'],
  );
  s.updateChart(g.modify().setOption('title', 'U').build());
  eq(s.getCharts()[0].getOptions().get('title'), 'U');
  eq(s.getCharts().length, 1);
  throws(function () {
    s.newChart().setChartType('LINE');
  }, "don't match the method signature");
  s.insertRowBefore(2);
  eq(s.getCharts()[0].getRanges()[0].getA1Notation(), 'A1:B4');
  s.removeChart(s.getCharts()[0]);
  eq(s.getCharts(), []);
  throws(function () {
    s.insertChart(
      s.newChart().setChartType(Charts.ChartType.LINE).addRange(s.getRange('A1')).build(),
    );
  }, '');
  s.newChart().asLineChart().setTitle('x');
}

function testRichTextReadsBackInRuns() {
  var s = sh();
  var v = SpreadsheetApp.newRichTextValue()
    .setText('see docs')
    .setLinkUrl(4, 8, 'https://x.y')
    .setTextStyle(0, 3, SpreadsheetApp.newTextStyle().setBold(true).build())
    .build();
  s.getRange('A1').setRichTextValue(v);
  eq(s.getRange('A1').getValue(), 'see docs');
  var g = s.getRange('A1').getRichTextValue();
  eq(g.getText(), 'see docs');
  eq(g.getLinkUrl(), null);
  eq(
    g.getRuns().map(function (r) {
      return [r.getText(), r.getLinkUrl(), r.getStartIndex(), r.getEndIndex()];
    }),
    [
      ['see', null, 0, 3],
      [' ', null, 3, 4],
      ['docs', 'https://x.y', 4, 8],
    ],
  );
  eq(g.getRuns()[0].getTextStyle().isBold(), true);
  s.getRange('A2').setValue(5);
  eq(s.getRange('A2').getRichTextValue(), null);
  s.getRange('A3').setValue('plain');
  eq(s.getRange('A3').getRichTextValue().getText(), 'plain');
  eq(s.getRange('A2').getTextStyle().getFontFamily(), 'arial,sans,sans-serif');
}

function testRangeListsSetManyAreas() {
  var s = sh();
  var l = s.getRangeList(['A1:B2', 'D4']);
  l.setValue('x').setBackground('yellow');
  eq([s.getRange('D4').getValue(), s.getRange('B2').getBackground()], ['x', '#ffff00']);
  eq(
    l.getRanges().map(function (r) {
      return r.getA1Notation();
    }),
    ['A1:B2', 'D4'],
  );
  l.clear({ contentsOnly: true });
  eq([s.getRange('D4').getValue(), s.getRange('D4').getBackground()], ['', '#ffff00']);
  l.insertCheckboxes().check();
  eq(s.getRange('A1').getValue(), true);
  ss().getRangeList(['Sheet1!A1']).setFormula('=1+1');
  eq(s.getRange('A1').getValue(), 2);
}

function testBandsDoNotOverlap() {
  var s = sh();
  var b = s.getRange('A1:C5').applyRowBanding();
  eq(
    [b.getHeaderRowColor(), b.getFirstRowColor(), b.getSecondRowColor(), b.getFooterRowColor()],
    ['#bdbdbd', '#ffffff', '#f3f3f3', null],
  );
  throws(function () {
    s.getRange('B2:D9').applyRowBanding();
  }, '');
  throws(function () {
    b.setFirstRowColor(null);
  }, 'First row color should not be null');
  eq(s.getBandings().length, 1);
  b.remove();
  eq(s.getBandings(), []);
}
