import { IconButton } from '@/components/ui/button.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { Tree } from './tree.tsx';
import './sidebar.css';

/** Nothing of it is known when the page is first shown. */
const StorageNote = lazy(async () => (await import('./storage-note.tsx')).StorageNote);

/** The shop's places, the creator's categories, and how safe they are. */
export function Sidebar() {
  const { port, live, naming } = useShopPage();
  const snapshot = live.snapshot.value;
  if (!snapshot) return null;
  return (
    <>
      <div class="sidebar-head">
        <h2>{t('label_categories')}</h2>
        <IconButton
          icon="add"
          label={t('shop_category_new')}
          onClick={() => naming.begin({ under: null })}
        />
      </div>
      <Tree snapshot={snapshot} />
      <SyncLine port={port.sync} />
      <StorageNote port={port} version={snapshot.version} />
    </>
  );
}
