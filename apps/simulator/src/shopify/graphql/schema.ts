import { buildSchema } from 'graphql';
import { ACTION_SDL } from './action-sdl';
import { BULK_SDL } from './bulk-sdl';
import { CATALOGUE_SDL } from './catalogue-sdl';
import { ORDER_SDL } from './order-sdl';
import { ROOT_SDL } from './root-sdl';

/** The schema every operation is checked against: a field that Shopify does not have fails here too. */
export const SHOPIFY_SCHEMA = buildSchema(CATALOGUE_SDL + ORDER_SDL + ROOT_SDL + BULK_SDL + ACTION_SDL);
