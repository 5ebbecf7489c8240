import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { StageClock } from '../clock.ts';
import { keepAwake } from '../wake-lock.ts';
import { LooksPanel } from './looks-panel.tsx';
import type { PrompterPort } from './port.ts';
import { PrompterBar } from './prompter-bar.tsx';
import { Script } from './script.tsx';
import { createPrompterStore, type PrompterStore, showSegment } from './store.ts';
import { usePrompterKeys } from './use-prompter-keys.ts';
import '@/components/ui/base.css';
import './prompter.css';

/** The prompter: all talking points of a stream as one text that moves past the line that is read. */
export function Prompter({ port, clock }: { port: PrompterPort; clock: StageClock }) {
  const [store] = useState(() => createPrompterStore(port, clock));
  useLayoutEffect(() => {
    const ending = new AbortController();
    store.start(ending.signal);
    keepAwake(port.locks, ending.signal);
    return () => ending.abort();
  }, [store, port]);
  usePrompterKeys(store);
  useFollowing(store);
  useTitle(store);

  const { stage } = store;
  const failure = stage.failure.value;
  const snapshot = stage.snapshot.value;
  if (failure !== null && !snapshot) {
    return <FailureNotice failure={failure} onRetry={() => void stage.read()} />;
  }
  if (snapshot === undefined) return null;
  if (snapshot === null) return <p class="prompter-nothing">{t('onair_no_stream')}</p>;
  return (
    <div class="prompter" data-running={store.scroller.isRunning.value}>
      <Script store={store} />
      {store.isLooksOpen.value && <LooksPanel store={store} />}
      <PrompterBar store={store} />
    </div>
  );
}

/** Goes along with the stream, where that is wanted. */
function useFollowing(store: PrompterStore) {
  useSignalEffect(() => {
    const id = store.current.value;
    const isShown = store.box.value !== null;
    if (id !== null && isShown && store.looks.peek().isFollowing) showSegment(store, id);
  });
}

function useTitle({ stage }: PrompterStore) {
  const title = stage.snapshot.value?.stream.title;
  useEffect(() => {
    document.title = t('prompter_title', title || t('streams_list_untitled'));
  }, [title]);
}
