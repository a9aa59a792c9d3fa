/** What a search goes by, as people call it. */
const WORDS: Readonly<Record<string, string>> = {
  terms: 'Words',
  category: 'Kind',
  price_min: 'From',
  price_max: 'Up to',
  in_stock_only: 'In stock only',
  size: 'Size',
  colour: 'Colour',
  sort: 'Order',
  similar_to: 'Like',
  go_on: 'Goes on with',
};

/** The name of a filter; one that is new here stands as it is. Pure. */
export function filterWords(name: string): string {
  return WORDS[name] ?? name;
}
