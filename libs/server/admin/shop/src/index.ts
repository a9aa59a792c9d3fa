export { ShopAdminModule } from './shop-admin.module';
