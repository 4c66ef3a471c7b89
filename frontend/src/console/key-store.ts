const STORAGE_KEY = 'ivs-live.api-key';

export interface KeyStore {
  get(): string | undefined;
  /** In memory; in the tab's session storage only when asked to. */
  keep(key: string, untilTabCloses: boolean): void;
  forget(): void;
}

export function createKeyStore(storage: () => Storage): KeyStore {
  let key: string | undefined;

  /** Storage may be forbidden or full: then the key lives as long as the page. */
  function stored<T>(access: (storage: Storage) => T): T | undefined {
    try {
      return access(storage());
    } catch {
      return undefined;
    }
  }

  return {
    get: () => key ?? stored((place) => place.getItem(STORAGE_KEY)) ?? undefined,
    keep(value, untilTabCloses) {
      key = value;
      stored((place) => (untilTabCloses ? place.setItem(STORAGE_KEY, value) : place.removeItem(STORAGE_KEY)));
    },
    forget() {
      key = undefined;
      stored((place) => place.removeItem(STORAGE_KEY));
    },
  };
}
