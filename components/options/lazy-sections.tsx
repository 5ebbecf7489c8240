import type { FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';
import { lazy } from '@/components/ui/lazy.tsx';
import type { OptionsPort } from './port.ts';
import { parseRoute } from './route.ts';
import type { SyncSectionProps } from './sync/sync-section.tsx';

/** What the options show only where the address asks for it; the accounts are what they begin with. */
export const Welcome = lazy(async () => (await import('./welcome.tsx')).Welcome);
export const MarketplacesSection = lazy(
  async () => (await import('./marketplaces-section.tsx')).MarketplacesSection,
);
export const Links = lazy(async () => (await import('./links.tsx')).Links);
export const Templates = lazy(async () => (await import('./templates.tsx')).Templates);
export const ChannelsSection = lazy(
  async () => (await import('./channels/channels-section.tsx')).ChannelsSection,
);
export const ToolbarSection = lazy(
  async () => (await import('./toolbar-section.tsx')).ToolbarSection,
);

export const BackupCards = lazy(async () => (await import('./backup-cards.tsx')).BackupCards);

const loadSync = () => import('./sync/sync-section.tsx');

type NotifyProps = Pick<SyncSectionProps, 'notify'>;

/** The sync with its port, which is loaded with it. */
export function Sync({ open, notify }: NotifyProps & { open: OptionsPort['openSync'] }) {
  const Section = useMemo(() => lazy(() => withPort(open)), [open]);
  return <Section notify={notify} />;
}

async function withPort(open: OptionsPort['openSync']): Promise<FunctionComponent<NotifyProps>> {
  const [{ SyncSection }, port] = await Promise.all([loadSync(), open()]);
  return ({ notify }) => <SyncSection port={port} notify={notify} />;
}

/** Fetches what an address shows, so that it is there at the first paint. */
export async function preloadView(hash: string): Promise<void> {
  const route = parseRoute(hash);
  if (route.view === 'welcome') return Welcome.preload();
  switch (route.section) {
    case 'marketplaces':
      return MarketplacesSection.preload();
    case 'links':
      return Links.preload();
    case 'templates':
      return Templates.preload();
    case 'channels':
      return ChannelsSection.preload();
    case 'toolbar':
      return ToolbarSection.preload();
    case 'sync':
      await loadSync();
      return;
    case 'data':
      return BackupCards.preload();
  }
}

/** Fetches all sections, so that each is shown at once. */
export async function preloadSections(): Promise<void> {
  await Promise.all([
    MarketplacesSection.preload(),
    Links.preload(),
    Templates.preload(),
    ChannelsSection.preload(),
    ToolbarSection.preload(),
    BackupCards.preload(),
    loadSync(),
  ]);
}
