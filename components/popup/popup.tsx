import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CopyByHand } from '@/components/ui/copy-by-hand.tsx';
import { copyGroups } from '@/components/ui/copy-groups.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { DamagedNotice } from '@/components/ui/notices.tsx';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { chosenTag } from '@/utils/settings/schema.ts';
import type { CategoryView, ProductView } from '@/utils/shop/queries/views.ts';
import { FindField } from './find-field.tsx';
import { Footer } from './footer.tsx';
import { AT_PAGE, PagePart } from './page-part.tsx';
import { pastedLink } from './pasted-link.ts';
import { AT_PASTED, PastedPart } from './pasted-part.tsx';
import type { PageProduct, PopupPort } from './port.ts';
import { ShopPart } from './shop-part.tsx';
import { useActions } from './use-actions.ts';
import { useChannels } from './use-channels.ts';
import { useFinding } from './use-finding.ts';
import { usePopupKeys } from './use-keys.ts';
import { useLive } from './use-live-settings.ts';
import { useProducts } from './use-products.ts';
import { useSavedState } from './use-saved-state.ts';
import { useShopInMemory } from './use-shop-in-memory.ts';
import '@/components/ui/base.css';
import '@/components/ui/field.css';
import './card.css';
import './popup.css';

/** The popup: what to do with this page, and everything that was saved. */
export function Popup({ port }: { port: PopupPort }) {
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<CategoryView | null>(null);
  const [moving, setMoving] = useState<ProductView | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLElement>(null);

  const live = useLive(port);
  const { settings, page, version, bump } = live;
  const own = useMemo(() => settings && pastedLink(settings, query), [settings, query]);
  const words = own ? '' : query.trim();
  const [painted, setPainted] = useState(false);
  const shop = useShopInMemory(port, painted, version);
  const finding = useFinding(shop, words, category);
  const { list, more } = useProducts(port, finding.source, version);
  const saved = useSavedState(port, page, version);
  const actions = useActions(port, settings, bump);
  const { said } = actions;
  const channels = useChannels(
    port,
    settings,
    (text, tag) => void actions.copy(AT_PAGE, text, tag),
  );

  const find = useCallback((text: string) => {
    setQuery(text);
    setCategory(null);
    if (body.current) body.current.scrollTop = 0;
  }, []);
  const focusList = useCallback(() => {
    const row = root.current?.querySelector<HTMLElement>('.products [tabindex="0"]');
    (row ?? field.current)?.focus();
  }, []);
  const enterList = useCallback(() => {
    const first = root.current?.querySelector<HTMLElement>('[data-row="0"] [data-col="0"]');
    if (first) first.focus();
    else focusList();
  }, [focusList]);
  const takesFocus = useCallback(() => {
    const at = document.activeElement;
    return (at === field.current && field.current?.value === '') || at === document.body;
  }, []);
  const keys = usePopupKeys({ field, find, said, isOpen: query !== '' || category !== null });

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (list.source) setPainted(true);
  }, [list.source]);

  function copyOwn() {
    if (!own?.ok || !settings) return;
    const tag = chosenTag(settings, own.marketplace);
    void actions.copy(AT_PASTED, { text: own.link, html: null }, tag);
  }

  function onEnter() {
    const [first] = list.items;
    if (own) copyOwn();
    else if (words !== '' && first && list.source === finding.source) {
      void actions.copyProduct(first.id, first, 'link', true);
    }
  }

  function rowMenu(product: ProductView) {
    const copies = copyGroups(settings?.templates ?? [], (format, tagged) => {
      void actions.copyProduct(product.id, product, format, tagged);
    });
    return [
      ...copies,
      [
        {
          id: 'move',
          label: t('popup_move'),
          icon: 'folder' as const,
          run: () => setMoving(product),
        },
        {
          id: 'remove',
          label: t('popup_remove'),
          icon: 'delete' as const,
          danger: true,
          run: () => void actions.remove(product),
        },
      ],
    ];
  }

  function dismiss() {
    const inside = document.activeElement?.closest('.popup-said');
    actions.dismiss();
    if (inside) focusList();
  }

  const finds = query !== '' || category !== null;
  return (
    <div class="popup" ref={root} {...keys}>
      <header class="popup-head">
        <h1 class="popup-mark">
          <img src="/icons/mark.svg" width="24" height="24" alt={t('extension_name')} />
        </h1>
        <FindField
          field={field}
          value={query}
          onInput={find}
          onEnter={onEnter}
          onDown={enterList}
        />
      </header>
      <main class="popup-body" ref={body}>
        {live.damaged && <DamagedNotice onOptions={() => port.openOptions('data')} />}
        {own && (
          <PastedPart
            own={own}
            confirmation={said.confirmation}
            onCopy={copyOwn}
            onAddTag={port.openOptions}
          />
        )}
        {settings && !finds && (
          <PagePart
            page={page}
            settings={settings}
            saved={saved}
            categories={shop.categories}
            confirmation={said.confirmation}
            takesFocus={takesFocus}
            onCopyProduct={(product, format, tagged) =>
              void actions.copyProduct(AT_PAGE, product, format, tagged)
            }
            channels={channels.names}
            onCopyChannel={channels.copyAs}
            onCopyLink={(link, tag) => void actions.copy(AT_PAGE, { text: link, html: null }, tag)}
            onTag={(code, tag) =>
              void port.chooseTag(code, tag).then(live.setSettings, actions.fail)
            }
            onAddTag={port.openOptions}
            onSave={(product, change) => actions.save(product, change)}
            onCollect={port.collect}
          />
        )}
        {!own && (
          <ShopPart
            list={list}
            finding={finding}
            words={words}
            category={category}
            failure={list.failure ?? shop.failure}
            onProductPage={page.kind === 'product'}
            pictures={settings?.pictures ?? false}
            confirmation={said.confirmation}
            scroller={body}
            menu={rowMenu}
            onCategory={(picked) => {
              setCategory(picked);
              if (!picked) field.current?.focus();
            }}
            onCopy={(product) => void actions.copyProduct(product.id, product, 'link', true)}
            onOpen={(product) => port.open(plainLink(product))}
            onRemove={(product) => void actions.remove(product)}
            onMore={more}
            onLeave={() => field.current?.focus()}
            onRetry={bump}
          />
        )}
      </main>
      <div class="popup-said">
        {said.byHand !== null && <CopyByHand text={said.byHand} onClose={dismiss} />}
        <Toast note={said.toast} onClose={dismiss} />
      </div>
      <SyncLine port={port.sync} />
      <Footer
        page={page}
        settings={settings}
        onShowToolbar={(code) => void port.showToolbar(code).then(live.setSettings, actions.fail)}
        onShop={port.openShop}
        onOptions={() => port.openOptions('')}
      />
      {moving && (
        <Dialog title={t('popup_move_title')} onClose={() => setMoving(null)}>
          <p class="move-title" dir="auto">
            {moving.title}
          </p>
          <SavePicker
            categories={shop.categories}
            held={moving.categories}
            saved
            onClose={() => setMoving(null)}
            onSave={async (change) => {
              const failure = await actions.save(asItIs(moving), change);
              if (failure === null) setMoving(null);
              return failure;
            }}
          />
        </Dialog>
      )}
    </div>
  );
}

/** Only the categories of a saved product are changed: what else is known of it stays. */
function asItIs({ marketplace, asin }: ProductView): PageProduct {
  return { marketplace, asin, parentAsin: null, title: '', brand: null, image: null };
}
