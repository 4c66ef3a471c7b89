import { expect, test, vi } from 'vitest';
import { h } from './element';
import { createView } from './view';

test('a view writes what has changed, and nothing else', () => {
  const view = createView();
  let name = 'Lin';
  const write = vi.fn();
  const button = h('button', { type: 'button' }, 'Hello ', view.text(() => name));
  view.attribute(button, 'aria-label', () => `Greet ${name}`);
  view.hidden(button, () => name === '');
  view.effect(() => name.length, write);
  expect(button.outerHTML).toBe('<button type="button" aria-label="Greet Lin">Hello Lin</button>');

  name = 'Mei';
  view.refresh();
  expect(button.textContent).toBe('Hello Mei');
  expect(button.getAttribute('aria-label')).toBe('Greet Mei');
  expect(write).toHaveBeenCalledTimes(1);

  name = '';
  view.refresh();
  expect(button.hidden).toBe(true);
  expect(write).toHaveBeenCalledTimes(2);
});
