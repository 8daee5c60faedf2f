// A small static file server: what any static host does, also under a subpath.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Path of the file that an address inside `root` names; null outside of it. */
function fileAt(root, address) {
  const base = normalize(root.endsWith(sep) ? root : root + sep);
  const path = normalize(join(base, decodeURIComponent(address)));
  if (!path.startsWith(base)) return null;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, "index.html") : path;
}

/** Serves `root` at http://localhost:port/prefix/; resolves to { url, close } once it listens. Port 0 = any free one. */
export function serve({ root, port = 0, prefix = "/" }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(prefix) ? fileAt(root, pathname.slice(prefix.length)) : null;
    const stat = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-length": stat.size,
      "cache-control": "no-cache",
    });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const url = `http://localhost:${server.address().port}${prefix}`;
      resolve({
        url,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}

/** The built app. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));
