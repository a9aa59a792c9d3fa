export { CustomerEraser, SETTLE_MS, VERIFY_MS } from './customer-eraser';
export { ErasureModule } from './erasure.module';
