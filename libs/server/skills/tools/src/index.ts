export type { ActionStep } from './action-step';
export { Findings } from './findings';
export { handedOver } from './handed-over';
export { type InEveryLanguage, type Language, LANGUAGES } from './language';
export { PERSON_TAP, personButton, withPersonButton } from './person-button';
export { registeredTools } from './registered-tools';
export { ShownRefs } from './shown-refs';
export type { Evidence, Subject, Telling } from './subject';
export { unionOf } from './subject';
export {
  failed,
  type Handover,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
} from './tool';
export { type Tap, ToolRegistry } from './tool-registry';
export { orderNameParameter, THING_PARAMETER } from './tool-parameters';
export { toolSpec } from './tool-spec';
export { ToolsModule } from './tools.module';
export { countryNamed } from './country-names';
