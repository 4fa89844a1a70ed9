import type { FunctionHelp } from './functionHelp.ts';

/**
 * The page's own HTML with the functions that it offers to cells; the client fills it. The token lets this page, and no
 * other, use the server.
 */
export const page = (token: string, functions: readonly FunctionHelp[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="token" content="${token}">
<title>OKR Cadence</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon(32))}">
<link rel="stylesheet" href="/page.css">
<script id="functions" type="application/json">${JSON.stringify(functions).replace(/</g, '\\u003c')}</script>
<script src="/client.js" defer></script>
</head>
<body>
<header id="top">
  <div id="logo" aria-hidden="true">${icon(32)}</div>
  <div id="file">
    <div><h1><button id="name" title="Change the file name"></button></h1><span id="saved"></span></div>
    <div id="menubar" class="menubar" role="menubar" aria-label="Menus"></div>
  </div>
  <div id="where"><span id="place"></span><span aria-hidden="true">·</span><button id="save-as">Save as…</button></div>
</header>
<main id="work" aria-label="Workbook">
  <div id="bar">
    <input id="name-box" aria-label="Name box" spellcheck="false" autocomplete="off">
    <i class="rule"></i><span class="fx" aria-hidden="true">fx</span>
    <textarea id="formula" rows="1" aria-label="Formula bar" spellcheck="false"></textarea>
  </div>
  <div id="panes">
    <div id="scroller">
      <div id="canvas"></div>
      <table id="grid" role="grid" tabindex="0" aria-multiselectable="true">
        <thead role="rowgroup"><tr role="row" id="letters" aria-rowindex="1"><td id="corner" role="gridcell" aria-colindex="1" aria-label="All cells"></td></tr></thead>
        <tbody role="rowgroup" id="frozen"></tbody>
        <tbody role="rowgroup" id="body"></tbody>
      </table>
    </div>
    <i id="pinned-edge" hidden></i>
    <textarea id="editor" spellcheck="false" hidden></textarea>
  </div>
  <nav id="foot" aria-label="Tabs">
    <button id="add-tab" aria-label="Add a tab" title="Add a tab">+</button>
    <button id="all-tabs" aria-label="All tabs" aria-haspopup="menu" title="All tabs">≡</button>
    <div id="tabs" role="tablist" aria-label="Tabs of the workbook"></div>
  </nav>
</main>
<aside id="sidebar" aria-labelledby="sidebar-title" hidden>
  <header><h2 id="sidebar-title"></h2><button id="sidebar-close" class="close" aria-label="Close the sidebar"></button></header>
  <div id="sidebar-frame"></div>
</aside>
<div id="toasts" role="status"></div>
</body>
</html>
`;

/** The policy of the page: its own files, and the frames it serves itself. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; " +
  "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

function icon(size: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">` +
    '<rect x="1.5" y="1.5" width="29" height="29" rx="5" fill="#fff" stroke="#5f6368" stroke-width="1.5"/>' +
    '<path d="M2.2 11V6.5a4.3 4.3 0 0 1 4.3-4.3h19a4.3 4.3 0 0 1 4.3 4.3V11z" fill="#d2e3fc"/>' +
    '<path d="M2 11h28M2 20.5h28M13 11v19.5" stroke="#5f6368" stroke-width="1.5"/></svg>'
  );
}
