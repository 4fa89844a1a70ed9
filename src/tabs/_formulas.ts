import { DAYS } from './_columns.ts';
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

/** What the formulas of a key result are made of: its cells, and what is asked of them. Short: it is repeated. */
function keyResultCells(places: Places) {
  const cell = (key: string): string => own(places, 'keyResults', key);
  const at = {
    kind: cell('kind'),
    current: cell('current'),
    start: cell('start'),
    target: cell('target'),
    floor: cell('floor'),
    ceiling: cell('ceiling'),
    last: cell('lastCheckIn'),
    unit: cell('unit'),
    confidence: cell('confidence'),
    progress: cell('progress'),
    expected: cell('expected'),
    every: cell('every'),
    due: cell('due'),
    source: cell('source'),
    curve: cell('curve'),
    objective: cell('objective'),
    score: cell('score'),
  };
  const { kind, current, start, target, floor, ceiling, last } = at;
  const isUnsetCheckbox = `AND(${kind}&${start}&${target}="";ISLOGICAL(${current}))`;
  return {
    ...at,
    isBaseline: `${kind}="Baseline"`,
    isMilestone: `OR(${kind}="Milestone";${isUnsetCheckbox})`,
    isOneOff: `OR(${kind}="Baseline";${kind}="Milestone";${isUnsetCheckbox})`,
    /** To be asked after a milestone was ruled out. */
    isMaintain: `OR(${kind}="Maintain";AND(${kind}&${target}="";COUNT(${floor};${ceiling})>0))`,
    isDone: isOneOf(current, ['TRUE()', '"yes"', '"done"', '"true"', '1']),
    isNotDone: isOneOf(current, ['FALSE()', '"no"', '"not done"', '"false"', '0']),
    /** The start is what Current shows before anybody measured. */
    isUntouched: `AND(${last}="";${start}<>"";${current}=${start})`,
  };
}

const isOneOf = (cell: string, values: readonly string[]): string =>
  `OR(${values.map((value) => `${cell}=${value}`).join(';')})`;

function keyResultProgress(cells: Cells): string {
  const { current, start, target, floor, ceiling, last, isUntouched } = cells;
  const milestone = `IF(${cells.isDone};1;IF(AND(${current}<>"";${last}<>"";${cells.isNotDone});0;""))`;
  const baseline = `IF(AND(ISNUMBER(${current});${cells.source}<>"";NOT(${isUntouched}));1;0)`;
  const inBand = inUnit(cells, `AVERAGE(${floor};${ceiling})`);
  const isInside = `AND(OR(${floor}="";${inBand}>=${floor});OR(${ceiling}="";${inBand}<=${ceiling}))`;
  const hasBand = `AND(ISNUMBER(${current});COUNT(${floor};${ceiling})>0;NOT(OR(${isUntouched};${isSlip(current, floor, ceiling)})))`;
  const maintain = `IF(${hasBand};IF(${isInside};1;0);"")`;
  const value = inUnit(cells, `AVERAGE(${start};${target})`);
  const ratio = `(${value}-${start})/(${target}-${start})`;
  const isUnknown = `OR(COUNT(${start};${target};${current})<3;${isUntouched};${isSlip(current, start, target)})`;
  const metric = `IF(${isUnknown};"";IF(ABS(${target}-${start})<${TINY};"";${ratio}))`;
  return `IF(${cells.isBaseline};${baseline};IF(${cells.isMilestone};${milestone};IF(${cells.isMaintain};${maintain};${metric})))`;
}

/** A number that no sheet keeps exactly, or that of a day among far smaller ones: a slip is no progress. */
const isSlip = (cell: string, ...others: string[]): string => {
  const number = `N(${cell})`;
  const most = `MAX(${others.map((other) => `ABS(N(${other}))`).join(';')})`;
  return `MAX(ABS(${number});${most})>=10^15;AND(${number}>${DAYS.from};${number}<${DAYS.to};${number}>${DAYS.times}*${most};${most}>0)`;
};

/** Current in the key result's unit: a hundredfold where unit and surroundings say that it is a fraction. */
function inUnit({ current, unit }: Cells, middle: string): string {
  const isNearer = `ABS(100*${current}-${middle})<ABS(${current}-${middle})`;
  const isFraction = `AND(LEFT(${unit};1)="%";ABS(${current})<=1;${isNearer})`;
  return `IF(${isFraction};ROUND(100*${current};9);${current})`;
}

/** Each look-up stands in the formula as rarely as can be: without LET every mention is made again. */
function keyResultExpected(cells: Cells, places: Places): string {
  const [starts, ends] = [cycleDate(cells, places, 'starts'), cycleDate(cells, places, 'ends')];
  const { current, last, due } = cells;
  const day = `IF(COUNT(${last};${current})=2;MIN(TODAY();${last});TODAY())`;
  const end = `IF(ISNUMBER(${due});${due};${ends})`;
  // Time left over time in all: dividing by 0 means due at the start or earlier, when all is expected.
  const share = `IFERROR(MEDIAN(0;1;1-(${end}-${day})/MAX(0;${end}-${starts}));1)`;
  const power = `IF(${cells.curve}="Late";2;IF(${cells.curve}="Early";1/2;1))`;
  // From one day to 27 years: anything else means a missing date, which counts as day 0, or the wrong order.
  const hasSpan = `ABS(${ends}-${starts}-5000)<5000`;
  return `IF(OR(${cells.isOneOff};${cells.isMaintain});"";IF(${hasSpan};${share}^${power};""))`;
}

/** The first or last day of the cycle of its objective; of the only open cycle where the objective names none. */
function cycleDate({ objective }: Cells, places: Places, key: 'starts' | 'ends'): string {
  const ids = range(places, 'objectives', 'id');
  const named = `INDEX(${range(places, 'objectives', 'cycle')};MATCH(${objective};${ids};0))`;
  const dates = range(places, 'cycles', key);
  const byId = `INDEX(${dates};MATCH(${named}&"";${range(places, 'cycles', 'id')};0))`;
  if (places.columns('cycles', 'status') === '') return byId;
  const open = `${range(places, 'cycles', 'status')};"<>Closed"`;
  const isOne = `(COUNTIFS(${dates};">0";${open})=1)`;
  // Dividing by a truth makes an error of everything but a blank cycle and one open.
  return `IFERROR(${byId};SUMIFS(${dates};${open})/${isOne}/(${named}=""))`;
}

/** Reads the cells Progress and Expected of its own row; the share of time is Expected without its curve. */
function keyResultHealth(cells: Cells, places: Places): string {
  const { progress, expected, last, current, start, isOneOff } = cells;
  const isAtStart = `OR(${current}="";AND(${start}<>"";${current}=${start});AND(${cells.isMilestone};${cells.isNotDone}))`;
  const isPending = `AND(${last}&${cells.confidence}="";${isAtStart})`;
  const interval = `IF(${cells.every}="Month";31;IF(${cells.every}="2 weeks";14;7))`;
  // Nobody is asked about a key result that was scored when its cycle was closed.
  const isStale = `AND(${last}<>"";${cells.score}="";TODAY()-${last}>${interval}+${GRACE})`;
  const due = `IF(ISNUMBER(${cells.due});${cells.due};${cycleDate(cells, places, 'ends')})`;
  const oneOff = `IF(IFERROR(AND(${due}>0;TODAY()>${due});1=0);"▼ Off track";"● On track")`;
  const share = `${expected}^IF(${cells.curve}="Late";1/2;IF(${cells.curve}="Early";2;1))`;
  const gap = `ROUND(${expected}-${progress};9)`;
  const byGap = `IF(${gap}>1/4;"▼ Off track";IF(${gap}>1/10;"◆ Behind";"● On track"))`;
  const pace = `IF(ROUND(${share};9)<=15/100;"… Early";${byGap})`;
  const other = `IF(${isOneOff};${oneOff};IF(${cells.isMaintain};IF(${progress}=1;"● On track";"▼ Off track");IF(${progress}>=1;"✓ Done";"● On track")))`;
  return [
    `IF(${isPending};"○ Pending"`,
    `IF(AND(${progress}=1;${isOneOff});"✓ Done"`,
    `IF(${isStale};"□ Outdated"`,
    `IF(${progress}="";"– Unknown"`,
    // Only metrics expect anything.
    `IF(${expected}="";${other}`,
    `IF(${progress}>=1;"✓ Done"`,
    `${pace}))))))`,
  ].join(';');
}

/** The mean over Active key results with a known progress, each within 0..1, by weight; a weight that is none counts 1. */
function objectiveProgress(places: Places): string {
  const id = own(places, 'objectives', 'id');
  if (places.columns('keyResults', 'progress') === '') return '""';
  const evenly = evenProgress(places, id);
  if (places.columns('keyResults', 'weight') === '') return `IF(${id}="";"";IFERROR(${evenly};""))`;
  const weights = range(places, 'keyResults', 'weight');
  // Most teams weigh nothing, and then there is far less to calculate.
  const either = `IF(COUNT(${weights})=0;${evenly};${weightedProgress(places, id, weights)})`;
  return `IF(${id}="";"";IFERROR(${either};""))`;
}

function evenProgress(places: Places, id: string): string {
  const progress = range(places, 'keyResults', 'progress');
  const isOwn = `${range(places, 'keyResults', 'objective')};${id}${activeOnly(places)}`;
  const between = `SUMIFS(${progress};${progress};">0";${progress};"<1";${isOwn})`;
  const above = `COUNTIFS(${progress};">=1";${isOwn})`;
  const known = `COUNTIFS(${progress};"<>";${progress};">-1000000000";${isOwn})`;
  return `(${between}+${above})/${known}`;
}

function weightedProgress(places: Places, id: string, weight: string): string {
  const progress = range(places, 'keyResults', 'progress');
  const isOwn = `(${range(places, 'keyResults', 'objective')}=${id})${isActive(places)}`;
  // Text cells are left to separate arguments of SUMPRODUCT, which count them as 0; multiplied they are an error.
  const between = `${isOwn}*(${progress}>0)*(${progress}<1)`;
  const above = `${isOwn}*(${progress}>=1)*(${progress}<${BELOW_TEXT})`;
  const known = `${isOwn}*(${progress}<>"")*(${progress}<${BELOW_TEXT})`;
  const isWeighted = `(${weight}>0)*(${weight}<${BELOW_TEXT})`;
  const sum = [
    `SUMPRODUCT(${between}*${isWeighted};${progress};${weight})`,
    `SUMPRODUCT(${between}*(1-${isWeighted});${progress})`,
    `SUMPRODUCT(${above}*${isWeighted};${weight})`,
    `SUMPRODUCT(${above}*(1-${isWeighted}))`,
  ].join('+');
  const weights = `SUMPRODUCT(${known}*${isWeighted};${weight})+SUMPRODUCT(${known}*(1-${isWeighted}))`;
  return `(${sum})/(${weights})`;
}

/** The lowest confidence from 0 to 10 among Active key results. */
function objectiveConfidence(places: Places): string {
  const id = own(places, 'objectives', 'id');
  if (places.columns('keyResults', 'confidence') === '') return '""';
  const confidence = range(places, 'keyResults', 'confidence');
  const objective = range(places, 'keyResults', 'objective');
  const isInScale = `${confidence};"<>";${confidence};">=0";${confidence};"<=10"`;
  const known = `${objective};${id};${isInScale}${activeOnly(places)}`;
  return `IF(${id}="";"";IF(COUNTIFS(${known})=0;"";MINIFS(${confidence};${known})))`;
}

const activeOnly = (places: Places): string =>
  places.columns('keyResults', 'status') === ''
    ? ''
    : `;${range(places, 'keyResults', 'status')};"<>Dropped"`;

const isActive = (places: Places): string =>
  places.columns('keyResults', 'status') === ''
    ? ''
    : `*(${range(places, 'keyResults', 'status')}<>"Dropped")`;

/** A cell of the formula's own row; an empty text where the column is missing. */
function own({ row, columns }: Places, tab: FormulaTab, key: string): string {
  const letters = columns(tab, key);
  return letters === '' ? '""' : `${letters}${row}`;
}

const NAMES = { keyResults: keyResults.name, objectives: objectives.name, cycles: cycles.name };

/**
 * A column of another tab down to its last row. It begins with the header, which nobody moves: a first row that is
 * moved away takes the beginning of an area along, and a row inserted above it would be left out.
 */
function range({ columns, lastRow }: Places, tab: FormulaTab, key: string): string {
  const letters = columns(tab, key);
  const column = `$${letters === '' ? 'A' : letters}`;
  return `'${NAMES[tab]}'!${column}$1:${column}$${Math.max(2, lastRow(tab))}`;
}
