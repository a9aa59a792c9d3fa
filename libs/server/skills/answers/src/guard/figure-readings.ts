import { fold } from '../language/fold-words';
import { numbersInDigits } from '../language/number-words';

const NUMBER = /\d+(?:[.,:]\d+)*/g;

/** The figures of a text as they stand there, those in words from ten on included: "1,000", "18:30". */
export function figuresIn(text: string): string[] {
  return numbersInDigits(fold(text)).match(NUMBER) ?? [];
}

/** The figures of a sentence with its numbers in digits, each as it may be said: "9:00" as 9, "18:30" as 6, "1,000" as 1000. */
export function figureReadings(sentence: string): string[] {
  return (sentence.match(NUMBER) ?? []).flatMap((number) => {
    const parts = number.split(/[.,:]/);
    const hour = Number(parts[0]);
    const isTime = number.includes(':') && hour > 12 && hour < 25;
    return [
      parts.join(''),
      ...parts,
      String(Number(parts[0])),
      ...(isTime ? [String(hour - 12), `${hour - 12}${parts[1] ?? ''}`] : []),
    ];
  });
}
