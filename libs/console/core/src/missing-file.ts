/** How Chromium, Firefox and Safari word it that a part of the program did not come. */
const WORDS = /dynamically imported module|importing a module script failed|failed to load module script/i;

/** Whether an error says that a file of the console could not be loaded. */
export function isMissingFile(error: unknown): boolean {
  return error instanceof Error && WORDS.test(error.message);
}
