import { beforeEach, describe, expect, test } from 'vitest';
import { createKeyStore } from './key-store';

const open = () => createKeyStore(() => sessionStorage);

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('the API key', () => {
  test('lives in memory alone unless asked otherwise', () => {
    const keys = open();
    keys.keep('secret', false);
    expect(keys.get()).toBe('secret');
    expect(sessionStorage.length + localStorage.length).toBe(0);
    expect(open().get()).toBeUndefined();
  });

  test('outlives a reload when asked to', () => {
    open().keep('secret', true);
    expect(open().get()).toBe('secret');
    expect(localStorage.length).toBe(0);
  });

  test('is no longer stored once it is kept without asking', () => {
    open().keep('old', true);
    open().keep('new', false);
    expect(open().get()).toBeUndefined();
  });

  test('is forgotten everywhere', () => {
    const keys = open();
    keys.keep('secret', true);
    keys.forget();
    expect(keys.get()).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
  });

  test('works where storage is forbidden', () => {
    const keys = createKeyStore(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    keys.keep('secret', true);
    expect(keys.get()).toBe('secret');
    keys.forget();
    expect(keys.get()).toBeUndefined();
  });
});
