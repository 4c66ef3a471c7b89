import { describe, expect, test } from 'vitest';
import { built, firstLoad, gzippedSize } from './built-page';

const PAGES = ['index.html', 'viewer/index.html', 'broadcaster/index.html', 'admin/index.html'];
const KB = 1_000;

describe('the first load, gzipped', () => {
  // A viewer may be one of very many, on a phone, on a poor network.
  test.each([
    ['viewer/index.html', 30 * KB],
    ['index.html', 30 * KB],
    ['broadcaster/index.html', 400 * KB],
    ['admin/index.html', 450 * KB],
  ])('of %s stays under %i bytes', (page, limit) => {
    const size = gzippedSize(firstLoad(page));
    console.info(`${page}: ${size} bytes`);
    expect(size).toBeLessThan(limit);
  });

  test('brings no framework to the pages without one', () => {
    for (const page of ['viewer/index.html', 'index.html']) {
      const code = firstLoad(page).filter((path) => path.endsWith('.js')).map(built).join('\n');
      expect(code).not.toMatch(/react|awsui/i);
    }
  });

  test("brings one language of Cloudscape's at most", () => {
    expect(firstLoad('admin/index.html').filter((path) => path.includes('all.'))).toEqual([]);
  });
});

describe.each(PAGES)('%s', (page) => {
  const html = built(page);

  test('has no inline script, style or handler', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  });

  test('loads from its own host alone', () => {
    for (const [, target] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(target).toMatch(/^\/(?!\/)/);
    const styles = firstLoad(page).filter((path) => path.endsWith('.css')).map(built).join('\n');
    expect(styles).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
    expect(styles).not.toMatch(/@import/);
  });

  test('names its files by their content, so that they can be kept for ever', () => {
    for (const path of firstLoad(page).filter((path) => path.startsWith('/assets/'))) expect(path).toMatch(/-[\w-]{8}\.(js|css)$/);
  });
});
