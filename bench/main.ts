/**
 * Prints what an action costs in service calls beside its budget and a naive baseline, sizes and times.
 * `npm run bench -- --json` prints the same as data, `-- --fit` finds the constants of the forecast again. Times are printed, never asserted.
 */
import { actions } from './actions.ts';
import { bundle } from './bundle.ts';
import { fit } from './forecast/fit.ts';
import { forecast, type Row } from './forecast/forecast.ts';
import { history } from './history.ts';
import { reading } from './reading.ts';
import { rules } from './rules.ts';
import { sets } from './sets.ts';
import { sidebar } from './sidebar.ts';

const SIZES = [10, 100, 1000];
/** Key results over which the rules are timed. */
const TIMED = [10, 100, 1000, 5000];
/** After so many the loss hardly falls. */
const SWEEPS = 10;

if (process.argv.includes('--fit')) {
  console.log(fit(SWEEPS, console.error));
  process.exit(0);
}

const timedRules = TIMED.map(rules);
const results = {
  actions: actions(SIZES),
  history: history([2_000, 50_000]),
  bundle: await bundle(),
  forecast: forecast(),
  reading: reading(),
  rules: timedRules.find(({ keyResults }) => keyResults === 1000),
  rulesBySize: timedRules,
  sets: sets(),
  sidebar: await sidebar(),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else print();

function print(): void {
  console.log('Service calls an action (budget) and the naive way, modelled seconds\n');
  console.table(
    results.actions.map(({ naive, seconds, budget, ...row }) => ({
      action: row.action,
      'key results': row.keyResults,
      reads: `${row.reads} (${budget.reads})`,
      writes: `${row.writes} (${budget.writes})`,
      navigation: row.navigation,
      'naive reads': naive.reads,
      'naive writes': naive.writes,
      's at 20 ms': seconds.at20ms,
      's at 150 ms': seconds.at150ms,
      'naive at 20 ms': seconds.naiveAt20ms,
      'naive at 150 ms': seconds.naiveAt150ms,
    })),
  );
  console.log('Service calls with a long log, 100 key results');
  console.table(
    results.history.map(({ seconds, ...row }) => ({
      ...row,
      's at 20 ms': seconds.at20ms,
      's at 150 ms': seconds.at150ms,
    })),
  );
  const { bundle: sizes } = results;
  console.log(
    `Bundle: server ${sizes.serverBytes} bytes, sidebar ${sizes.sidebarBytes} bytes, cold evaluation ${sizes.coldMs} ms (median)`,
  );
  console.log('Rules of the deep check with the figures they ask for (median)');
  console.table(
    results.rulesBySize.map(({ keyResults, ms, usPerKeyResult, perSecond }) => ({
      'key results': keyResults,
      ms,
      'µs a key result': usPerKeyResult,
      'checks a second': perSecond,
    })),
  );
  console.log(`Sidebar: usable ${results.sidebar.usableMs} ms after its HTML arrived (median)`);
  printForecast();
  printReading();
  printSets();
}

function printForecast(): void {
  const { histories, kinds, settings, others, rises, microseconds } = results.forecast;
  console.log(
    `Forecast: ${microseconds} µs a key result; ${histories} simulated histories that nothing was fitted to (a straight line)`,
  );
  const round = (share: number): string => share.toFixed(3);
  const beside = (ours: number, line: number): string => `${round(ours)} (${round(line)})`;
  const printed = ({ target, good, within }: Row): Record<string, string> => ({
    'reach target': round(target.came),
    'calibration error': beside(target.error, target.lineError),
    'Brier score': beside(target.brier, target.lineBrier),
    'reach 70 %': round(good.came),
    'its error': beside(good.error, good.lineError),
    'its Brier score': beside(good.brier, good.lineBrier),
    'within band': round(within),
  });
  const table = (rows: [string, Record<string, string>][]): void =>
    console.table(Object.fromEntries(rows));
  table(Object.entries(kinds).map(([kind, row]) => [kind, printed(row)]));
  for (const [hand, rows] of Object.entries(others)) {
    console.log(
      `Histories that nothing was fitted to, ${hand}, seen in every week from the fourth on`,
    );
    table(Object.entries(rows).map(([kind, row]) => [kind, printed(row)]));
  }
  console.log(
    `Chance higher for a target further off by ${round(rises.mean)} in the mean, ${round(rises.far)} in one case of a hundred`,
  );
  console.log('All kinds in cycles that nothing was fitted to, and the kind that is furthest off');
  table(
    Object.entries(settings).map(([name, { worst, ...row }]) => [
      name,
      { ...printed(row), worst: `${round(worst.error)} ${worst.kind}` },
    ]),
  );
}

function printReading(): void {
  const { folders } = results.bundle;
  const bytes = Object.entries(folders).map(([folder, size]) => `${folder} ${size} bytes`);
  console.log(`Of the server bundle: ${bytes.join(', ')}`);
  const { perSecond, groups } = results.reading;
  console.log(`Reading: ${perSecond} sentences a second (median)`);
  if (!groups) return console.log('Labelled sentences: not here');
  console.log('Shares of labelled sentences read right (plain regular expressions)');
  const round = (share: number): string => share.toFixed(3);
  console.table(
    Object.fromEntries(
      Object.entries(groups).map(([name, { ours, plain }]) => [
        name,
        {
          lines: ours.lines,
          ...Object.fromEntries(
            (['kind', 'target', 'start', 'direction'] as const).map((of) => [
              of,
              `${round(ours[of])} (${round(plain[of])})`,
            ]),
          ),
        },
      ]),
    ),
  );
}

function printSets(): void {
  const scores = results.sets;
  if (!scores) {
    console.log('Sets: none to measure; OKR_SETS names a file of labelled sets');
    return;
  }
  const { firm, clean, codes, lines } = scores;
  const round = (share: number): string => share.toFixed(3);
  console.log(
    `Sets: ${scores.sets}, firm defects found with precision ${round(firm.precision)} and recall ${round(firm.recall)}; ${clean[0]} of ${clean[1]} sets without a defect left alone`,
  );
  console.table(codes);
  if (process.argv.includes('--misses')) console.log(lines.join('\n'));
}
