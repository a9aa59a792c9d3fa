/** The name of a text in its table; of one that stands deeper, the names on the way to it: `question-return`. */
export type TextName<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string | ((...values: never[]) => string)
    ? Name
    : `${Name}-${TextName<Words[Name]>}`;
}[keyof Words & string];
