import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { actions } from './actions.ts';
import type { Outcome } from './actions.ts';
import { page, PAGE_POLICY } from './document.ts';
import { functionHelp } from './functionHelp.ts';
import { readWorkbookBytes, toXlsx, UserFileError } from './file.ts';
import { FRAME_POLICY, framePage } from './frame.ts';
import { sheetById } from './model.ts';
import { openSession, replace, save } from './session.ts';
import type { Addon, Session } from './session.ts';
import type { WorkbookModel } from './model.ts';
import type { Actions, Context, Reply } from './page/view.ts';
import { shownOf, viewOf } from './view.ts';

export interface PageServer {
  /** `http://127.0.0.1:PORT/` */
  url: string;
  session: Session;
  /** Writes what waits and stops. */
  close(): Promise<void>;
}

export interface PageOptions {
  addon: Addon;
  workbook: WorkbookModel;
  /** The file that is written after each change. */
  path: string;
  /** Where File ▸ New and Open keep theirs. */
  folder: string;
  /** Where client.js and page.css are. */
  assets: string;
  /** 0 takes a free one. */
  port: number;
  /** The clock of scripts and formulas; the real one unless given. */
  now?: () => number;
}

const BYTES_MAX = 60 * 1024 * 1024;

/**
 * Serves one workbook to a browser on this computer. Only 127.0.0.1 is listened on, only its own name is
 * answered to (a foreign site may point its name at this computer), and only the page itself, which alone
 * knows the token, may ask for anything.
 */
export async function servePage(options: PageOptions): Promise<PageServer> {
  const session = openSession(
    options.addon,
    options.workbook,
    options.path,
    options.folder,
    options.now,
  );
  if (existsSync(session.path)) session.savedAt = statSync(session.path).mtime;
  else await save(session);
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    respond(request, response, session, token, options.assets).catch((error: unknown) => {
      json(response, 500, { error: sentence(error) });
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    session,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      // What was under way may have changed something while it was written.
      do await save(session);
      while (session.timer !== null);
      session.host.dispose();
      session.editor.dispose();
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  token: string,
  assets: string,
): Promise<void> {
  const port = request.socket.localPort;
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
    return void response.writeHead(421).end();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'GET') return serveFile(response, url.pathname, session, token, assets);
  if (request.method !== 'POST' || !url.pathname.startsWith('/api/'))
    return void response.writeHead(404).end();
  if (!isToken(request.headers['x-token'], token)) return void response.writeHead(403).end();
  const body = await readBody(request);
  if (body === null) return json(response, 413, { error: 'This is too big for the page.' });
  const name = url.pathname.slice('/api/'.length);
  if (name === 'download') return download(response, session);
  const reply =
    name === 'open'
      ? await open(session, body, url.searchParams.get('name') ?? 'workbook.xlsx')
      : await perform(session, name, body);
  json(response, 200, reply);
}

function serveFile(
  response: ServerResponse,
  path: string,
  session: Session,
  token: string,
  assets: string,
): void {
  const send = (type: string, body: string, policy = "default-src 'none'") => {
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  const read = (name: string): string => readFileSync(join(assets, name), 'utf8');
  const frame = session.frames.get(path.replace('/frame/', ''));
  if (path === '/') send('text/html', page(token, functionHelp(session.addon.files)), PAGE_POLICY);
  else if (path === '/client.js') send('text/javascript', read('client.js'));
  else if (path === '/page.css') send('text/css', read('page.css'));
  else if (frame !== undefined)
    send('text/html', framePage(frame, publicOf(session), read('faces.css')), FRAME_POLICY);
  else response.writeHead(404).end();
}

const publicOf = ({ host }: Session): string[] =>
  host.functions.filter((name) => !name.endsWith('_'));

/** Compared in constant time, as any secret. */
function isToken(given: string | string[] | undefined, token: string): boolean {
  const bytes = Buffer.from(String(given ?? ''));
  return bytes.length === token.length && timingSafeEqual(bytes, Buffer.from(token));
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function perform(session: Session, name: string, body: Buffer): Promise<Reply> {
  if (!Object.hasOwn(actions, name)) return { error: `This page cannot “${name}”.` };
  const { context, input } = JSON.parse(body.toString('utf8')) as {
    context: Context;
    input: never;
  };
  // The page asks to be shown by itself, perhaps while a script has just put another tab in front.
  if (name !== 'show') lookAt(session, context);
  // What another page has put in front is no reason to leave its own tab.
  const shown = session.actor === context.page ? null : context.sheet;
  let outcome: Outcome = undefined;
  let error: string | undefined;
  try {
    // The page was typed by the same table, so the input fits the action it names.
    const act = actions[name as keyof Actions] as (
      session: Session,
      input: never,
    ) => Outcome | Promise<Outcome>;
    outcome = await act(session, input);
  } catch (failed) {
    error = sentence(failed);
  }
  return {
    view: viewOf(session, context.has, shown),
    shown: shownOf(session, () => randomUUID()),
    ...outcome,
    ...(error !== undefined && { error }),
  };
}

/** Scripts see the tab and the cells that the person sees. */
function lookAt(session: Session, { page, sheet, selection }: Context): void {
  const { host } = session;
  session.actor = page;
  if (!sheetById(host.workbook, sheet)) return;
  host.workbook.active = sheet;
  host.workbook.selection = selection;
}

async function open(session: Session, body: Buffer, name: string): Promise<Reply> {
  try {
    await replace(session, await readWorkbookBytes(body, name));
    return { view: viewOf(session, ''), shown: [] };
  } catch (error) {
    if (error instanceof UserFileError) return { error: error.message };
    throw error;
  }
}

async function download(response: ServerResponse, { host }: Session): Promise<void> {
  const bytes = await toXlsx(host.workbook);
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

function json(response: ServerResponse, status: number, reply: Reply): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(reply));
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
