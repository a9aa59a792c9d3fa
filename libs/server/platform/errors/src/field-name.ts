/** A name that a program would give a field, or a place in a list. */
const NAME = /^(?:[A-Za-z_][\w-]{0,39}|\d{1,4})$/;

/** A name from outside as the body of an error may show it: anything else may be what a person wrote. */
export function fieldName(name: string): string {
  return NAME.test(name) ? name : '(another name)';
}
