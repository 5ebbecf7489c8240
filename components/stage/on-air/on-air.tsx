import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { StageClock } from '../clock.ts';
import { AfterPart } from './after.tsx';
import { BeforePart } from './before.tsx';
import { OnAirContext, useOnAir } from './context.ts';
import { Controls } from './controls.tsx';
import { CurrentPart } from './current.tsx';
import { Dialogs } from './dialogs.tsx';
import { Head } from './head.tsx';
import type { OnAirPort } from './port.ts';
import { createOnAirStore } from './store.ts';
import { TimesPart } from './times.tsx';
import { useKeys } from './use-keys.ts';
import { Warnings } from './warnings.tsx';
import '@/components/ui/base.css';
import './on-air.css';

/** The window on air: what is on, how it stands with the time, and what comes, to be read from two metres. */
export function OnAir({ port, clock }: { port: OnAirPort; clock: StageClock }) {
  const [store] = useState(() => createOnAirStore(port, clock));
  useLayoutEffect(() => {
    const ending = new AbortController();
    store.start(ending.signal);
    return () => ending.abort();
  }, [store]);
  useKeys(store);

  return (
    <OnAirContext.Provider value={store}>
      <Body />
      <Dialogs />
      <Toast note={store.feedback.toast.value} onClose={store.feedback.dismiss} />
    </OnAirContext.Provider>
  );
}

function Body() {
  const { stage } = useOnAir();
  const failure = stage.failure.value;
  const snapshot = stage.snapshot.value;
  if (failure !== null && !snapshot) {
    return <FailureNotice failure={failure} onRetry={() => void stage.read()} />;
  }
  if (snapshot === undefined) return null;
  if (snapshot === null) return <p class="stage-nothing">{t('onair_no_stream')}</p>;
  return (
    <div class="stage">
      <Head />
      <ErrorBoundary>
        <Warnings />
      </ErrorBoundary>
      <ErrorBoundary>
        <Main />
      </ErrorBoundary>
    </div>
  );
}

function Main() {
  const { phase, stage } = useOnAir();
  const title = stage.snapshot.value?.stream.title;
  useEffect(() => {
    document.title = t('onair_title', title || t('streams_list_untitled'));
  }, [title]);

  if (phase.value === 'ended') return <AfterPart />;
  return (
    <>
      <main class="stage-main">
        {phase.value === 'before' ? <BeforePart /> : <CurrentPart />}
        <TimesPart />
      </main>
      <Controls />
    </>
  );
}
