// Files shared from another app arrive as a POST at the service worker, before there is a page.
const cacheName = "shared-files";

/** Address (below the scope) that other apps post files to; the same as in the manifest. */
export const shareTarget = "share-target";

/** Keeps shared files until the page picks them up. */
export async function keepSharedFiles(files: readonly File[]): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map((file, at) =>
      cache.put(
        `./${shareTarget}/${at}`,
        new Response(file, { headers: { "x-file-name": encodeURIComponent(file.name) } }),
      ),
    ),
  );
}

/** Takes the shared files that wait, in their order; each is given once. */
export async function takeSharedFiles(): Promise<readonly File[]> {
  if (!("caches" in globalThis) || !(await caches.has(cacheName))) return [];
  const cache = await caches.open(cacheName);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    const name = decodeURIComponent(response.headers.get("x-file-name") ?? "shared");
    files.push(new File([await response.blob()], name));
  }
  await caches.delete(cacheName);
  return files;
}
