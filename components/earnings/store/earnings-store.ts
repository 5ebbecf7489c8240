import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ShopPageStore } from '@/components/shop/store/page-store.ts';
import type { EarningsPort } from '../port.ts';
import { type EarningsRoute, parseEarnings, writeEarnings } from './route.ts';

/** All that the section knows and does, beside the store of the page that it stands in. */
export interface EarningsStore {
  port: EarningsPort;
  page: ShopPageStore;
  route: ReadonlySignal<EarningsRoute>;
  /** Shows something else of the section. @param step whether "back" leads to what is shown now */
  go: (change: Partial<EarningsRoute>, step?: boolean) => void;
  /** Report files that were dropped or chosen and wait for their dialog; null: none. */
  files: ReadonlySignal<readonly File[] | null>;
  /** Takes report files in; null: the dialog is closed. */
  takeFiles: (files: readonly File[] | null) => void;
}

export function createEarningsStore(port: EarningsPort, page: ShopPageStore): EarningsStore {
  const { router } = page;
  const at = computed(() => router.route.value.at ?? '');
  const route = computed(() => parseEarnings(at.value));
  const files = signal<readonly File[] | null>(null);
  return {
    port,
    page,
    route,
    go: (change, step) => router.go({ at: writeEarnings({ ...route.peek(), ...change }) }, step),
    files,
    takeFiles(next) {
      files.value = next;
    },
  };
}
