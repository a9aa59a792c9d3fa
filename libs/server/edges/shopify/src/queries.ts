/** The GraphQL operations we send; all validate on 2026-01 to 2026-10. Sizes keep each below 1,000 points of cost. */
const PRODUCT_FIELDS = `id title description(truncateAt:300) productType status onlineStoreUrl
  priceRangeV2{minVariantPrice{amount currencyCode} maxVariantPrice{amount currencyCode}}
  options{name optionValues{name}} variantsCount{count}`;

const PICTURE =
  'featuredMedia{preview{image{url(transform:{maxWidth:800,maxHeight:800,preferredContentType:JPG})}}}';
const BOUGHT_FIELDS = 'id sku title price availableForSale inventoryQuantity inventoryPolicy';
const OPTION_FIELDS = 'selectedOptions{name value}';
const VARIANT_FIELDS = `${BOUGHT_FIELDS} ${OPTION_FIELDS} inventoryItem @include(if:$stock){tracked}`;
/** The thing in the stock that a change of the stock names. */
const STOCK_ITEM = 'inventoryItem @include(if:$stock){id tracked}';
const PAGE = 'pageInfo{hasNextPage endCursor}';

/** What a list shows, and no more: a shop gets 100 points a second, and a question costs what it may bring. */
export const SEARCH_PRODUCTS = `query SearchProducts($q:String!){
  products(first:20, query:$q, sortKey:RELEVANCE){
    nodes{ ${PRODUCT_FIELDS} variants(first:10){nodes{${BOUGHT_FIELDS}} ${PAGE}} } } }`;

/**
 * One product by its number, by way of the search: so that the same clause decides what customers may see. `stock`:
 * whether this app may see which stock is counted; asked without the right to it, nothing would come.
 */
export const GET_PRODUCT = `query GetProduct($q:String!,$stock:Boolean!){
  products(first:1, query:$q){
    nodes{ ${PRODUCT_FIELDS} ${PICTURE} variants(first:100){nodes{${VARIANT_FIELDS}} ${PAGE}} } } }`;

const moreVariants = (fields: string): string => `query MoreVariants($id:ID!,$after:String!){
  product(id:$id){ variants(first:250, after:$after){nodes{${fields}} ${PAGE}} } }`;

export const MORE_VARIANTS = moreVariants(`${BOUGHT_FIELDS} ${OPTION_FIELDS}`);
/** Half as dear: of a product with many variants their titles tell the options. */
export const MANY_MORE_VARIANTS = moreVariants(BOUGHT_FIELDS);

/**
 * A page of the whole catalogue with what a search looks at. Without pictures: a card asks for its own. `stock`: as above.
 */
export const CATALOGUE_PAGE = `query CataloguePage($q:String!,$after:String,$stock:Boolean!){
  products(first:20, after:$after, query:$q, sortKey:ID){
    nodes{ ${PRODUCT_FIELDS} vendor tags createdAt
      variants(first:10){nodes{${BOUGHT_FIELDS} ${OPTION_FIELDS} ${STOCK_ITEM}} ${PAGE}} }
    ${PAGE} } }`;

/** What was sold of late, order by order, the newest first. */
export const SOLD_LINES = `query SoldLines($q:String!,$after:String){
  orders(first:20, after:$after, query:$q, sortKey:CREATED_AT, reverse:true){
    nodes{ cancelledAt lineItems(first:20){nodes{currentQuantity product{id}}} } ${PAGE} } }`;

export const CATALOGUE_VARIANTS = `query CatalogueVariants($id:ID!,$after:String,$stock:Boolean!){
  product(id:$id){ variants(first:200, after:$after){
    nodes{${BOUGHT_FIELDS} ${OPTION_FIELDS} ${STOCK_ITEM}} ${PAGE} } } }`;

/** Of several products only whether any variant can be bought. */
export const AVAILABILITY = `query Availability($ids:[ID!]!,$first:Int!){
  nodes(ids:$ids){ ... on Product{ id variants(first:$first){nodes{availableForSale} ${PAGE}} } } }`;

/** Of several products only their pictures. */
export const PICTURES = `query Pictures($ids:[ID!]!){
  nodes(ids:$ids){ ... on Product{ id ${PICTURE} } } }`;

/** Of which products these are variants. By SKU, the one of exactly that name comes before longer ones. */
export const VARIANTS_CALLED = `query VariantsCalled($q:String!){
  productVariants(first:20, query:$q, sortKey:SKU){ nodes{ id sku product{id} } } }`;

/** Variants of a cart, and of which products they are. */
export const CART_VARIANTS = `query CartVariants($q:String!,$stock:Boolean!){
  productVariants(first:60, query:$q, sortKey:SKU){
    nodes{ ${BOUGHT_FIELDS} inventoryItem @include(if:$stock){tracked} product{id} } } }`;

export const CART_PRODUCTS = `query CartProducts($q:String!){
  products(first:30, query:$q){
    nodes{ id title status onlineStoreUrl priceRangeV2{minVariantPrice{currencyCode}} } } }`;

export const CUSTOMER_BY_PHONE = `query CustomerByPhone($phone:String!){
  customerByIdentifier(identifier:{phoneNumber:$phone}){ id defaultPhoneNumber{phoneNumber} } }`;

const ORDER_FIELDS = `id name phone email createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus returnStatus
    currentTotalPriceSet{presentmentMoney{amount currencyCode}}
    customer{id defaultPhoneNumber{phoneNumber} defaultEmailAddress{emailAddress}}
    shippingAddress{phone zip countryCodeV2} billingAddress{phone zip countryCodeV2}
    fulfillments(first:10){status displayStatus createdAt estimatedDeliveryAt deliveredAt
      trackingInfo(first:5){company number url}}
    lineItems(first:50){nodes{title variantTitle quantity currentQuantity}}`;
const NEWEST_FIRST = 'query:$q,sortKey:CREATED_AT,reverse:true';

export const ORDERS = `query Orders($q:String!){
  orders(first:5,${NEWEST_FIRST}){ nodes{ ${ORDER_FIELDS} } } }`;

/** Usually one order has the name, and needs no second question; of others that look like it the names must do. */
export const ORDERS_NAMED = `query OrdersNamed($q:String!){
  orders(first:2,${NEWEST_FIRST}){ nodes{ ${ORDER_FIELDS} } }
  named: orders(first:20,${NEWEST_FIRST}){ nodes{id name} } }`;

export const ORDER = `query Order($id:ID!){ order(id:$id){ ${ORDER_FIELDS} } }`;

/** Some of a customer's orders, which are known by their numbers. */
export const ORDERS_BY_ID = `query OrdersById($ids:[ID!]!){
  nodes(ids:$ids){ ... on Order{ ${ORDER_FIELDS} } } }`;

/** Of every order whose number it has, and nothing of what it is; those that changed first come first. */
export const ORDER_PHONES = `query OrderPhones($q:String!,$after:String){
  orders(first:50, after:$after, query:$q, sortKey:UPDATED_AT){
    nodes{ id createdAt updatedAt phone customer{defaultPhoneNumber{phoneNumber}}
      shippingAddress{phone countryCodeV2} billingAddress{phone countryCodeV2} } ${PAGE} } }`;

/** An order with what its owner may be told unasked; the fields of parcels join those above. */
export const ORDER_NEWS = `query OrderNews($id:ID!){ order(id:$id){ ${ORDER_FIELDS}
    customerLocale sourceName transactions(first:20){kind status createdAt}
    fulfillments(first:10){id requiresShipping inTransitAt updatedAt} } }`;

/** The customer also gets the shop's own mail about it, as when somebody of the shop cancels an order by hand. */
export const CANCEL_ORDER = `mutation CancelOrder($id:ID!,$refund:OrderCancelRefundMethodInput,$note:String){
  orderCancel(orderId:$id, reason:CUSTOMER, restock:true, notifyCustomer:true, refundMethod:$refund, staffNote:$note){
    job{id} orderCancelUserErrors{code message} } }`;

const ADDRESS_FIELDS =
  'firstName lastName company phone address1 address2 city zip provinceCode countryCodeV2';

/** Where an order goes, whole: a change of it overwrites what is left out. */
export const ORDER_ADDRESS = `query OrderAddress($id:ID!){
  order(id:$id){ shippingAddress{${ADDRESS_FIELDS}} } }`;

export const MOVE_ORDER = `mutation MoveOrder($input:OrderInput!){
  orderUpdate(input:$input){ order{id} userErrors{field message} } }`;

/** What of an order can be sent back, by Shopify's own count of what was sent and did not come back. */
export const RETURNABLE = `query Returnable($id:ID!){
  returnableFulfillments(orderId:$id, first:5){ nodes{
    returnableFulfillmentLineItems(first:20){ nodes{ quantity
      fulfillmentLineItem{ id lineItem{ title variantTitle variant{id} product{id} } } } } } } }`;

/** The notes of what comes back: ours hold the key of the wish. */
export const RETURN_NOTES = `query ReturnNotes($id:ID!){
  order(id:$id){ returns(first:10){ nodes{
    returnLineItems(first:10){ nodes{ returnReasonNote } } } } } }`;

export const OPEN_RETURN = `mutation OpenReturn($input:ReturnInput!){
  returnCreate(returnInput:$input){ return{id name} userErrors{field message} } }`;

/** What was bought, as it would be bought again. */
export const BOUGHT = `query Bought($id:ID!){
  order(id:$id){ lineItems(first:50){ nodes{ quantity currentQuantity variant{id} } } } }`;

export const SHOP = `query Shop{ shop{ name currencyCode primaryDomain{url host}
  shopPolicies{type title url body} } }`;

/** What every look needs to know of the shop: the zone its days are told in, and what this app may read. */
export const SHOP_PROFILE = `query ShopProfile{ shop{ ianaTimezone enabledPresentmentCurrencies }
  currentAppInstallation{ accessScopes{handle} } }`;

const DRAFT_FIELDS = 'id invoiceUrl status totalPriceSet{presentmentMoney{amount currencyCode}}';

export const MAKE_DRAFT = `mutation MakeDraft($input:DraftOrderInput!){
  draftOrderCreate(input:$input){ draftOrder{ ${DRAFT_FIELDS} } userErrors{message} } }`;

export const DRAFT_BY_ID = `query DraftById($id:ID!){ draftOrder(id:$id){ ${DRAFT_FIELDS} } }`;

export const DRAFTS_TAGGED = `query DraftsTagged($q:String!){
  draftOrders(first:5, query:$q){ nodes{ ${DRAFT_FIELDS} } } }`;

export const HOW_MANY = `query HowMany($q:String!){ productsCount(query:$q){ count } }`;

/** Variants follow their product in the file, so that one product at a time is held. */
export const RUN_BULK = `mutation RunBulk($q:String!){ bulkOperationRunQuery(query:$q, groupObjects:true){
  bulkOperation{ id } userErrors{message} } }`;

export const BULK_STATUS = `query BulkStatus($id:ID!){ bulkOperation(id:$id){ status url fileSize } }`;

/** What `CATALOGUE_PAGE` asks for, as a bulk operation runs it: without pages and without variables. */
export function bulkCatalogue(q: string, stock: boolean): string {
  const variant = `${BOUGHT_FIELDS} ${OPTION_FIELDS}${stock ? ' inventoryItem{id tracked}' : ''}`;
  return `{ products(query:${JSON.stringify(q)}, sortKey:ID){ edges{ node{ ${PRODUCT_FIELDS} vendor tags createdAt
    variants{ edges{ node{ ${variant} } } } } } } }`;
}
