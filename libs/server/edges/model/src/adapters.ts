import type { ChainedModel, ModelVendor } from '@feelori/contracts';
import type { ModelAccount, Settings } from '@feelori/platform/settings';
import type { ChatProvider } from './chat-provider';
import { GeminiProvider } from './gemini-provider';
import { OpenaiProvider } from './openai-provider';

/** Where a vendor is reached, and with which key. */
export type KeyedAccount = ModelAccount & { apiKey: string };

/** How one vendor's models are asked: a vendor more is a file with its `ChatProvider`, and a line here. */
const ADAPTERS: Readonly<Record<ModelVendor, (account: KeyedAccount, model: ChainedModel) => ChatProvider>> =
  {
    gemini: (account, model) => new GeminiProvider(account, model),
    openai: (account, model) => new OpenaiProvider(account, model),
  };

/** Null where the vendor has no key: then its models are not asked. */
export function providerOf(model: ChainedModel, settings: Settings): ChatProvider | null {
  const account = settings[model.vendor];
  return hasKey(account) ? ADAPTERS[model.vendor](account, model) : null;
}

export function hasKey(account: ModelAccount): account is KeyedAccount {
  return account.apiKey !== null;
}
