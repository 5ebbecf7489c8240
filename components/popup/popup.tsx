import type { Signal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Announcement } from '@/components/ui/announcement.tsx';
import { IconButton } from '@/components/ui/button.tsx';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { DamagedNotice, WaitingNotice } from '@/components/ui/notices.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { FindField } from './find-field.tsx';
import { createPopupFocus } from './focus.ts';
import { Footer } from './footer.tsx';
import { popupKeys } from './keys.ts';
import {
  AccountNotes,
  CopyByHand,
  GonePart,
  MoveDialog,
  preloadViews,
  StreamDialog,
} from './lazy-views.ts';
import { PagePart } from './page-part.tsx';
import type { PartProps } from './part.ts';
import { PastedPart } from './pasted-part.tsx';
import type { PopupPort } from './port.ts';
import { SearchStatus } from './search-status.tsx';
import { ShopPart } from './shop-part.tsx';
import { createPopupStore, type PopupStore } from './store/popup-store.ts';
import '@/components/ui/base.css';
import '@/components/ui/field.css';
import './card.css';
import './popup.css';

/** The popup: what to do with this page, and everything that was saved. */
export function Popup({ port }: { port: PopupPort }) {
  const [store] = useState(() => createPopupStore(port));
  const [focus] = useState(createPopupFocus);
  const [keys] = useState(() => popupKeys(store, focus));
  useLife(store);
  useEffect(focus.toField, [focus]);

  return (
    <div class="popup" ref={focus.root} {...keys}>
      <header class="popup-head">
        <h1 class="popup-mark">
          <img src="/icons/mark.svg" width="24" height="24" alt={t('extension_name')} />
        </h1>
        <FindField store={store} focus={focus} />
      </header>
      <SearchStatus store={store} />
      <Body store={store} focus={focus} />
      <FeedbackPart store={store} focus={focus} />
      <ErrorBoundary>{store.isListed.value && <AccountNotes store={store} />}</ErrorBoundary>
      <ErrorBoundary>
        <SyncLine port={port.sync} />
      </ErrorBoundary>
      <ErrorBoundary>
        <Footer store={store} />
      </ErrorBoundary>
      <Moving store={store} />
      <Streaming store={store} />
    </div>
  );
}

/** Starts the store with the view and ends it with it. */
function useLife(store: PopupStore) {
  // Not after the first paint: the reading goes on while the browser paints.
  useLayoutEffect(() => {
    const ending = new AbortController();
    store.start(ending.signal);
    return () => ending.abort();
  }, [store]);

  // What searching and saving need is loaded once the first list is on the screen.
  const isListed = store.isListed.value;
  useEffect(() => {
    if (!isListed) return;
    void store.shop.read();
    preloadViews().catch(report);
  }, [store, isListed]);
}

function Body({ store, focus }: PartProps) {
  useScrollToTop(focus.body, store.query.value);

  return (
    <main class="popup-body" ref={focus.body}>
      {store.shop.damaged.value && (
        <DamagedNotice onOptions={() => store.port.openOptions('data')} />
      )}
      <WaitingNotice
        waiting={store.shop.waiting.value}
        onReview={() => store.port.openOptions('waiting')}
      />
      <ErrorBoundary>{store.isListed.value && <GonePart store={store} />}</ErrorBoundary>
      <ErrorBoundary>
        <PastedPart store={store} />
      </ErrorBoundary>
      <ErrorBoundary>
        <PagePart store={store} focus={focus} />
      </ErrorBoundary>
      <ErrorBoundary>
        <ShopPart store={store} focus={focus} />
      </ErrorBoundary>
    </main>
  );
}

/** Other words find something else: it is read from its beginning. */
function useScrollToTop(body: RefObject<HTMLElement | null>, query: string) {
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [body, query]);
}

/** The product whose categories are being changed. */
function Moving({ store }: { store: PopupStore }) {
  const product = store.moving.value;
  if (!product) return null;
  return (
    <DialogBoundary of={store.moving}>
      <MoveDialog store={store} product={product} />
    </DialogBoundary>
  );
}

/** The product that is being added to a live stream. */
function Streaming({ store }: { store: PopupStore }) {
  const product = store.streaming.value;
  if (!product) return null;
  return (
    <DialogBoundary of={store.streaming}>
      <StreamDialog store={store} product={product} />
    </DialogBoundary>
  );
}

interface DialogBoundaryProps<T> {
  /** What the dialog is about; null closes it. */
  of: Signal<T | null>;
  children: ComponentChildren;
}

/** Says that a dialog could not be shown, and lets that be closed. */
function DialogBoundary<T>({ of, children }: DialogBoundaryProps<T>) {
  const close = () => {
    of.value = null;
  };
  return (
    <ErrorBoundary
      frame={(notice) => (
        <div class="popup-feedback popup-notice">
          {notice}
          <IconButton icon="close" label={t('common_close')} onClick={close} />
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** What is said about the last action. */
function FeedbackPart({ store: { feedback }, focus }: PartProps) {
  const byHand = feedback.byHand.value;

  function dismiss() {
    const hadFocus = document.activeElement?.closest('.popup-feedback');
    feedback.dismiss();
    if (hadFocus) focus.toList();
  }

  return (
    <div class="popup-feedback">
      {byHand !== null && (
        <ErrorBoundary>
          <CopyByHand text={byHand} onClose={dismiss} />
        </ErrorBoundary>
      )}
      <Announcement announced={feedback.confirmation.value} />
      <Toast note={feedback.toast.value} onClose={dismiss} />
    </div>
  );
}
