export { CustomersAdminModule } from './customers-admin.module';
