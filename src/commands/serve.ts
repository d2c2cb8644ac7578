import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readArguments, type Command } from './arguments.ts';
import { runCommand } from './run-command.ts';

const USUAL_PORT = 4173;
/** So many ports after the wanted one are tried when it is in use. */
const FURTHER_PORTS = 20;

const COMMAND = {
  call: 'npm run serve --',
  about: 'Serves the built site and says where; Ctrl+C ends it. A port in use gives way to the next free one.',
  options: {
    port: { type: 'string', value: 'N', says: 'the port', otherwise: `$PORT, else ${USUAL_PORT}` },
    host: { type: 'string', value: 'HOST', says: 'the address to listen at; 0.0.0.0 lets other machines in', default: '127.0.0.1' },
    folder: { type: 'string', value: 'DIR', says: 'the built site', default: path.join(import.meta.dirname, '../../build') }
  }
} as const satisfies Command;

/** Media types of what the site has and browsers' lists lack. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.duckdb': 'application/vnd.duckdb',
  '.parquet': 'application/vnd.apache.parquet',
  '.wasm': 'application/wasm'
};

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// The middleware is typed for Express and asks of it nothing that Node's own server does not have. The engine is left as it
// is: on one's own machine packing 34 MB takes longer than sending them.
const compress = compression({
  filter: (request, response) => response.getHeader('Content-Type') !== 'application/wasm' && compression.filter(request, response)
}) as unknown as Handler;

/** Serves the built site, to this machine only unless a host is named, and says where. */
async function serve(): Promise<void> {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values } = given;
  const wanted = portOf(values.port ?? process.env['PORT'] ?? String(USUAL_PORT));
  if (!existsSync(path.join(values.folder, 'index.html'))) {
    throw new InputError([
      `${values.folder}: expected the built site, found no index.html there; make it: npm run build`
    ]);
  }
  const files = sirv(values.folder, {
    // Looks at the folder anew for each request, so that a site built again is served whole.
    dev: true,
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, pathname) {
      const type = MEDIA_TYPES[path.extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    }
  });
  const server = createServer((request, response) =>
    compress(request, response, () =>
      files(request, response, () => sayNotFound(response, path.join(values.folder, '404.html')))
    )
  );
  const port = await listen(server, values.host, wanted);
  if (port !== wanted) console.log(`port ${wanted} is in use; taking ${port} instead`);
  const shown = values.host === '127.0.0.1' ? 'localhost' : values.host;
  console.log(`Agendascope is at http://${shown}:${port}/ (Ctrl+C ends it)`);
}

/** Answers an address that is none of the site's, with the page that the site has for it. */
function sayNotFound(response: ServerResponse, page: string): void {
  if (existsSync(page)) response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(readFileSync(page));
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new InputError([`port: expected a number from 1 to 65535, found "${text}"; give another: --port 8080`]);
  }
  return port;
}

/** Listens on the wanted port or the first free one after it, and gives that. */
async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + FURTHER_PORTS, 65_535); port++) {
    if (await isListening(server, host, port)) return port;
  }
  throw new InputError([
    `port: expected a free one from ${wanted} to ${wanted + FURTHER_PORTS}, found all in use; give another: --port 8080`
  ]);
}

/** False where the port is in use; throws on any other failure. */
function isListening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeeded);
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') {
        reject(new InputError([
          `port: expected one that may be opened, found that ${port} may not; give another: --port 8080`
        ]));
      } else if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
        reject(new InputError([
          `host: expected an address or name of this machine, found "${host}"; give another: --host 127.0.0.1`
        ]));
      } else reject(error);
    };
    const succeeded = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', succeeded).listen(port, host);
  });
}

runCommand(serve);
