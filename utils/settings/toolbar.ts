import { CORE, type CoreCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from './schema.ts';

/** The key in `storage.local` under which the content script finds its few settings; stored so, from the first version on. */
export const TOOLBAR_KEY = 'bar';

/** What the toolbar must know before it can ask anyone: where it stands, and where it does not stand at all. */
export interface ToolbarSettings {
  place: 'bottom' | 'top';
  collapsed: boolean;
  hidden: boolean;
  off: CoreCode[];
}

/** The copy for the content script; the store writes it together with the settings. */
export function toolbarSettings({ bar, off }: Settings): ToolbarSettings {
  return { ...bar, off };
}

/** Reads the copy; what is absent or damaged is as for a new creator. No schema: every page loads this. */
export function readToolbarSettings(value: unknown): ToolbarSettings {
  const given: Partial<Record<string, unknown>> = Object(value);
  return {
    place: given.place === 'top' ? 'top' : 'bottom',
    collapsed: given.collapsed === true,
    hidden: given.hidden === true,
    off: Array.isArray(given.off) ? given.off.filter(isCoreCode) : [],
  };
}

function isCoreCode(value: unknown): value is CoreCode {
  return typeof value === 'string' && Object.hasOwn(CORE, value);
}
