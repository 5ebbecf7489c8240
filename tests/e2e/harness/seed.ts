import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import { agreedItem } from '@/utils/settings/agreed.ts';
import { linkPartsOf } from '@/utils/settings/in-use.ts';
import { type Account, defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { toolbarSettings } from '@/utils/settings/toolbar-copy.ts';
import type { TestBrowser } from './types.ts';

export type TextKey = keyof typeof messages;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A text of the extension as the tests' browsers show it (English), with `$1`, `$2` … filled in. */
export function text(key: TextKey, ...substitutions: string[]): string {
  const { message, placeholders = {} }: Message = messages[key];
  const positional = message.replace(
    /\$([A-Za-z]\w*)\$/g,
    (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole,
  );
  return positional.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
}

/** An account with these tracking ids; the first is the default. */
export function account(...tags: string[]): Account {
  return { ids: tags.map((tag) => ({ tag, name: '' })), default: tags[0] ?? null };
}

/** Puts settings in place as the options page would have: a new user's, with these changes. */
export async function seedSettings(
  browser: TestBrowser,
  changes: Partial<Settings>,
): Promise<void> {
  const settings = { ...defaultSettings(), welcomed: true, ...changes };
  const agreed = agreedItem({ parts: linkPartsOf(settings), origins: new Map() });
  await browser.storage.set({ settings, agreed, bar: toolbarSettings(settings) });
}
