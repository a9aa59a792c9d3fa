import { withDigits } from './days-said';
import { figureReadings, figuresIn } from './figure-readings';
import { sentencesOf } from './sentences-of';

/** Our own proof asks for the last four digits of a phone number. */
const OWN: readonly string[] = ['4'];

/**
 * Whether the customer has said every figure of a text. It is asked where nothing was looked up: then any other figure is
 * one that nobody knows ("30 it is", "ticket 8842"). "One" and nothing count nothing; small numbers in words count none.
 */
export function figuresHeard(text: string, heard: readonly string[]): boolean {
  const figures = figuresIn(text);
  if (figures.length === 0) return true;
  const said = heard.flatMap((one) => sentencesOf(one).map(withDigits));
  const known = new Set([...OWN, ...said.flatMap(figureReadings)]);
  return figures.every((figure) => Number(figure) <= 1 || known.has(figure.replace(/\D/g, '')));
}
