const TAG = /<\?(!?=)?([\s\S]*?)\?>/g;

/** A template as the source of a function that takes the variables and returns the page. */
export function templateSource(html: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    parts.push(`__page += ${JSON.stringify(html.slice(end, match.index))};`);
    const [whole, kind, code = ''] = match;
    if (kind === '=') parts.push(`__page += __escape(${code});`);
    else if (kind === '!=') parts.push(`__page += String(${code});`);
    else parts.push(code);
    end = match.index + whole.length;
  }
  parts.push(`__page += ${JSON.stringify(html.slice(end))};`);
  return `(function (__variables) {
  var __page = '';
  var __names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
  var __escape = function (value) { return String(value).replace(/[&<>"']/g, function (sign) { return __names[sign]; }); };
  with (__variables) {
${parts.join('\n')}
  }
  return __page;
})`;
}
