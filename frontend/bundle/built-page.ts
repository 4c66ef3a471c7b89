import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

export function built(path: string): string {
  return readFileSync(DIST + path.replace(/^\//, ''), 'utf8');
}

/** Every file that a browser fetches before it has done anything: the page, what it names, and what those import. */
export function firstLoad(page: string): string[] {
  const found = new Set([page]);
  const named = [...built(page).matchAll(/(?:src|href)="(\/[^"]+)"/g)].flatMap(([, path]) => (path ? [path] : []));
  for (const path of named) follow(path, found);
  return [...found];
}

function follow(path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  if (!path.endsWith('.js')) return;
  // `import"./x.js"` and `import{a}from"./x.js"`, not `import("./x.js")`, which waits until it is needed.
  for (const [, file] of built(path).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) follow(`/assets/${file ?? ''}`, found);
}

export function gzippedSize(paths: string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(built(path)).length, 0);
}
