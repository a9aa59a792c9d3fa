export { TemplatesSyncModule } from './templates-sync.module';
