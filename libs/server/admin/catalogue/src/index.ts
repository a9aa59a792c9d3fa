export { CatalogueAdminModule } from './catalogue-admin.module';
