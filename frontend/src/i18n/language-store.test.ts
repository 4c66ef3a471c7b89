import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLanguageStore } from './language-store';

const root = { lang: '' };
const open = (preferred: string[]) => createLanguageStore({ preferred, storage: () => localStorage, root });

beforeEach(() => localStorage.clear());

describe('the language', () => {
  test('starts as the browser wishes, and marks the document', () => {
    expect(open(['zh-HK']).get()).toBe('zh-TW');
    expect(root.lang).toBe('zh-TW');
  });

  test('is remembered once chosen', () => {
    open(['en']).set('zh-CN');
    expect(root.lang).toBe('zh-CN');
    expect(open(['en']).get()).toBe('zh-CN');
  });

  test('is not remembered when nobody chose it', () => {
    open(['zh-TW']);
    expect(open(['en']).get()).toBe('en');
  });

  test('ignores what it does not know in storage', () => {
    localStorage.setItem('ivs-live.language', 'tlh');
    expect(open(['zh-TW']).get()).toBe('zh-TW');
  });

  test('tells listeners of changes, and only of changes, until they stop', () => {
    const store = open(['en']);
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.set('en');
    expect(listener).not.toHaveBeenCalled();
    store.set('zh-TW');
    stop();
    store.set('zh-CN');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('works without storage', () => {
    const store = createLanguageStore({
      preferred: ['en'],
      storage: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
      root,
    });
    store.set('zh-TW');
    expect(store.get()).toBe('zh-TW');
  });
});
