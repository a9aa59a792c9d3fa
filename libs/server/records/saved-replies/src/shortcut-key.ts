import { normalizedText, SHORTCUT_MAX } from '@feelori/contracts';

/** Shortcuts that a person takes for the same, whatever their case and the form of their letters. Pure. */
export function shortcutKey(shortcut: string): string {
  return normalizedText(shortcut.slice(0, SHORTCUT_MAX), 'NFKC').toLocaleLowerCase('en');
}
