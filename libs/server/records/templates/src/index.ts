export { type CheckedTemplate, templateContent } from './template-content';
export { type SyncState, TemplateSyncs } from './template-syncs';
export { Templates } from './templates';
export { TemplatesModule } from './templates.module';
