/** A server for the files of one directory, on this machine alone. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', bin: 'application/octet-stream' };

/** What a browser has kept is good until the file changes. */
const tagOf = async (path: string): Promise<string> => {
  const { mtimeMs, size } = await stat(path);
  return `"${size}-${mtimeMs}"`;
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * @param port tried first; where it is taken, any free one is
 * @returns the server, which listens already, and its address
 */
export const serve = async (directory: string, port = 0): Promise<{ readonly server: Server; readonly url: string }> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // The last part of the path alone: nothing outside the directory can be named.
    const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    const path = join(directory, name);
    const tag = await tagOf(path);
    const headers = { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', 'cache-control': 'no-cache', etag: tag };
    if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(await readFile(path));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await listen(server, port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    await listen(server, 0);
  });
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}/` };
};
