/** What products cost in a country: in its currency, with the prices the shop set for it. */
export const PRICES = `query Prices($ids:[ID!]!,$country:CountryCode!){
  nodes(ids:$ids){ ... on Product{ id contextualPricing(context:{country:$country}){
    priceRange{minVariantPrice{amount currencyCode} maxVariantPrice{amount currencyCode}} } } } }`;

/** What each variant of one product costs. */
export const VARIANT_PRICES = `query VariantPrices($id:ID!,$country:CountryCode!,$after:String){
  product(id:$id){ variants(first:250, after:$after){
    nodes{ id contextualPricing(context:{country:$country}){price{amount currencyCode}} }
    pageInfo{hasNextPage endCursor} } } }`;

/** What variants of several products cost. */
export const CART_PRICES = `query CartPrices($ids:[ID!]!,$country:CountryCode!){
  nodes(ids:$ids){ ... on ProductVariant{ id contextualPricing(context:{country:$country}){
    price{amount currencyCode} } } } }`;
