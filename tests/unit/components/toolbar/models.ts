import { chosenLink, type ToolbarModel } from '@/components/toolbar/view.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';

/** The worker's answer for an invented product in Germany, with two tracking ids. */
export function toolbarState(changes: Partial<ToolbarState> = {}): ToolbarState {
  const link = (tag: string) => `https://www.amazon.de/dp/B0TESTAAA1?tag=${tag}`;
  return {
    marketplace: 'DE',
    asin: 'B0TESTAAA1',
    off: false,
    tracking: [
      { tag: 'studio-21', name: 'YouTube', link: link('studio-21') },
      { tag: 'blog-21', name: '', link: link('blog-21') },
    ],
    chosen: 'studio-21',
    plainLink: 'https://www.amazon.de/dp/B0TESTAAA1',
    templates: [{ id: 'line', name: 'Video line', body: '{{title}} {{link}}' }],
    channels: { names: [], chosen: '' },
    saved: { saved: false, categories: [], sibling: null },
    inactive: false,
    waits: null,
    shortcuts: { copy: 'Alt+Shift+L', toggle: 'Alt+Shift+G' },
    ...changes,
  };
}

export function toolbarModel(changes: Partial<ToolbarModel> = {}): ToolbarModel {
  const { state = toolbarState() } = changes;
  return {
    marketplace: 'DE',
    asin: 'B0TESTAAA1',
    title: 'Velvet Lip Tint',
    waiting: false,
    state,
    link: state ? chosenLink(state) : undefined,
    channel: '',
    format: 'link',
    template: {},
    trouble: null,
    place: 'bottom',
    theme: '',
    collapsed: false,
    ...changes,
  };
}

/** A category as the worker lists it. */
export const category = (id: string, ...path: string[]) => ({ id, path, count: 0, usedAt: null });
