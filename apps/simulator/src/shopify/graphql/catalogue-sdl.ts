/** The part of the 2026-10 schema about products, as far as Feelori asks for it. Names and nullability as there. */
export const CATALOGUE_SDL = /* GraphQL */ `
  scalar Money
  scalar Decimal
  scalar URL
  scalar HTML
  scalar DateTime
  scalar UnsignedInt64

  interface Node {
    id: ID!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type MoneyV2 {
    amount: Decimal!
    currencyCode: CurrencyCode!
  }
  enum CurrencyCode {
    AED
    BRL
    CHF
    EUR
    GBP
    INR
    JPY
    KWD
    MXN
    USD
  }
  enum ProductStatus {
    ACTIVE
    ARCHIVED
    DRAFT
    UNLISTED
  }
  enum ProductVariantInventoryPolicy {
    CONTINUE
    DENY
  }
  enum ProductSortKeys {
    CREATED_AT
    ID
    INVENTORY_TOTAL
    PRODUCT_TYPE
    PUBLISHED_AT
    RELEVANCE
    TITLE
    UPDATED_AT
    VENDOR
  }
  enum ProductVariantSortKeys {
    ID
    RELEVANCE
    SKU
    TITLE
  }
  enum MediaContentType {
    IMAGE
  }
  enum MediaStatus {
    READY
  }
  enum MediaPreviewImageStatus {
    FAILED
    PROCESSING
    READY
    UPLOADED
  }
  enum CropRegion {
    BOTTOM
    CENTER
    LEFT
    RIGHT
    TOP
  }
  enum ImageContentType {
    JPG
    PNG
    WEBP
  }
  input ImageTransformInput {
    crop: CropRegion
    maxWidth: Int
    maxHeight: Int
    scale: Int = 1
    preferredContentType: ImageContentType
  }
  type Image {
    id: ID
    url(transform: ImageTransformInput): URL!
    altText: String
    width: Int
    height: Int
  }
  type MediaPreviewImage {
    image: Image
    status: MediaPreviewImageStatus!
  }
  interface Media {
    id: ID!
    alt: String
    mediaContentType: MediaContentType!
    preview: MediaPreviewImage
    status: MediaStatus!
  }
  type MediaImage implements Media {
    id: ID!
    alt: String
    mediaContentType: MediaContentType!
    preview: MediaPreviewImage
    status: MediaStatus!
    image: Image
  }
  type MediaConnection {
    edges: [MediaEdge!]!
    nodes: [Media!]!
    pageInfo: PageInfo!
  }
  type MediaEdge {
    cursor: String!
    node: Media!
  }
  type ProductPriceRangeV2 {
    minVariantPrice: MoneyV2!
    maxVariantPrice: MoneyV2!
  }
  type ProductOptionValue {
    name: String!
    hasVariants: Boolean!
  }
  type ProductOption {
    id: ID!
    name: String!
    position: Int!
    values: [String!]!
    optionValues: [ProductOptionValue!]!
  }
  input ContextualPricingContext {
    country: CountryCode
  }
  type ProductContextualPricing {
    priceRange: ProductPriceRangeV2!
  }
  type ProductVariantContextualPricing {
    price: MoneyV2!
    compareAtPrice: MoneyV2
  }
  type SelectedOption {
    name: String!
    value: String!
  }
  type Collection {
    id: ID!
    handle: String!
    title: String!
  }
  type CollectionConnection {
    edges: [CollectionEdge!]!
    nodes: [Collection!]!
    pageInfo: PageInfo!
  }
  type CollectionEdge {
    cursor: String!
    node: Collection!
  }
  type InventoryItem {
    id: ID!
    sku: String
    tracked: Boolean!
  }
  type ProductVariant implements Node {
    id: ID!
    title: String!
    displayName: String!
    sku: String
    price: Money!
    compareAtPrice: Money
    availableForSale: Boolean!
    contextualPricing(context: ContextualPricingContext!): ProductVariantContextualPricing!
    inventoryQuantity: Int
    sellableOnlineQuantity: Int!
    inventoryPolicy: ProductVariantInventoryPolicy!
    inventoryItem: InventoryItem!
    selectedOptions: [SelectedOption!]!
    position: Int!
    product: Product!
    updatedAt: DateTime!
  }
  type ProductVariantConnection {
    edges: [ProductVariantEdge!]!
    nodes: [ProductVariant!]!
    pageInfo: PageInfo!
  }
  type ProductVariantEdge {
    cursor: String!
    node: ProductVariant!
  }
  type Count {
    count: Int!
  }
  type Product implements Node {
    id: ID!
    title: String!
    handle: String!
    description(truncateAt: Int): String!
    descriptionHtml: HTML!
    vendor: String!
    productType: String!
    tags: [String!]!
    status: ProductStatus!
    onlineStoreUrl: URL
    onlineStorePreviewUrl: URL
    totalInventory: Int!
    tracksInventory: Boolean!
    hasOnlyDefaultVariant: Boolean!
    createdAt: DateTime!
    updatedAt: DateTime!
    publishedAt: DateTime
    featuredMedia: Media
    media(first: Int, after: String, last: Int, before: String, reverse: Boolean = false): MediaConnection!
    priceRangeV2: ProductPriceRangeV2!
    contextualPricing(context: ContextualPricingContext!): ProductContextualPricing!
    options(first: Int): [ProductOption!]!
    collections(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): CollectionConnection!
    variantsCount: Count
    variants(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): ProductVariantConnection!
  }
  type ProductConnection {
    edges: [ProductEdge!]!
    nodes: [Product!]!
    pageInfo: PageInfo!
  }
  type ProductEdge {
    cursor: String!
    node: Product!
  }
  input UniqueMetafieldValueInput {
    namespace: String
    key: String!
    value: String!
  }
  input ProductIdentifierInput @oneOf {
    id: ID
    handle: String
    customId: UniqueMetafieldValueInput
  }
`;
