import { describe, expect, it } from 'vitest';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import {
  type Registration,
  type Scripting,
  syncRegistrations,
} from '@/utils/worker/registration.ts';

function fakeScripting(ids: string[]) {
  const registered = new Map<string, Registration | null>(ids.map((id) => [id, null]));
  const calls: string[] = [];
  const scripting: Scripting = {
    registered: async () => [...registered.keys()].map((id) => ({ id })),
    register: async (registrations) => {
      for (const each of registrations) {
        if (registered.has(each.id)) throw new Error(`Duplicate script ID '${each.id}'`);
        registered.set(each.id, each);
        calls.push(`+${each.id}`);
      }
    },
    unregister: async (gone) => {
      for (const id of gone) {
        if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        calls.push(`-${id}`);
      }
    },
  };
  return { scripting, registered, calls };
}

describe('syncRegistrations', () => {
  it.each<[string, string[], MarketplaceCode[], string[]]>([
    ['nothing on, nothing there', [], [], []],
    ['one switched on', [], ['SE'], ['+toolbar-SE']],
    ['already there', ['toolbar-SE'], ['SE'], []],
    ['one switched off', ['toolbar-SE', 'toolbar-PL'], ['PL'], ['-toolbar-SE']],
    ['exchanged', ['toolbar-SE'], ['PL'], ['-toolbar-SE', '+toolbar-PL']],
    ["somebody else's script stays", ['other'], [], []],
  ])('%s', async (_what, before, on, expected) => {
    const { scripting, calls } = fakeScripting(before);
    await syncRegistrations(scripting, on, 'toolbar.js');
    expect(calls).toEqual(expected);
  });

  it('registers the toolbar for that marketplace only, early, and never on the forbidden pages', async () => {
    const { scripting, registered } = fakeScripting([]);
    await syncRegistrations(scripting, ['SE'], 'content-scripts/amazon.js');
    const script = registered.get('toolbar-SE');
    expect(script?.matches).toContain('https://www.amazon.se/*');
    expect(
      script?.matches.every((pattern) => new URL(pattern).hostname.endsWith('amazon.se')),
    ).toBe(true);
    expect(script?.excludeMatches).toContain('*://*/gp/buy/*');
    expect(script?.runAt).toBe('document_start');
    expect(script?.js).toEqual(['content-scripts/amazon.js']);
  });
});
