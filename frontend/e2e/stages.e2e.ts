import { describe, expect, test } from 'vitest';
import { violations } from './accessibility';
import { application } from './application';
import { enterKey, useBrowser, visit } from './browser';

useBrowser();

interface MasterInfo {
  data: { stage: { arn: string; name: string }; viewerCount: number };
}

async function masterStage(): Promise<MasterInfo['data']['stage']> {
  const answer = await fetch(`${application.url}/api/stage/master/info`, { headers: { 'x-api-key': application.apiKey } });
  return ((await answer.json()) as MasterInfo).data.stage;
}

/** Three pages of one stage each, since no application has that many stages at hand. */
function pageOfStages(url: string) {
  const token = new URL(url).searchParams.get('nextToken') ?? 'start';
  const nextToken = { start: 'b', b: 'c' }[token] ?? null;
  const stageId = `id-${token}`;
  const stage = { stageArn: `arn:aws:ivs:us-east-1:123456789012:stage/${stageId}`, stageId, name: `stage-of-${token}`, viewerCount: 0, state: 'READY' };
  return { success: true, data: { stages: [stage], totalStages: 3, nextToken }, timestamp: new Date().toISOString() };
}

describe('admin', () => {
  test.each(['light', 'dark'] as const)('lists the master stage (%s)', async (colorScheme) => {
    const master = await masterStage();
    const { page, complaints } = await visit('admin', { colorScheme });
    await enterKey(page, application.apiKey);
    const row = page.locator(`[data-testid=stage-row][data-stage-arn="${master.arn}"]`);
    await row.waitFor();
    expect(await row.textContent()).toContain(master.name);
    expect(await row.textContent()).toContain('Master');
    await page.locator('[data-testid=service-status]:not([data-status=checking])').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('asks the service again on refresh', async () => {
    const { page } = await visit('admin');
    await enterKey(page, application.apiKey);
    await page.getByTestId('stage-row').first().waitFor();
    const asked = page.waitForRequest('**/api/stage/list*');
    await page.getByTestId('refresh').click();
    expect((await asked).headers()['x-api-key']).toBe(application.apiKey);
    await page.context().close();
  });

  test('turns pages forward and back', async () => {
    const { page } = await visit('admin', {}, (page) => page.route('**/api/stage/list*', (route) => route.fulfill({ json: pageOfStages(route.request().url()) })));
    await enterKey(page, application.apiKey);
    const names = () => page.getByTestId('stage-row').allTextContents();
    for (const [button, name] of [[null, 'stage-of-start'], ['Next', 'stage-of-b'], ['Next', 'stage-of-c'], ['Previous', 'stage-of-b']] as const) {
      if (button) await page.getByRole('button', { name: `${button} page of stages` }).click();
      await page.getByText(name, { exact: true }).waitFor();
      expect(await names()).toHaveLength(1);
    }
    await page.context().close();
  });

  test('keeps what it shows when a refresh fails, and says how old it is', async () => {
    const { page } = await visit('admin');
    await enterKey(page, application.apiKey);
    await page.getByTestId('stage-row').first().waitFor();
    await page.route('**/api/stage/list*', (route) => route.abort('connectionrefused'));
    await page.getByTestId('refresh').click();
    await page.getByText('Could not be refreshed').waitFor();
    expect(await page.getByTestId('stage-row').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('broadcaster', () => {
  test.each(['light', 'dark'] as const)('shows the master stage (%s)', async (colorScheme) => {
    const master = await masterStage();
    const { page, complaints } = await visit('broadcaster', { colorScheme });
    await enterKey(page, application.apiKey);
    const card = page.getByTestId('stage-card');
    await card.waitFor();
    expect(await card.getAttribute('data-stage-arn')).toBe(master.arn);
    expect(await card.getAttribute('data-state')).toBeTruthy();
    expect(await card.textContent()).toContain(master.name);
    await page.locator('[data-testid=service-status]:not([data-status=checking])').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
