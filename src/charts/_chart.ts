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

/** A title of at most 48 characters, cut at a word. */
export function answer(text: string): string {
  if (text.length <= 48) return text;
  const cut = text.slice(0, 47);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
}
