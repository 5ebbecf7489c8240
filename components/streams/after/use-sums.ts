import { useEffect, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import { useStreams } from '../store/context.ts';

/** What the reports say, read again whenever the shop was; null: not read yet. */
export function useSums(): { sums: Sums | null; failure: unknown } {
  const { port } = useStreams();
  const { live } = useShopPage();
  const [sums, setSums] = useState<Sums | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const snapshot = live.snapshot.value;
  useEffect(() => {
    let isWanted = snapshot !== null;
    port.sums().then(
      (next) => {
        if (!isWanted) return;
        setSums(next);
        setFailure(null);
      },
      (error: unknown) => isWanted && setFailure(error),
    );
    return () => {
      isWanted = false;
    };
  }, [port, snapshot]);
  return { sums, failure };
}
