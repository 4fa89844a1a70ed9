/** Rows of texts; a field in quotes may hold delimiters, line breaks and doubled quotes. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at]!;
      else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === delimiter) field = push(row, field);
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      field = push(row, field);
      rows.push(row);
      row = [];
    } else field += sign;
  }
  if (field !== '' || row.length > 0) {
    push(row, field);
    rows.push(row);
  }
  return rows;
}

function push(row: string[], field: string): string {
  row.push(field);
  return '';
}
