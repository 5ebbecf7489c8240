import { About } from './about.tsx';
import { Accounts } from './accounts.tsx';
import { DataSection } from './data-section.tsx';
import {
  ChannelsSection,
  Links,
  MarketplacesSection,
  Sync,
  Templates,
  ToolbarSection,
} from './lazy-sections.tsx';
import type { OptionsStore } from './options-store.ts';
import type { SectionRoute } from './route.ts';
import { SnapshotsCard } from './snapshots-card.tsx';

export interface SectionContentProps {
  store: OptionsStore;
  route: SectionRoute;
  version: string;
}

/** The section that the address asks for, with the port that it needs. */
export function SectionContent({ store, route, version }: SectionContentProps) {
  const { port, save } = store;
  const { settings } = store.state.value;
  const notify = store.feedback.say;
  switch (route.section) {
    case 'accounts':
      return (
        <Accounts
          settings={settings}
          save={save}
          notify={notify}
          requested={route.marketplace}
          port={port.accounts}
        />
      );
    case 'marketplaces':
      return <MarketplacesSection settings={settings} save={save} port={port.toolbar} />;
    case 'links':
      return <Links settings={settings} save={save} />;
    case 'templates':
      return <Templates settings={settings} save={save} notify={notify} />;
    case 'channels':
      return (
        <ChannelsSection settings={settings} save={save} notify={notify} port={port.accounts} />
      );
    case 'toolbar':
      return (
        <ToolbarSection
          settings={settings}
          save={save}
          port={port.toolbar}
          shortcuts={store.shortcuts.value}
        />
      );
    case 'sync':
      return <Sync open={port.openSync} notify={notify} />;
    case 'data':
      return <Data store={store} />;
    case 'about':
      return (
        <About
          settings={settings}
          version={version}
          privacy={store.privacy.value}
          browser={port.browser}
          port={port.about}
          onNewsSeen={store.seeNews}
        />
      );
  }
}

function Data({ store }: { store: OptionsStore }) {
  const { port } = store;
  return (
    <DataSection
      privacy={store.privacy.value}
      settings={store.state.value.settings}
      storage={store.storage.value}
      persist={store.persist}
      openBackups={port.openBackups}
      notify={store.feedback.say}
      lastChange={store.lastChange}
      onDeleted={port.data.restart}
    >
      <SnapshotsCard openList={() => port.openShop('snapshots')} />
    </DataSection>
  );
}
