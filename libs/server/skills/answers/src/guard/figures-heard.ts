import { withDigits } from './days-said';
import { figureReadings, figuresIn } from './figure-readings';
import { sentencesOf } from './sentences-of';

/** Our own proof asks for the last four digits of a phone number. */
const OWN: readonly string[] = ['4'];

/** What is measured or worn, and how old somebody is: advice that costs nobody money. Folded. */
const MEASURED =
  /\b(?:sizes?|talla|tamanho|taille|pointure|wear|try|child|budget|presupuesto|orcamento|born|birthday|[cm]m|kg|ml|ft|feet|inch(?:es)?|drops?|degrees?|1[89]\d0s|eu|us|uk)\b|°|साइज|مقاس/u;

/**
 * Whether the customer has said every figure of a text. It is asked where nothing was looked up: then any other figure is
 * one that nobody knows ("30 it is", "ticket 8842"), but for sizes and measures. "One" and nothing count nothing; small numbers in words count none.
 */
export function figuresHeard(text: string, heard: readonly string[]): boolean {
  const figures = sentencesOf(text)
    .filter((sentence) => !MEASURED.test(sentence))
    .flatMap(figuresIn);
  if (figures.length === 0) return true;
  const said = heard.flatMap((one) => sentencesOf(one).map(withDigits));
  const known = new Set([...OWN, ...said.flatMap(figureReadings)]);
  return figures.every((figure) => Number(figure) <= 1 || known.has(figure.replace(/\D/g, '')));
}
