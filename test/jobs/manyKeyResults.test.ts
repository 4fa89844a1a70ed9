import { sheetByName } from '../../src/host/model.ts';
import { onHost } from '../_host.ts';

const MANY = 1_200;

test('a review of 1,200 key results has its charts, though their numbers need more rows than a new tab has', () => {
  const host = onHost();
  host.at('2027-02-17T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.edit('Objectives', 2, 1, [['O1', '2027-Q1', 'Growers plan around us', 'Ida Brandt', 'Now', 'Published']]); // prettier-ignore
  // Something in the starred columns keeps formulas out: their evaluation is not what is looked at here.
  const rows = Array.from({ length: MANY }, (_, at) => [
    ...[`O1-KR${at + 1}`, 'O1', `Raise trays of kind ${at} from 10 to 90`, 'Jon Adeyemi'],
    ...['10', '90', 'trays', String(20 + (at % 60)), String(at % 11), '', '-', '-', '-'],
  ]);
  host.edit('Key Results', 2, 1, rows);
  const { tab } = host.jobs.weeklyReview({});
  const charts = sheetByName(host.workbook, tab)?.charts ?? [];
  expect(charts.length).toBeGreaterThan(1);
  const data = sheetByName(host.workbook, 'OKR data');
  const ends = charts.flatMap(({ ranges }) => ranges.map(({ area }) => area.row + area.rows - 1));
  expect(Math.max(...ends)).toBeLessThanOrEqual(data?.rows ?? 0);
  // The belief of each against its evidence.
  expect(Math.max(...ends)).toBeGreaterThan(1_000);
});
