import { describe, expect, test } from 'vitest';
import { chooseLanguage } from './language';

describe('chooseLanguage', () => {
  test.each([
    [['en-GB'], 'en'],
    [['zh-TW'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hant-US'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-MO'], 'zh-TW'],
    [['zh_TW'], 'zh-TW'],
    [['ZH-tw'], 'zh-TW'],
    [['zh'], 'zh-CN'],
    [['zh-CN'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['fr-FR', 'zh-HK', 'en'], 'zh-TW'],
    [['de', 'fr'], 'en'],
    [['zhx'], 'en'],
    [[], 'en'],
  ])('%j is served in %s', (preferred, language) => {
    expect(chooseLanguage(preferred)).toBe(language);
  });
});
