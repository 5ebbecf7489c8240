import type { ReadonlySignal, Signal } from '@preact/signals';
import { report } from '@/utils/report.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';

/** What a view asks about a shop that was lost. */
export interface GoneShopPort {
  /** A shop that was in this browser and is gone; null: there is none. */
  goneShop(): Promise<GoneShop | null>;
  /** From here on what is there is the shop. */
  acceptShop(): Promise<void>;
}

/**
 * Asks now, and again whenever the shop has changed, until the signal ends.
 * @param version counts the changes of the shop
 * @param gone what is known: null: nothing is lost; undefined: that is not known yet
 */
export function watchGoneShop(
  port: GoneShopPort,
  version: ReadonlySignal<number>,
  gone: Signal<GoneShop | null | undefined>,
  ending: AbortSignal,
): void {
  async function read(): Promise<void> {
    try {
      gone.value = await port.goneShop();
    } catch (error) {
      // That the shop cannot be read is said where its products would be.
      report(error);
      gone.value ??= null;
    }
  }
  ending.addEventListener(
    'abort',
    version.subscribe(() => void read()),
  );
}
