import { computed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { StreamTabs } from '../parts/stream-tabs.tsx';
import { titleOf } from '../parts/title-of.ts';
import { useStream } from '../parts/use-stream.ts';
import { useStreams } from '../store/context.ts';
import { Plan } from './plan.tsx';
import type { Plan as PlanOf } from './plan-base.ts';

/** The plan of the stream that the address names. */
export function PlanView() {
  const found = useStream();
  if (!found) return null;
  return (
    <>
      <ViewHead title={titleOf(found.stream)} />
      <StreamTabs stream={found.stream} />
      <LivePlan key={found.stream.id} found={found} />
    </>
  );
}

function LivePlan({ found }: { found: PlanOf }) {
  const { port, page, actions, snapshot } = useStreams();
  const [first] = useState(found);
  const plan = useMemo(() => {
    let last = first;
    return computed(() => {
      const all = snapshot.value;
      const stream = all?.streams.find(({ id }) => id === first.stream.id);
      // Of one that has just been deleted for good, the last is shown until the view is gone.
      if (all && stream) last = { stream, segments: all.segments.get(stream.id) ?? [] };
      return last;
    });
  }, [first, snapshot]);
  return <Plan port={port} page={page} plan={plan} run={actions.run} />;
}
