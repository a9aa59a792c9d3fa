export { emptyFacts, mergeFacts, nothingKnown, type Facts, type Handover } from './facts';
export { OwnOrders } from './own-orders';
export { orderStatus, type OrderStatusWord } from './order-status';
export { ShopTools } from './shop-tools';
export { ShopModule } from './shop.module';
export { ShownRefs } from './shown-refs';
export { TOOL_SPECS } from './tool-specs';
export type { ToolContext, ToolOutcome } from './tool-context';
