import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import { readHealth } from '../api/health';
import { createView } from '../dom/view';
import { currentLanguage } from '../i18n/current';
import type { ServiceState } from '../service/service-monitor';
import { waitingRoom } from './waiting-room';

function show(state: ServiceState) {
  let now = state;
  const checkNow = vi.fn();
  const view = createView();
  const room = waitingRoom(view, { get: () => now, subscribe: () => () => undefined, start: vi.fn(), stop: vi.fn(), checkNow });
  return {
    room,
    checkNow,
    become(next: ServiceState) {
      now = next;
      view.refresh();
    },
  };
}

const up: ServiceState = { phase: 'up', health: readHealth({ status: 'healthy', services: {} }) };
const title = (room: HTMLElement) => room.querySelector('h1')?.textContent;

describe('the waiting room', () => {
  test('does not claim to know anything before the service has answered', () => {
    expect(title(show({ phase: 'checking' }).room)).toBe('One moment');
  });

  test('says that nobody is live, in the language that is chosen', () => {
    const { room, become } = show(up);
    expect(title(room)).toBe('Nobody is live yet');
    expect(room.querySelector<HTMLElement>('.status-retry')?.hidden).toBe(true);
    currentLanguage.set('zh-CN');
    become(up);
    expect(title(room)).toBe('直播尚未开始');
    currentLanguage.set('en');
  });

  test('says when the service is away, when it is tried again, and lets one try at once', () => {
    const { room, become, checkNow } = show(up);
    become({ phase: 'away', error: new ApiError('network'), nextTryAt: Date.now() + 7_500, trying: false });
    expect(title(room)).toBe('The service is not available');
    expect(room.textContent).toContain('Check your connection');
    expect(room.textContent).toContain('Trying again in 8 sec.');
    room.querySelector('button')?.click();
    expect(checkNow).toHaveBeenCalledTimes(1);
  });
});
