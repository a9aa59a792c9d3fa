/** The addresses the product's processes run on. */
export interface ProductStores {
  /** With the name of the database. */
  mongodbUri: string;
  redisUrl: string;
  redisPrefix: string;
}
