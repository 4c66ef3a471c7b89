import type { Language } from '../i18n/language';

export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

export function formatMemory(value: number, unit: string, language: Language): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value)} ${unit}`;
}
