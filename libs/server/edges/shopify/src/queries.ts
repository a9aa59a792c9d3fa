/** The GraphQL operations we send; all validate on 2026-01 to 2026-10 (reference A2). */
const PRODUCT_FIELDS = `id title handle description(truncateAt:300) vendor productType tags status onlineStoreUrl
  featuredMedia{preview{image{url(transform:{maxWidth:800,maxHeight:800}) altText}}}
  priceRangeV2{minVariantPrice{amount currencyCode} maxVariantPrice{amount currencyCode}}
  options{name optionValues{name}}`;

const VARIANT_FIELDS = `id title sku price compareAtPrice availableForSale inventoryQuantity inventoryPolicy
  selectedOptions{name value}`;

export const SEARCH_PRODUCTS = `query SearchProducts($q:String!,$first:Int!){
  products(first:$first, query:$q, sortKey:RELEVANCE){
    nodes{ ${PRODUCT_FIELDS} variants(first:10){nodes{${VARIANT_FIELDS}}} } } }`;

export const GET_PRODUCT = `query GetProduct($id:ID!){
  product(id:$id){ ${PRODUCT_FIELDS} variants(first:50){nodes{${VARIANT_FIELDS}}} } }`;

export const CUSTOMER_BY_PHONE = `query CustomerByPhone($phone:String!){
  customerByIdentifier(identifier:{phoneNumber:$phone}){ id defaultPhoneNumber{phoneNumber} } }`;

export const ORDERS = `query Orders($q:String!,$first:Int!){
  orders(first:$first,query:$q,sortKey:CREATED_AT,reverse:true){ nodes{
    id name phone createdAt cancelledAt displayFinancialStatus displayFulfillmentStatus returnStatus
    currentTotalPriceSet{presentmentMoney{amount currencyCode}}
    customer{id defaultPhoneNumber{phoneNumber}} shippingAddress{phone countryCodeV2} billingAddress{phone}
    fulfillments(first:10){status displayStatus createdAt estimatedDeliveryAt deliveredAt
      trackingInfo(first:5){company number url}}
    lineItems(first:50){nodes{title variantTitle quantity currentQuantity}} } } }`;

export const SHOP = `query Shop{ shop{ name currencyCode primaryDomain{url host}
  shopPolicies{type title url body} } }`;

/** What every look needs to know of the shop: the zone its days are told in, and what this app may read. */
export const SHOP_PROFILE = `query ShopProfile{ shop{ ianaTimezone }
  currentAppInstallation{ accessScopes{handle} } }`;
