import { everSaid } from '@feelori/skills/texts';
import { CHECKOUT_WORDS } from './checkout-words';

/** Whether words of ours ask which size, colour or the like it should be: what is typed behind them chooses one. */
export function asksWhichVariant(said: string): boolean {
  const whole = new Set(everSaid(CHECKOUT_WORDS, 'chooseOne'));
  // What the choice is of stands where the text has its variable.
  const frames = everSaid(CHECKOUT_WORDS, 'choose').map((words) => words.split(/\{\w+\}/));
  return said
    .split('\n')
    .some(
      (line) =>
        whole.has(line) || frames.some(([before = '', after = '']) => isBetween(line, { before, after })),
    );
}

function isBetween(line: string, { before, after }: { before: string; after: string }): boolean {
  const frame = before.trim().length + after.trim().length;
  return frame > 0 && line.length > frame && line.startsWith(before) && line.endsWith(after);
}
