/** Longer ones cost more in each question to a model than they can be worth. */
const MOST = 20_000;
/** Stands for when to call which tool; without it no model would know. */
const TOOLS = '{{tools}}';

/** Why this cannot be what models are told; null when it can. Pure. */
export function promptFault(text: string): string | null {
  const fits = text.length <= MOST && text.includes(TOOLS);
  return fits ? null : `must name a text of at most ${MOST} characters with ${TOOLS} in it`;
}
