import { Remedy } from './remedy.mjs';

/**
 * Reads `--name`, `--name value` and `--name=value`. Returns an object with the flags given. Throws a Remedy for
 * one that is not among `switches` (no value) and `values` (one value).
 */
export function parseFlags(args, { switches, values }) {
  const flags = {};
  for (let at = 0; at < args.length; at += 1) {
    const [, name, joined] = /^--([a-z-]+)(?:=(.*))?$/.exec(args[at]) ?? [];
    if (switches.includes(name) && joined === undefined) {
      flags[name] = true;
    } else if (values.includes(name)) {
      const value = joined ?? args[(at += 1)];
      if (!value) throw new Remedy(`--${name} needs a value.`);
      flags[name] = value;
    } else {
      throw new Remedy(`There is no option ${args[at]}: --help lists those there are.`);
    }
  }
  return flags;
}

/** A port number from its text. Throws a Remedy for anything else; `most` leaves room for its neighbours. */
export function parsePort(text, most = 65_535) {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > most) throw new Remedy(`"${text}" is no port: use a number from 1 to ${most}.`);
  return port;
}
