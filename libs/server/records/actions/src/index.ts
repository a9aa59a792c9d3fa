export { type Action, type ActionDraft, actionId } from './action';
export { type ActionProgress, Actions } from './actions';
export { ActionsModule } from './actions.module';
