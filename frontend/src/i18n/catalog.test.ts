import { describe, expect, test } from 'vitest';
import { catalog, textOf } from './catalog';
import { LANGUAGES, type Language } from './language';

type AnyCatalog = Record<Language, Record<string, string>>;
const modules = import.meta.glob<Record<string, AnyCatalog>>('./messages/*.ts', { eager: true });
const catalogs = Object.entries(modules).flatMap(([file, exported]) => Object.values(exported).map((sentences) => [file, sentences] as const));

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(catalogs)('%s', (_, sentences) => {
  test.each(LANGUAGES)('says everything in %s, with the same values to fill in', (language) => {
    expect(Object.keys(sentences[language])).toEqual(Object.keys(sentences.en));
    for (const [key, sentence] of Object.entries(sentences[language])) {
      expect(sentence.trim(), key).not.toBe('');
      expect(placeholders(sentence), key).toEqual(placeholders(sentences.en[key] ?? ''));
    }
  });

  test('keeps the two ways of writing Chinese apart', () => {
    // Characters that exist in one of them only: a sentence pasted into the wrong column shows here.
    const simplified = /[务钥页错误请试频权开贰尝载连测图观众员环态数据节复满关闭]/u;
    const traditional = /[務鑰頁錯誤請試頻權開嘗載連測圖觀眾員環態數據節復滿關閉]/u;
    for (const sentence of Object.values(sentences['zh-TW'])) expect(sentence.match(simplified)?.[0]).toBeUndefined();
    for (const sentence of Object.values(sentences['zh-CN'])) expect(sentence.replaceAll('复', '').match(traditional)?.[0]).toBeUndefined();
  });
});

test('there are catalogs to check', () => expect(catalogs.length).toBeGreaterThan(5));

describe('textOf', () => {
  const greeting = catalog({
    en: { hello: 'Hello {name}, {name}!', bye: 'Bye' },
    'zh-TW': { hello: '{name}，您好！', bye: '再見' },
    'zh-CN': { hello: '{name}，您好！', bye: '再见' },
  });

  test('fills every place of a value', () => {
    expect(textOf(greeting, () => 'en')('hello', { name: 'Lin' })).toBe('Hello Lin, Lin!');
  });

  test('reads the language at each call', () => {
    let language: Language = 'en';
    const t = textOf(greeting, () => language);
    expect(t('bye')).toBe('Bye');
    language = 'zh-TW';
    expect(t('bye')).toBe('再見');
  });

  test('does not compile without a key or a value', () => {
    const t = textOf(greeting, () => 'en');
    // @ts-expect-error: no such sentence
    expect(() => t('nothing')).toThrow();
    // @ts-expect-error: the name is missing
    expect(t('hello')).toContain('{name}');
    // @ts-expect-error: zh-CN lacks a sentence
    catalog({ en: { a: 'a', b: 'b' }, 'zh-TW': { a: 'a', b: 'b' }, 'zh-CN': { a: 'a' } });
    // @ts-expect-error: zh-TW has a sentence too many
    catalog({ en: { a: 'a' }, 'zh-TW': { a: 'a', b: 'b' }, 'zh-CN': { a: 'a' } });
  });
});
