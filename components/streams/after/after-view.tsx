import { ViewHead } from '@/components/ui/view-head.tsx';
import { StreamTabs } from '../parts/stream-tabs.tsx';
import { titleOf } from '../parts/title-of.ts';
import { useStream } from '../parts/use-stream.ts';

export function AfterView() {
  const found = useStream();
  if (!found) return null;
  return (
    <>
      <ViewHead title={titleOf(found.stream)} />
      <StreamTabs stream={found.stream} />
    </>
  );
}
