import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Where the site stands on the test server: a sub-folder, which holds only if every address in it is relative. */
export const SITE_FOLDER = '/some/where/';

/** Serves folders, each under a path that begins and ends with a slash, on a free port of this machine. */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<{ server: Server; origin: string }> {
  const sites = Object.entries(folders).map(([at, folder]) => ({ at, files: sirv(folder, { etag: true }) }));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    };
    const site = sites.find(({ at }) => request.url?.startsWith(at));
    if (!site) return notFound();
    request.url = request.url?.slice(site.at.length - 1) ?? '/';
    return site.files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
