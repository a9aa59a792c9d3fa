import { existsSync } from 'node:fs';
import path from 'node:path';

const FILE = 'reference/meta-business-messaging-v23.openapi.yaml';

/**
 * Meta's published schema of what may be sent, for the simulator to hold every send against: the file of
 * SIM_META_SCHEMA, else the one beside the checkout. Undefined when there is none: then nothing is checked.
 * @param {string} root folder of the checkout
 * @returns {string | undefined}
 */
export function publishedSchema(root) {
  const { SIM_META_SCHEMA: named, FEELORI_SHARED: shared } = process.env;
  const file = named ?? path.join(shared ?? path.resolve(root, '../shared'), FILE);
  return existsSync(file) ? file : undefined;
}

/**
 * What the simulator found wrong with sends so far: a text for people, empty when nothing was. A simulator that does
 * not answer has found nothing.
 * @param {string} simulatorUrl its origin
 * @param {boolean} expected whether it was given a schema
 * @returns {Promise<string>}
 */
export async function schemaFindings(simulatorUrl, expected) {
  const url = new URL('/_sim/schema-violations', simulatorUrl);
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!answer?.ok) return '';
  const { schema, violated, violations } = await answer.json();
  if (expected && !schema) return 'The simulator was given a published schema and checks nothing.';
  if (violated === 0) return '';
  const errors = [...new Set(violations.flatMap((violation) => violation.errors))];
  return `${violated} bodies sent to WhatsApp break its published schema: ${errors.join('; ')}`;
}
