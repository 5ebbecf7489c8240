import messages from '@/public/_locales/en/messages.json';

/**
 * Stands in for `wxt/browser` in tests of views: the English messages as the browser would fill them in.
 * Use: `vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));`
 */
interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const MESSAGES: Readonly<Record<string, Message>> = messages;

function getMessage(key: string, substitutions: string | string[] = []): string {
  const found = MESSAGES[key];
  // The browser answers '' as well, which plurals rely on; any other missing key is a mistake.
  if (!found && !key.includes('__')) throw new Error(`no message ${key}`);
  if (!found) return '';
  const named = found.message.replace(/\$([a-z_]\w*)\$/gi, (_, name: string) => {
    const placeholder = found.placeholders?.[name.toLowerCase()];
    if (!placeholder) throw new Error(`no placeholder ${name} in ${key}`);
    return placeholder.content;
  });
  const subs = [substitutions].flat();
  return named.replace(/\$(\d)/g, (_, n: string) => subs[Number(n) - 1] ?? '');
}

export const browser = {
  i18n: { getMessage, getUILanguage: () => 'en-US' },
  runtime: { id: 'test' },
};
