import { cycles } from './cycles.ts';
import { keyResults } from './keyResults.ts';
import { objectives } from './objectives.ts';

/** The tabs that a formula may look into; the log is never one of them. */
type FormulaTab = 'keyResults' | 'objectives' | 'cycles';

/** The letters of the column in which a tab holds a key, such as 'AB'; '' when that column is missing. */
export type Letters = (tab: FormulaTab, key: string) => string;

/**
 * The native formula of a starred column in a row, '' for a column without one. Written so that Sheets takes it
 * in every locale (English names, `;`, no decimal and no array literals) and LibreOffice agrees: it refers to
 * its own row and to bounded ranges of other input tabs.
 *
 * A formula sees what stands in the row: Current and Confidence, and in Last check-in the day of the newest
 * check-in. It cannot see number formats: with unit %, a Current of at most 1 counts a hundredfold when that
 * brings it nearer to the middle of Start and Target (or of the band), as 0.44 on the way from 28 to 60.
 */
export function formulaText(
  tab: 'keyResults' | 'objectives',
  column: string,
  row: number,
  columns: Letters,
  lastRow: (tab: FormulaTab) => number,
): string {
  const places: Places = { row, columns, lastRow };
  const formula = tab === 'keyResults' ? KEY_RESULT_FORMULAS[column] : OBJECTIVE_FORMULAS[column];
  return formula ? `=${formula(places)}` : '';
}

type Places = { row: number; columns: Letters; lastRow: (tab: FormulaTab) => number };
type Formula = (places: Places) => string;

const KEY_RESULT_FORMULAS: Record<string, Formula> = {
  progress: (places) => unlessEmpty(places, keyResultProgress(keyResultCells(places))),
  expected: (places) => unlessEmpty(places, keyResultExpected(keyResultCells(places), places)),
  health: (places) => unlessEmpty(places, keyResultHealth(keyResultCells(places), places)),
};

const OBJECTIVE_FORMULAS: Record<string, Formula> = {
  progress: objectiveProgress,
  confidence: objectiveConfidence,
};

/** A number smaller than any that counts, written without a decimal sign. */
const TINY = '1/10^9';
/** Larger than any number here and, as every number, smaller than a text: tells them apart cell by cell. */
const BELOW_TEXT = '10^12';
/** Days after a missed interval in which nothing is called outdated. */
const GRACE = 3;

/** Blank in a row without ID and text, and where a cell of the row holds an error of its own. */
function unlessEmpty(places: Places, formula: string): string {
  const [id, text] = [own(places, 'keyResults', 'id'), own(places, 'keyResults', 'keyResult')];
  return `IF(AND(${id}="";${text}="");"";IFERROR(${formula};""))`;
}

type Cells = ReturnType<typeof keyResultCells>;

/** What the formulas of a key result are made of: its cells, and what is asked of them. */
function keyResultCells(places: Places) {
  const cell = (key: string): string => own(places, 'keyResults', key);
  const [kind, current, start, target] = ['kind', 'current', 'start', 'target'].map(cell) as [
    string,
    string,
    string,
    string,
  ];
  const [floor, ceiling, last] = ['floor', 'ceiling', 'lastCheckIn'].map(cell) as [
    string,
    string,
    string,
  ];
  const isUnset = `AND(${kind}="";ISLOGICAL(${current});${start}="";${target}="")`;
  const hasBand = `AND(${kind}="";NOT(ISLOGICAL(${current}));${target}="";COUNT(${floor};${ceiling})>0)`;
  return {
    current,
    start,
    target,
    floor,
    ceiling,
    last,
    unit: cell('unit'),
    confidence: cell('confidence'),
    progress: cell('progress'),
    expected: cell('expected'),
    every: cell('every'),
    due: cell('due'),
    source: cell('source'),
    curve: cell('curve'),
    objective: cell('objective'),
    isMilestone: `OR(${kind}="Milestone";${isUnset})`,
    isMaintain: `OR(${kind}="Maintain";${hasBand})`,
    isBaseline: `${kind}="Baseline"`,
    isDone: `OR(${current}=TRUE();${current}="yes";${current}="done";${current}="true";${current}=1)`,
    isNotDone: `AND(${current}<>"";OR(${current}=FALSE();${current}="no";${current}="not done";${current}="false";${current}=0))`,
    /** The start is what Current shows before anybody measured. */
    isUntouched: `AND(${last}="";${start}<>"";${current}=${start})`,
  };
}

function keyResultProgress(cells: Cells): string {
  const { current, start, target, floor, ceiling, last } = cells;
  const milestone = `IF(${cells.isDone};1;IF(AND(${cells.isNotDone};${last}<>"");0;""))`;
  const baseline = `IF(AND(ISNUMBER(${current});${cells.source}<>"";NOT(${cells.isUntouched}));1;0)`;
  const inBand = inUnit(cells, `AVERAGE(${floor};${ceiling})`);
  const isInside = `AND(OR(${floor}="";${inBand}>=${floor});OR(${ceiling}="";${inBand}<=${ceiling}))`;
  const maintain = `IF(AND(ISNUMBER(${current});COUNT(${floor};${ceiling})>0;NOT(${cells.isUntouched}));IF(${isInside};1;0);"")`;
  const value = inUnit(cells, `AVERAGE(${start};${target})`);
  const ratio = `(${value}-${start})/(${target}-${start})`;
  const metric = `IF(OR(COUNT(${start};${target};${current})<3;${cells.isUntouched});"";IF(ABS(${target}-${start})<${TINY};"";${ratio}))`;
  return byKind(cells, { milestone, maintain, baseline, metric });
}

/** Current in the key result's unit: a hundredfold where unit and surroundings say that it is a fraction. */
function inUnit({ current, unit }: Cells, middle: string): string {
  const isNearer = `ABS(100*${current}-${middle})<ABS(${current}-${middle})`;
  const isFraction = `AND(LEFT(${unit};1)="%";ABS(${current})<=1;${isNearer})`;
  return `IF(${isFraction};ROUND(100*${current};9);${current})`;
}

function keyResultExpected(cells: Cells, places: Places): string {
  const [starts, ends] = [cycleDate(cells, places, 'starts'), cycleDate(cells, places, 'ends')];
  const { current, last, due } = cells;
  const day = `IF(AND(ISNUMBER(${last});ISNUMBER(${current}));MIN(TODAY();${last});TODAY())`;
  const end = `IF(ISNUMBER(${due});${due};${ends})`;
  const share = `IF(${end}<=${starts};1;MEDIAN(0;1;(${day}-${starts})/(${end}-${starts})))`;
  const power = `IF(${cells.curve}="Late";2;IF(${cells.curve}="Early";1/2;1))`;
  const metric = `IF(${starts}*(${starts}<${ends})>0;(${share})^${power};"")`;
  return byKind(cells, { milestone: '""', maintain: '""', baseline: '""', metric });
}

/** The first or last day of the cycle of its objective; of the only open cycle where the objective names none. */
function cycleDate({ objective }: Cells, places: Places, key: 'starts' | 'ends'): string {
  const ids = range(places, 'objectives', 'id');
  const named = `INDEX(${range(places, 'objectives', 'cycle')};MATCH(${objective};${ids};0))`;
  const dates = range(places, 'cycles', key);
  const byId = `INDEX(${dates};MATCH(${named};${range(places, 'cycles', 'id')};0))`;
  if (places.columns('cycles', 'status') === '') return byId;
  const open = `${range(places, 'cycles', 'status')};"<>Closed"`;
  const isOne = `(COUNTIFS(${dates};">0";${open})=1)`;
  return `IF(${named}="";SUMIFS(${dates};${open})/${isOne};${byId})`;
}

/** Reads the cells Progress and Expected of its own row; the share of time is Expected without its curve. */
function keyResultHealth(cells: Cells, places: Places): string {
  const { progress, expected, last, current } = cells;
  const isOneOff = `OR(${cells.isMilestone};${cells.isBaseline})`;
  const isAtStart = `OR(${current}="";AND(${cells.start}<>"";${current}=${cells.start});AND(${cells.isMilestone};${cells.isNotDone}))`;
  const isPending = `AND(${last}="";${cells.confidence}="";${isAtStart})`;
  const interval = `IF(${cells.every}="Month";31;IF(${cells.every}="2 weeks";14;7))`;
  const isStale = `IF(ISNUMBER(${last});TODAY()-${last}>${interval}+${GRACE};1=0)`;
  const due = `IF(ISNUMBER(${cells.due});${cells.due};${cycleDate(cells, places, 'ends')})`;
  const oneOff = `IF(IFERROR(AND(${due}>0;TODAY()>${due});1=0);"▼ Off track";"● On track")`;
  const inBand = `IF(${progress}=1;"● On track";"▼ Off track")`;
  const share = `${expected}^IF(${cells.curve}="Late";1/2;IF(${cells.curve}="Early";2;1))`;
  const gap = `ROUND(${expected}-${progress};9)`;
  const byGap = `IF(${gap}>1/4;"▼ Off track";IF(${gap}>1/10;"◆ Behind";"● On track"))`;
  const pace = `IF(${expected}="";"● On track";IF(ROUND(${share};9)<=15/100;"… Early";${byGap}))`;
  const metric = `IF(${progress}>=1;"✓ Done";${pace})`;
  const known = byKind(cells, { milestone: oneOff, baseline: oneOff, maintain: inBand, metric });
  return [
    `IF(${isPending};"○ Pending"`,
    `IF(AND(${isOneOff};${progress}=1);"✓ Done"`,
    `IF(${isStale};"□ Outdated"`,
    `IF(${progress}="";"– Unknown"`,
    `${known}))))`,
  ].join(';');
}

/** The mean over Active key results with a known progress, each within 0..1, by weight; a weight that is none counts 1. */
function objectiveProgress(places: Places): string {
  const id = own(places, 'objectives', 'id');
  const all = (key: string): string => range(places, 'keyResults', key);
  const progress = all('progress');
  if (places.columns('keyResults', 'progress') === '') return '""';
  const isOwn = `(${all('objective')}=${id})${isActive(places)}`;
  // Text cells are left to separate arguments of SUMPRODUCT, which count them as 0; multiplied they are an error.
  const known = `${isOwn}*(${progress}<>"")*(${progress}<${BELOW_TEXT})`;
  const between = `${known}*(${progress}>0)*(${progress}<1)`;
  const above = `${known}*(${progress}>=1)`;
  if (places.columns('keyResults', 'weight') === '') {
    const sum = `(SUMPRODUCT(${between};${progress})+SUMPRODUCT(${above}))`;
    return `IF(${id}="";"";IFERROR(${sum}/SUMPRODUCT(${known});""))`;
  }
  const weight = all('weight');
  const isWeighted = `(${weight}>0)*(${weight}<${BELOW_TEXT})`;
  const sum = [
    `SUMPRODUCT(${between}*${isWeighted};${progress};${weight})`,
    `SUMPRODUCT(${between}*(1-${isWeighted});${progress})`,
    `SUMPRODUCT(${above}*${isWeighted};${weight})`,
    `SUMPRODUCT(${above}*(1-${isWeighted}))`,
  ].join('+');
  const weights = `SUMPRODUCT(${known}*${isWeighted};${weight})+SUMPRODUCT(${known}*(1-${isWeighted}))`;
  return `IF(${id}="";"";IFERROR((${sum})/(${weights});""))`;
}

/** The lowest confidence from 0 to 10 among Active key results. */
function objectiveConfidence(places: Places): string {
  const id = own(places, 'objectives', 'id');
  const confidence = range(places, 'keyResults', 'confidence');
  if (places.columns('keyResults', 'confidence') === '') return '""';
  const status = range(places, 'keyResults', 'status');
  const active = places.columns('keyResults', 'status') === '' ? '' : `;${status};"<>Dropped"`;
  const objective = range(places, 'keyResults', 'objective');
  const known = `${objective};${id};${confidence};"<>";${confidence};">=0";${confidence};"<=10"${active}`;
  return `IF(${id}="";"";IF(COUNTIFS(${known})=0;"";MINIFS(${confidence};${known})))`;
}

const isActive = (places: Places): string =>
  places.columns('keyResults', 'status') === ''
    ? ''
    : `*(${range(places, 'keyResults', 'status')}<>"Dropped")`;

function byKind(
  { isMilestone, isMaintain, isBaseline }: Cells,
  of: { milestone: string; maintain: string; baseline: string; metric: string },
): string {
  if (of.milestone === of.maintain && of.maintain === of.baseline) {
    return `IF(OR(${isBaseline};${isMilestone};${isMaintain});${of.milestone};${of.metric})`;
  }
  return `IF(${isBaseline};${of.baseline};IF(${isMilestone};${of.milestone};IF(${isMaintain};${of.maintain};${of.metric})))`;
}

/** A cell of the formula's own row; an empty text where the column is missing. */
function own({ row, columns }: Places, tab: FormulaTab, key: string): string {
  const letters = columns(tab, key);
  return letters === '' ? '""' : `${letters}${row}`;
}

const NAMES = { keyResults: keyResults.name, objectives: objectives.name, cycles: cycles.name };

/** A column of another tab below its header, down to its last row. */
function range({ columns, lastRow }: Places, tab: FormulaTab, key: string): string {
  const letters = columns(tab, key);
  const column = `$${letters === '' ? 'A' : letters}`;
  return `'${NAMES[tab]}'!${column}$2:${column}$${Math.max(2, lastRow(tab))}`;
}
