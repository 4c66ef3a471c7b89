import { describe, expect, test } from 'vitest';
import { violations } from './accessibility';
import { PAGE_NAMES } from './application';
import { useBrowser, visit } from './browser';
import { LANGUAGE_TAGS, LANGUAGES } from './languages';

useBrowser();

describe.each(PAGE_NAMES)('%s', (name) => {
  test.each(LANGUAGE_TAGS)('speaks %s, quietly and accessibly, in light and dark', async (language) => {
    const { locale, [name]: word } = LANGUAGES[language];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints } = await visit(name, { locale, colorScheme });
      await page.getByText(word).first().waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test('switches the language and remembers it', async () => {
    const { page } = await visit(name);
    await page.getByTestId('language').selectOption('zh-TW');
    await page.getByText(LANGUAGES['zh-TW'][name]).first().waitFor();
    await page.reload();
    await page.getByText(LANGUAGES['zh-TW'][name]).first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
    await page.context().close();
  });

  test('fits a phone without scrolling sideways', async () => {
    const { page } = await visit(name, { viewport: { width: 360, height: 740 } });
    await page.getByText(LANGUAGES.en[name]).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test('is reached by keyboard: the first stop leads to the content', async () => {
    const { page } = await visit(name);
    await page.getByText(LANGUAGES.en[name]).first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });
});
