import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { application, PAGES, type PageName } from './application';

let browser: Browser | undefined;

/** One browser for a test file; every page gets a context, and so a memory, of its own. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // No sandbox, since containers run as root; no talk with hosts that have no part in the test.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(async () => browser?.close());
}

export interface Visit {
  page: Page;
  /** What the page complained about, or asked of another host. */
  complaints: string[];
}

/** Opens a page of the application, and waits until it has drawn itself and knows how the service is. */
export async function visit(name: PageName, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  if (!browser) throw new Error('Call useBrowser() in the test file');
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(application.url).origin) complaints.push(`asks another host: ${request.url()}`);
  });
  await prepare?.(page);
  await page.goto(application.url + PAGES[name]);
  await page.getByTestId('language').waitFor();
  if (name === 'landing' || name === 'viewer') await page.locator('[data-testid=service-status]:not([data-status=checking])').waitFor();
  return { page, complaints };
}

export async function enterKey(page: Page, key: string): Promise<void> {
  await page.getByTestId('key-input').fill(key);
  await page.getByTestId('key-submit').click();
}
