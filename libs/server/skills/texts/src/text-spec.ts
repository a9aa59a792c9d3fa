import type { TextPlace } from '@feelori/contracts';
import type { VariableName } from './variables';

/** What people are told of a text before they change it, and what it has to hold. */
export interface TextSpec {
  /** When customers read it. */
  when: string;
  place: TextPlace;
  /** The variables of a text that is no function: `{name}` stands in it. */
  variables?: readonly VariableName[];
  /** Those of its variables that it may do without. */
  optional?: readonly VariableName[];
  /** What has to stand in it as it is. */
  keeps?: readonly string[];
  /** The assistant knows by it what it said before. */
  recognised?: true;
}

/** The same of a whole table: of a function also what its parameters are called, in their order. */
export type TextSpecs<Words> = Words extends (...values: infer Values) => string
  ? TextSpec & { variables: { readonly [At in keyof Values]: VariableName } }
  : Words extends string
    ? TextSpec
    : { readonly [Name in keyof Words]: TextSpecs<Words[Name]> };
