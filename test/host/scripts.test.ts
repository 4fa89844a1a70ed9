import { readdirSync, readFileSync } from 'node:fs';
import { createHost, newWorkbook } from '../../src/host/host.ts';

const FOLDER = 'test/host/scripts';
const helpers = { name: 'helpers.gs', source: readFileSync(`${FOLDER}/helpers.gs`, 'utf8') };
const names = readdirSync(FOLDER).filter((name) => name !== helpers.name);

/** `testRowsComeAndGo` as words. */
const words = (name: string): string =>
  name
    .replace(/^test/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d\d)/g, ' ')
    .toLowerCase();

/** The same scripts run on Google Sheets: paste one with helpers.gs into a script and run its functions. */
describe.each(names)('%s', (name) => {
  const file = { name, source: readFileSync(`${FOLDER}/${name}`, 'utf8') };
  const open = () => {
    const workbook = newWorkbook('Book', { zone: 'Etc/GMT' });
    return createHost({ files: [helpers, file], manifest: { timeZone: 'Etc/GMT' }, workbook });
  };
  const tests = open().functions.filter((each) => each.startsWith('test'));

  test.each(tests.map((each) => [words(each), each]))('%s', async (_, each) => {
    const host = open();
    await host.run(each);
    host.dispose();
  });
});
