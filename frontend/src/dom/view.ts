/**
 * Keeps a page in step with what it shows: each binding is a function of the present, read again at `refresh`.
 * Only what differs is written, so that screen readers hear changes and nothing else.
 */
export interface View {
  text(read: () => string): Text;
  attribute(element: Element, name: string, read: () => string): void;
  hidden(element: HTMLElement, read: () => boolean): void;
  /** For what is no element of the page, such as its title. */
  effect<T>(read: () => T, write: (value: T) => void): void;
  refresh(): void;
}

export function createView(): View {
  const updates: (() => void)[] = [];

  function effect<T>(read: () => T, write: (value: T) => void): void {
    let shown = read();
    write(shown);
    updates.push(() => {
      const next = read();
      if (next === shown) return;
      shown = next;
      write(next);
    });
  }

  return {
    effect,
    text(read) {
      const node = document.createTextNode('');
      effect(read, (value) => (node.data = value));
      return node;
    },
    attribute: (element, name, read) => effect(read, (value) => element.setAttribute(name, value)),
    hidden: (element, read) => effect(read, (value) => (element.hidden = value)),
    refresh: () => updates.forEach((update) => update()),
  };
}
