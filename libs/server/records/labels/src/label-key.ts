import { LABEL_NAME_MAX, normalizedText } from '@feelori/contracts';

/** Names that a person takes for the same: whatever their case, their spaces and the form of their letters. Pure. */
export function labelKey(name: string): string {
  const short = tidyName(name).slice(0, LABEL_NAME_MAX);
  return normalizedText(short, 'NFKC').toLocaleLowerCase('en');
}

/** Without spaces around it, and with single ones inside. Pure. */
export function tidyName(name: string): string {
  return name
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}
