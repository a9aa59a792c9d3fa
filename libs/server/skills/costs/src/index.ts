export { messageFee, PRICE_LIST, pricesFor } from '@feelori/edges/whatsapp';
export { type BudgetLevel, modelsOn } from './budget-level';
export { CostTotals } from './cost-totals';
export { CostsModule } from './costs.module';
export { Spending } from './spending';
export { SpendingModule } from './spending.module';
