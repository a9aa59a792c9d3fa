const mostNamed = 5;

/** What became of the exports, in lines for the terminal; none where the simulator does not say. */
export async function shopWords(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/_sim/shopify/given`, {
      signal: AbortSignal.timeout(5_000),
    });
    return answer.ok ? linesOf(await answer.json(), answer.url) : [];
  } catch {
    return [];
  }
}

/** `address` tells of all of them. */
export function linesOf(
  { name, products, orders, currency, remarks, left_out: leftOut, left_out_count: count },
  address,
) {
  const shown = leftOut
    .slice(0, mostNamed)
    .map(({ file, line, why }) => `            ${file}${line > 0 ? ` line ${line}` : ''}: ${why}`);
  return [
    `  Shop      ${name}: ${products} products, ${orders} orders, in ${currency}`,
    ...remarks.map((remark) => `            ${remark}`),
    ...(count > 0
      ? [`            ${count} ${count === 1 ? 'row was' : 'rows were'} left out:`, ...shown]
      : []),
    ...(count > shown.length ? [`            and ${count - shown.length} more: ${address}`] : []),
  ];
}
