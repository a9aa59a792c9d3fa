export { emptyFacts, mergeFacts, type Facts } from './facts';
export { OwnOrders } from './own-orders';
export { ShopTools } from './shop-tools';
export { ShopModule } from './shop.module';
export { ShownRefs } from './shown-refs';
export { TOOL_SPECS } from './tool-specs';
export type { ToolContext, ToolOutcome } from './tool-context';
