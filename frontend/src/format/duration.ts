import type { Language } from '../i18n/language';

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The two greatest units: "3 hr 12 min". Finer detail would change under the reader's eyes. */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.floor(seconds));
  const first = STEPS.findIndex(([, size]) => whole >= size);
  if (first === -1) return unit(0, 'second', language);
  let rest = whole;
  const parts = STEPS.slice(first, first + 2).flatMap(([name, size]) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? [unit(amount, name, language)] : [];
  });
  return parts.join(' ');
}

/** For waits: rounded up, so that nobody is told "0 s" and finds the door shut. */
export function formatSeconds(seconds: number, language: Language): string {
  return formatDuration(Math.max(1, Math.ceil(seconds)), language);
}

function unit(amount: number, name: (typeof STEPS)[number][0], language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(amount);
}
