import { createHash } from 'node:crypto';

/** The documented escape for calls that a model did not make itself (docs/models.md §1). */
export const SKIP_SIGNATURE = 'skip_thought_signature_validator';

/** The signature of a call this model makes; bound to the model, as the real ones are. */
export function signatureOf(model: string, callId: string): string {
  const proof = createHash('sha256').update(`${model}|${callId}|simulated`).digest('hex').slice(0, 16);
  return Buffer.from(JSON.stringify({ model, callId, proof })).toString('base64');
}

/** True for a signature that this model gave out. */
export function isSignature(model: string, signature: string): boolean {
  const callId = /"callId":"([^"]+)"/.exec(Buffer.from(signature, 'base64').toString())?.[1];
  return callId !== undefined && signatureOf(model, callId) === signature;
}
