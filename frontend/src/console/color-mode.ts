import { applyMode, Mode } from '@cloudscape-design/global-styles';

/** Cloudscape takes its mode from a class; the browser's wish decides it, also when it changes. */
export function followColorScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => applyMode(dark.matches ? Mode.Dark : Mode.Light);
  dark.addEventListener('change', apply);
  apply();
}
