/** A native chart as plain data: where its numbers come from and what it looks like. */
export type ChartSpec = {
  /** Names its block of numbers; stays the same when the tab is written again. */
  key: string;
  type: 'LINE' | 'COMBO' | 'SCATTER' | 'COLUMN';
  /** The answer, at most 48 characters. */
  title: string;
  /** Title and a second sentence, for screen readers. */
  alt: string;
  /** The first row are the heads; null leaves a gap. */
  series: (string | number | null)[][];
  row: number;
  column: number;
  offsetX: number;
  options: Record<string, unknown>;
};

export const CHART_WIDTH = 494;
export const CHART_HEIGHT = 260;

const TEXT = { color: '#5f6368', fontSize: 12 };

/** What all charts share: quiet, titled with their answer at the left. */
export const quiet = (title: string, alt: string): Record<string, unknown> => ({
  title,
  titleTextStyle: { color: '#202124', fontSize: 14, bold: true },
  alt,
  width: CHART_WIDTH,
  height: CHART_HEIGHT,
  backgroundColor: '#ffffff',
  legend: { position: 'bottom', textStyle: TEXT },
  curveType: 'none',
});

/** An axis in quiet grey. */
export const axis = (options: Record<string, unknown>): Record<string, unknown> => ({
  textStyle: TEXT,
  gridlines: { color: '#e8eaed' },
  ...options,
});

/** All of a chart but its place on a tab. */
export type Drawing = Omit<ChartSpec, 'row' | 'column' | 'offsetX'>;

/** A title of at most 48 characters: the first wording that fits, else the last one cut at a word. */
export function answer(...wordings: readonly [string, ...string[]]): string {
  const fitting = wordings.find((wording) => wording.length <= 48);
  if (fitting !== undefined) return fitting;
  const cut = (wordings[wordings.length - 1] ?? '').slice(0, 47);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
}
