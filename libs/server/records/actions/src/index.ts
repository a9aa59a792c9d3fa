export { type Action, type ActionDraft, actionId, type ReturnDraft } from './action';
export { type ActionProgress, Actions } from './actions';
export { ActionsModule } from './actions.module';
