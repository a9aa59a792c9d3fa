/** A text without the customer's whole name; a first name alone may be a word of any kind, and stays. Pure. */
export function withoutName(text: string, name: string): string {
  const whole = name.trim();
  if (!/\s/.test(whole)) return text;
  const lower = text.toLowerCase();
  const wanted = whole.toLowerCase();
  // Folding can change the length of a text in a few scripts: then places in one are none in the other.
  if (lower.length !== text.length || wanted.length !== whole.length) return text.split(whole).join('[name]');
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    kept.push(text.slice(from, at));
    from = at + wanted.length;
  }
  return [...kept, text.slice(from)].join('[name]');
}
