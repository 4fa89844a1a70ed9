/**
 * The pages docs/rules/*.md, one a rule, made from the rules themselves. What a rule says about its bad
 * example is what it really says: the example is put into the sound workbook of the tests and checked.
 */
import { buildSync } from 'esbuild';

const PHASES = {
  typing: 'while you type',
  launch: 'before you publish',
  review: 'in the weekly review',
  close: 'after the cycle',
  data: 'whenever the workbook is read',
};
const GROUPS = {
  reading: 'What cannot be read',
  integrity: 'What has lost its connection',
  structure: 'What is missing',
  arithmetic: 'Numbers that contradict',
  wording: 'Wording',
  rhythm: 'Weekly rhythm',
};
const TABS = {
  set: 'cycles',
  objective: 'objectives',
  keyResult: 'keyResults',
  initiative: 'initiatives',
  decision: 'decisions',
  checkIn: 'checkIns',
  // Its example stands in the tab that it names.
  item: 'keyResults',
};
const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Note' };
const ENTRY = `
  export { rules } from './src/rules/_all.ts';
  export { tabs } from './src/tabs/_all.ts';
  export { messageOf } from './src/rules/_message.ts';
  export { profiles } from './src/rules/_profiles.ts';
  export { thresholds } from './src/rules/_thresholds.ts';
  export { without } from './src/rules/_without.ts';
  export { checkOn, planWith } from './test/_rules.ts';`;

/** Returns the pages and their index as [path, text]. */
export function rulePages() {
  const product = load(ENTRY);
  const names = Object.keys(product.rules);
  return [
    ...names.map((name) => [`docs/rules/${name}.md`, page(name, product)]),
    ['docs/rules/README.md', index(names, product)],
  ];
}

/** What an entry of sources exports, bundled and run. */
export function load(entry) {
  const bundle = buildSync({
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'product',
    target: 'es2022',
    logLevel: 'warning',
  });
  return new Function(`${bundle.outputFiles[0].text}; return product;`)();
}

function page(name, product) {
  const rule = product.rules[name];
  return lines(
    `# ${name}`,
    `${SEVERITIES[rule.severity]}, ${PHASES[rule.phase]}. About ${place(rule, product)}.`,
    rule.words && 'Reads English words; silent where a set is written in another language.',
    rule.deep && 'Runs only in the deep check.',
    inProfiles(name, product),
    '## Why',
    rule.why,
    `Source: ${rule.source}.`,
    limits(name, product),
    '## It speaks',
    example(rule, rule.bad, product),
    said(name, rule, product),
    fixed(name, rule, product),
    '## It is silent',
    example(rule, rule.good, product),
    '## To switch it off',
    `In the sidebar: More ▸ Settings ▸ ${name} ▸ Off. In the sheet: a row \`${name}\` with the value \`Off\` in the tab Settings. For one row only: Accept in the list of findings, with a reason and an end.`,
    '[All rules](README.md)',
  );
}

/** What its thresholds are, and where to set another. */
function limits(name, { rules, profiles, thresholds }) {
  const own = Object.entries(rules[name].limits ?? {});
  if (own.length === 0) return '';
  const elsewhere = (limit) =>
    Object.entries(profiles)
      .filter(([, profile]) => profile.limits[name]?.[limit] !== undefined)
      .map(([profile, { limits }]) => `; in the profile ${profile} ${limits[name][limit]}`)
      .join('');
  const rows = own.map(
    ([limit, value]) => `- \`${limit}\`, ${value}${elsewhere(limit)}: ${thresholds[name][limit]}.`,
  );
  return [
    '## Thresholds\n',
    ...rows,
    `\nTo set another: More ▸ Settings, or a row \`${name}: ${own[0][0]}\` with a number in the tab Settings.`,
  ].join('\n');
}

/** In which profiles it is off or has another severity. */
function inProfiles(name, { profiles }) {
  const said = Object.entries(profiles)
    .filter(([, { severities }]) => severities[name] !== undefined)
    .map(([profile, { severities }]) => {
      const chosen = severities[name];
      return `${chosen === 'off' ? 'off' : `a ${SEVERITIES[chosen].toLowerCase()}`} in the profile ${profile}`;
    });
  return said.length === 0 ? '' : `It is ${said.join(', ')}.`;
}

/** What the check really says about the bad example. */
function said(name, rule, { checkOn, planWith, messageOf }) {
  const { what, advice } = messageOf(foundIn(name, rule, { checkOn, planWith }));
  return `> ${what}\n> ${advice}`;
}

const foundIn = (name, rule, { checkOn, planWith }) =>
  checkOn(planWith(rule.on, rule.bad), { deep: true }).findings.find((each) => each.rule === name);

/** What one click would do about the bad example. */
function fixed(name, rule, product) {
  if (!rule.fix) return '';
  const { fix } = foundIn(name, rule, product);
  const steps = (fix ?? []).map((step) => `- ${sayStep(step, product)}`);
  return [
    'One click mends it, after showing what changes:',
    '',
    ...(steps.length > 0 ? steps : ['- not in this example, where nobody can know what is meant']),
  ].join('\n');
}

function sayStep(step, { tabs }) {
  const tab = tabs[step.tab ?? 'keyResults'];
  switch (step.do) {
    case 'set':
      return step.value === null && tab.columns[step.column].formula
        ? `${tab.columns[step.column].header} is calculated again.`
        : `${tab.columns[step.column].header} becomes \`${shown(step.value)}\`.`;
    case 'add':
      return `a row is added in ${tab.name}: \`${shown(step.values[tab.text])}\`.`;
    case 'number':
      return 'the row gets an ID of its own.';
    case 'move':
      return 'the sentence moves to Initiatives with its check-ins, and its row waits for the number that it should move.';
  }
}

function index(names, { rules, without }) {
  const row = (name) => {
    const { severity, phase, message, deep } = rules[name];
    const says = message.replace(/\{\w+\}/g, '…');
    return `| [${name}](${name}.md) | ${SEVERITIES[severity]} | ${PHASES[phase]}${deep ? ', in the deep check' : ''} | ${says} |`;
  };
  const chapters = Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = names.filter((name) => rules[name].group === group);
    if (own.length === 0) return [];
    const table = ['| rule | severity | speaks | says |', '| --- | --- | --- | --- |'];
    return [`## ${title}`, [...table, ...own.map(row)].join('\n')];
  });
  return lines(
    '# Rules',
    'Generated from `src/rules` by `npm run build`. Of several findings about one cell only the deepest is told, in the order of these chapters. What speaks before you publish is a note while a row is a draft.',
    ...chapters,
    '## Not here',
    'Checks that other tools have and this workbook has no data for, or that another rule makes needless, and what each would need.',
    Object.entries(without)
      .map(([name, need]) => `- ${name}: ${need}`)
      .join('\n'),
  );
}

function place({ on, at, lacking }, { tabs }) {
  if (on === 'cell') return 'any cell';
  if (on === 'row') return 'any row of any tab';
  if (on === 'item') return `${tabs.keyResults.columns[at].header}, in every tab where it speaks`;
  if (on === 'made') return 'any cell with a formula';
  if (on === 'drift') return 'headers and merged cells';
  const tab = tabs[lacking ?? TABS[on]];
  return `${tab.columns[at].header} in the tab ${tab.name}`;
}

/** The cells of an example as small tables, one a tab. */
function example({ on }, { with: rest = {}, ...fields }, { tabs }) {
  const { launches, closings = [], made = [], locale, blankRows = {}, tabNames, ...rows } = rest;
  const cells = on === 'made' ? [fields, ...made] : made;
  const own = on === 'item' && fields.tab ? fields.tab : TABS[on];
  const isRow = own !== undefined && Object.keys(fields).length > 0;
  const given = isRow ? { [own]: [fields], ...rows } : rows;
  return Object.entries(given)
    .map(([key, rows]) => table(tabs[key], rows))
    .concat(on === 'cell' ? [unreadable(fields, tabs[fields.tab])] : [])
    .concat(on === 'drift' ? [drifted(fields, tabs[fields.tab ?? 'keyResults'])] : [])
    .concat(cells.map((cell) => madeCell(cell, tabs[cell.tab ?? 'keyResults'])))
    .concat(
      Object.entries(blankRows).map(
        ([key, list]) => `Empty in ${tabs[key].name}: row ${list.join(' and ')}.`,
      ),
    )
    .concat(locale ? [`The file's locale is \`${locale}\`.`] : [])
    .concat(
      tabNames
        ? [`Tabs of the workbook: ${tabNames.map((name) => `\`${name}\``).join(', ')}.`]
        : [],
    )
    .concat(
      closings.map(({ cycle, on }) => `${cycle} was closed on ${on}, when ${closedRow(closings)}.`),
    )
    .concat(launches ? [`Published ${launches.map(launched).join('; ')}.`] : [])
    .join('\n\n');
}

const unreadable = ({ column, found }, { name, columns }) =>
  `${columns[column].header} in ${name} shows \`${found}\`.`;

/** How the first row stood at the close. */
const closedRow = ([{ rows }]) => {
  const [
    {
      id,
      said: [wording, , start, target, unit, score],
    },
  ] = rows;
  return `${id} was “${wording}” from ${start} to ${target} ${unit}, score ${score}`;
};

const madeCell = ({ row = 2, column = 'progress', formula = '', shown: value }, tab) =>
  `${tab.columns[column].header} in ${tab.name}, row ${row}, ${
    formula === '' ? 'holds no formula' : `holds \`${formula}\``
  }${value === undefined ? '' : ` and shows \`${shown(value)}\``}.`;

const drifted = ({ kind, cell = '', found = '', expected = '' }, { name }) =>
  kind === 'merged'
    ? `In ${name} the cells ${cell} are merged.`
    : found === ''
      ? `${name} has no column “${expected}”.`
      : `${cell} in ${name} says “${found}”.`;

const launched = ({ id = 'O1-KR1', on = '2027-01-04', start = 82, target = 92 }) =>
  `${id} on ${on} with start ${shown(start)} and target ${shown(target)}`;

function table(tab, rows) {
  if (rows.length === 0) return `${tab.name}: no row.`;
  const keys = Object.keys(tab.columns).filter((key) => rows.some((row) => key in row));
  const cells = (values) => `| ${values.join(' | ')} |`;
  return [
    `${tab.name}:\n`,
    cells(keys.map((key) => tab.columns[key].header)),
    cells(keys.map(() => '---')),
    ...rows.map((row) => cells(keys.map((key) => shown(row[key])))),
  ].join('\n');
}

const shown = (value) =>
  value === null || value === undefined || value === ''
    ? '(empty)'
    : String(value).replace(/\|/g, '\\|');

const lines = (...blocks) => `${blocks.filter(Boolean).join('\n\n')}\n`;
