import type { LiveShop } from './live-shop.ts';
import { DamagedNotice, FailureNotice, WaitingNotice } from './notices.tsx';

interface LiveNoticesProps {
  live: Pick<LiveShop<unknown>, 'damaged' | 'waiting' | 'failure' | 'read'>;
  /** @param section of the options, as their address names it */
  openOptions: (section: string) => void;
}

/** What a view of the shop's page says of the settings and the shop before anything else; nothing where all is well. */
export function LiveNotices({ live, openOptions }: LiveNoticesProps) {
  return (
    <>
      {live.damaged.value && <DamagedNotice onOptions={() => openOptions('data')} />}
      <WaitingNotice waiting={live.waiting.value} onReview={() => openOptions('waiting')} />
      {live.failure.value !== null && (
        <FailureNotice failure={live.failure.value} onRetry={() => void live.read()} />
      )}
    </>
  );
}
