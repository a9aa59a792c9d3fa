export { LabelsAdminModule } from './labels-admin.module';
