/** An update (an aggregation pipeline) that takes customers off every version of a flag. Pure. */
export function withoutCustomers(ids: readonly string[]): readonly object[] {
  const gone = { $literal: ids };
  const rest = (input: string): object => ({
    $cond: [
      { $isArray: input },
      { $filter: { input, as: 'id', cond: { $not: [{ $in: ['$$id', gone] }] } } },
      [],
    ],
  });
  /** Null stays null: what the flag started with lists nobody. */
  const valueOf = (at: string): object => ({
    $cond: [
      { $eq: [{ $type: at }, 'object'] },
      { $mergeObjects: [at, { customers: rest(`${at}.customers`) }] },
      null,
    ],
  });
  const earlier = { $mergeObjects: ['$$version', { value: valueOf('$$version.value') }] };
  return [
    {
      $set: {
        listed: rest('$listed'),
        value: valueOf('$value'),
        earlier: {
          $cond: [{ $isArray: '$earlier' }, { $map: { input: '$earlier', as: 'version', in: earlier } }, []],
        },
      },
    },
  ];
}
