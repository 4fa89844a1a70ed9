import { testRule } from '../_rules.ts';

const progress = (formula: string, more: object = {}) => ({
  ...({ tab: 'objectives', column: 'progress', formula, shown: 0.4, ...more } as const),
});

testRule('rollup-double-count', {
  kept: [
    progress("=AVERAGEIFS('Key Results'!$K$2:$K$40;'Key Results'!$B$2:$B$40;A2)"),
    progress('=AVERAGE(G3:G5)'),
    progress('=IF(G2="";"";AVERAGE(\'Key Results\'!G3:G9))'),
    progress('=\'Key Results\'!K2+0*LEN("G3")'),
    progress("=AVERAGE('Key Results'!K2:K9;'Last year'!G3)"),
    { ...progress("=AVERAGE('Key Results'!K2;G3)"), column: 'confidence' },
  ],
  broken: [
    [
      progress("=AVERAGE('Key Results'!K2:K4;G3:G5)"),
      {},
      { severity: 'info', tab: 'objectives', column: 'progress', id: 'O1' },
    ],
    [progress("=('Key Results'!K2+$G$4)/2"), {}],
    [progress("=AVERAGE('key results'!K2;Objectives!G7)"), {}],
  ],
});
