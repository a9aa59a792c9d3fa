// Bundled by load-bundled.ts: what is replayed is checked, redacted and read by the product's own rules.
export { FLAG_START, isFlag, isLiveSetting, isMeasured, LIVE_SETTINGS, valueFault } from '@feelori/contracts';
export { promptFault } from '@feelori/platform/settings';
export { moneyIn, redact, statementsIn, USUAL_PROMPT } from '@feelori/skills/answers';
