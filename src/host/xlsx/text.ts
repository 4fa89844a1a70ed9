import type { CellHyperlinkValueInput, CellRichTextValue, RichText } from '@cj-tech-master/excelts';
import { quoted, splitTab } from '../a1.ts';
import type { Run, WorkbookModel } from '../model.ts';
import { fontOf, lookOfFont } from './looks.ts';

type RichValue = CellHyperlinkValueInput | CellRichTextValue;

/** Rich text as the file has it: one link a cell, the first one. */
export function runsToFile(runs: Run[], workbook: Pick<WorkbookModel, 'sheets'>): RichValue {
  const richText = runs.map(({ text, ...look }): RichText => {
    const font = fontOf(look);
    return font ? { text, font } : { text };
  });
  const link = runs.find((run) => run.link)?.link;
  if (link === undefined) return { richText };
  const hyperlink = linkToFile(link, workbook);
  const [only] = richText;
  return richText.length === 1 && !only!.font
    ? { text: only!.text, hyperlink }
    : { richText, hyperlink };
}

/** The runs of a file's rich or linked text; a link is on all of it. */
export function runsFromFile(
  value: { text?: string; richText?: RichText[]; hyperlink?: string },
  workbook: Pick<WorkbookModel, 'sheets'>,
): Run[] {
  const link = value.hyperlink === undefined ? undefined : linkFromFile(value.hyperlink, workbook);
  const parts = value.richText ?? [{ text: value.text ?? '' }];
  return parts.map(({ text, font }) => ({ text, ...lookOfFont(font), ...(link && { link }) }));
}

const GID = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/i;

/** Links into the workbook name a sheet by id in Google and by name in a file. */
function linkToFile(link: string, { sheets }: Pick<WorkbookModel, 'sheets'>): string {
  const found = GID.exec(link);
  const sheet = found && sheets.find(({ id }) => id === Number(found[1]));
  return sheet ? `#${quoted(sheet.name)}!${found[2] ?? 'A1'}` : link;
}

function linkFromFile(link: string, { sheets }: Pick<WorkbookModel, 'sheets'>): string {
  if (!link.startsWith('#')) return link;
  const { tab, address } = splitTab(link.slice(1));
  const sheet = sheets.find(({ name }) => name === tab);
  return sheet ? `#gid=${sheet.id}&range=${address.replace(/\$/g, '')}` : link;
}
