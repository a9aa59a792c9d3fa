export { AssistanceModule } from './assistance.module';
export { Suggestions } from './suggestions';
export { Summaries } from './summaries';
