import { useEffect, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { Page, PageProduct, PopupPort } from './port.ts';

interface Known {
  /** What was asked for; another variation's answer is not shown. */
  key: string;
  version: number;
  state: SavedState;
}

/** Where the page's product is in the shop; null until that is known. Its former state stays during a re-read. */
export function useSavedState(
  port: Pick<PopupPort, 'savedState'>,
  page: Page,
  version: number,
): SavedState | null {
  const [known, setKnown] = useState<Known | null>(null);
  const product = page.kind === 'product' ? page.product : null;

  useEffect(() => {
    if (!product) return;
    let overtaken = false;
    port.savedState(product).then((state) => {
      if (!overtaken) setKnown({ key: keyOf(product), version, state });
    }, report);
    return () => {
      overtaken = true;
    };
  }, [port, product, version]);

  return product && known?.key === keyOf(product) ? known.state : null;
}

function keyOf({ marketplace, asin }: PageProduct): string {
  return `${marketplace}:${asin}`;
}
