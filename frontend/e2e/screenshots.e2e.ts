import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { application, PAGE_NAMES, type PageName } from './application';
import { enterKey, useBrowser, visit } from './browser';
import { LANGUAGE_TAGS, LANGUAGES } from './languages';

const FOLDER = fileURLToPath(new URL('../test-results/', import.meta.url));
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const CONTENT: Partial<Record<PageName, string>> = { admin: 'stage-row', broadcaster: 'stage-card' };

useBrowser();
mkdirSync(FOLDER, { recursive: true });

const shots = PAGE_NAMES.flatMap((name) => LANGUAGE_TAGS.flatMap((language) => THEMES.map((theme) => [name, language, theme] as const)));

test.each(shots)('%s in %s, %s', async (name, language, theme) => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const { page } = await visit(name, { locale: LANGUAGES[language].locale, colorScheme: theme, viewport });
    await page.getByText(LANGUAGES[language][name]).first().waitFor();
    const shot = (part: string) => page.screenshot({ path: `${FOLDER}${name}${part}-${language}-${theme}-${size}.png`, fullPage: true });
    expect((await shot('')).length).toBeGreaterThan(0);

    const content = CONTENT[name];
    if (content) {
      await enterKey(page, application.apiKey);
      await page.getByTestId(content).first().waitFor();
      await page.locator('[data-testid=service-status]:not([data-status=checking])').waitFor();
      await shot('-open');
    }
    await page.context().close();
  }
});
