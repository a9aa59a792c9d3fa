import { isIP } from 'node:net';
import { EXAMPLE_VALUES } from './example-values';
import { malformationOf } from './malformation-of';
import { VARIABLES, type VariableName } from './variables';

export type Env = Readonly<Record<string, string | undefined>>;

/** Whether a URL's host is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost' || bare === '::1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}

/** Reads variables one by one and collects what is wrong with them, so that all is said at once. */
export class EnvReader {
  readonly problems: string[] = [];
  private readonly refused = new Set<VariableName>();

  constructor(private readonly env: Env) {}

  /** The trimmed value, or null when it is missing or empty. */
  optional(name: VariableName): string | null {
    const value = this.env[name]?.trim();
    if (!value) return null;
    const leftOver = malformationOf(value);
    if (leftOver !== null) return this.refuse(name, leftOver, value);
    if (EXAMPLE_VALUES.includes(value)) {
      return this.refuse(name, 'still has the value printed in .env.example', value);
    }
    return value;
  }

  /** A value that must be there, unless a fallback is given. */
  text(name: VariableName, fallback?: string): string {
    const value = this.optional(name);
    if (value !== null) return value;
    return fallback ?? this.refuse(name, 'is missing', '');
  }

  /** A secret of one word and at least `min` characters; null when it is missing. */
  optionalSecret(name: VariableName, min = 16): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    return this.longEnough(name, this.oneWord(name, value), min);
  }

  /** A secret that a person made, which may be a sentence; null when it is missing. */
  password(name: VariableName, min: number): string | null {
    const value = this.optional(name);
    return value === null ? null : this.longEnough(name, value, min);
  }

  /** A secret that must be there. */
  secret(name: VariableName, min = 16): string {
    return this.optionalSecret(name, min) ?? this.refuse(name, 'is missing', '');
  }

  /** A comma list of secrets (rotation): at least one, each long enough, none an example. */
  secrets(name: VariableName, min = 16): readonly string[] {
    const values = splitList(this.text(name));
    for (const value of values) {
      const leftOver = malformationOf(value);
      if (leftOver !== null) this.refuse(name, leftOver, value);
      if (values.length > 1 && EXAMPLE_VALUES.includes(value)) {
        this.refuse(name, 'still contains a value printed in .env.example', value);
      }
      this.longEnough(name, this.oneWord(name, value), min);
    }
    return values;
  }

  /** A comma list that must name something. */
  texts(name: VariableName): readonly string[] {
    return splitList(this.text(name));
  }

  list(name: VariableName, fallback: readonly string[]): readonly string[] {
    const value = this.optional(name);
    return value === null ? fallback : splitList(value);
  }

  integer(name: VariableName, fallback: number, min: number, max: number): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    return this.refuse(name, `must be a whole number from ${min} to ${max}`, fallback);
  }

  choice<T extends string>(name: VariableName, choices: readonly T[], fallback: T): T {
    const value = this.optional(name);
    if (value === null) return fallback;
    const chosen = choices.find((choice) => choice === value);
    return chosen ?? this.refuse(name, `must be one of ${choices.join(', ')}`, fallback);
  }

  /** An http(s) address without trailing slash; plain http only towards this machine, or to anybody (`plainHttp`). */
  url(name: VariableName, fallback?: string, { plainHttp = false } = {}): string {
    const value = this.text(name, fallback).replace(/(?<!\/)\/+$/, '');
    if (value === '') return value;
    if (this.oneWord(name, value) !== value) return value;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      return this.refuse(name, 'must be an http(s) address', value);
    }
    if (url.username || url.password) {
      return this.refuse(name, 'must not carry a user name or password', value);
    }
    if (url.search || url.hash) return this.refuse(name, 'must not carry a query or fragment', value);
    if (url.protocol === 'http:' && !plainHttp && !isLoopback(url.hostname)) {
      return this.refuse(name, 'must use https (plain http only towards this machine)', value);
    }
    return value;
  }

  /** Records a problem with the variable's purpose and source, the first of each, and goes on with `instead`. */
  refuse<T>(name: VariableName, wrong: string, instead: T): T {
    if (this.refused.has(name)) return instead;
    this.refused.add(name);
    const { purpose, source } = VARIABLES[name];
    this.problems.push(`${name} ${wrong}. It is for: ${purpose}. Get it: ${source}.`);
    return instead;
  }

  /** A comment behind the value, or two values in one line. */
  private oneWord(name: VariableName, value: string): string {
    return /\s/.test(value) ? this.refuse(name, 'has a blank in it', value) : value;
  }

  private longEnough(name: VariableName, value: string, min: number): string {
    if (value.length >= min) return value;
    return this.refuse(name, `is too short (at least ${min} characters)`, value);
  }
}

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
