import { describe, expect, test } from 'vitest';
import { violations } from './accessibility';
import { application } from './application';
import { enterKey, useBrowser, visit } from './browser';

useBrowser();

const CONTENT = { admin: 'stage-row', broadcaster: 'stage-card' } as const;

describe.each(['admin', 'broadcaster'] as const)('%s', (name) => {
  test('says so when the key is wrong', async () => {
    const { page } = await visit(name);
    await enterKey(page, `${application.apiKey}-not`);
    await page.getByText('This API key was not accepted').waitFor();
    expect(await page.getByTestId(CONTENT[name]).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('asks for a key before it asks the service', async () => {
    const { page } = await visit(name);
    await page.getByTestId('key-submit').click();
    await page.getByText('Enter the API key first.').waitFor();
    await page.context().close();
  });

  test('keeps the key out of the address and out of lasting storage', async () => {
    const { page } = await visit(name);
    await enterKey(page, application.apiKey);
    await page.getByTestId(CONTENT[name]).first().waitFor();
    expect(page.url()).not.toContain(application.apiKey);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain(application.apiKey);
    await page.reload();
    await page.getByTestId('key-input').waitFor();
    await page.context().close();
  });

  test('keeps the key for the tab when asked, until it is to be forgotten', async () => {
    const { page } = await visit(name);
    await page.getByLabel('Keep it until this tab is closed').check();
    await enterKey(page, application.apiKey);
    await page.getByTestId(CONTENT[name]).first().waitFor();
    await page.reload();
    await page.getByTestId(CONTENT[name]).first().waitFor();

    await page.getByRole('button', { name: 'Forget key' }).click();
    await page.getByTestId('key-input').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
  });
});
