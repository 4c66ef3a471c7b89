import { describe, expect, test } from 'vitest';
import { useBrowser, visit } from './browser';
import { violations } from './accessibility';

useBrowser();

describe('the landing page', () => {
  test('shows what the service says of itself', async () => {
    const { page } = await visit('landing');
    expect(await page.getByTestId('service-status').getAttribute('data-status')).toMatch(/^(healthy|degraded)$/);
    expect(await page.locator('[data-fact=redis] dd').textContent()).toMatch(/^(Connected|Not connected)$/);
    expect(await page.locator('[data-fact=version] dd').textContent()).not.toBe('');
    await page.context().close();
  });

  test('leads to the three pages', async () => {
    const { page } = await visit('landing');
    const targets = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['/viewer/', '/broadcaster/', '/admin/']);
    for (const target of targets) expect((await page.request.get(new URL(target ?? '', page.url()).href)).status()).toBe(200);
    await page.context().close();
  });
});

describe("the viewer's waiting room", () => {
  test('says that nobody is live', async () => {
    const { page } = await visit('viewer');
    expect(await page.getByTestId('waiting-room').getByRole('heading').textContent()).toBe('Nobody is live yet');
    await page.context().close();
  });

  test('says when the service is away, and comes back by itself or at once', async () => {
    const { page } = await visit('viewer', {}, (page) => page.route('**/health', (route) => route.abort('connectionrefused')));
    const room = page.getByTestId('waiting-room');
    expect(await room.getByRole('heading').textContent()).toBe('The service is not available');
    expect(await room.textContent()).toMatch(/Trying again in \d+ sec/);
    expect(await violations(page)).toEqual([]);

    await page.unroute('**/health');
    await room.getByRole('button', { name: 'Try now' }).click();
    await room.getByRole('heading', { name: 'Nobody is live yet' }).waitFor();
    await page.context().close();
  });
});
