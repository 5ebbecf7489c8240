import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { coalesced } from '@/components/ui/coalesced.ts';
import { kindName } from '@/components/ui/segment-kind.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { boxClass, type OverlayLooks } from '@/utils/streams/overlay/looks.ts';
import { onNow } from '@/utils/streams/overlay/on-now.ts';
import { type OverlayText, overlayText } from '@/utils/streams/overlay/overlay-text.ts';
import type { OverlayPort, OverlaySnapshot } from './port.ts';
import '@/utils/streams/overlay/overlay.css';
import './overlay-page.css';

/** What viewers read over the stream: it follows what is on air, and has nothing to press. */
export function Overlay({ port }: { port: OverlayPort }) {
  const { snapshot, looks } = useOverlay(port);
  const known = snapshot.value;
  const title = known?.stream.title ?? '';
  useEffect(() => {
    if (known !== undefined) document.title = t('overlay_window', title);
  }, [known, title]);
  return (
    <main class="overlay-ground" style={{ background: looks.value.key }}>
      <h1>{t('overlay_title')}</h1>
      {known === null && <p class={boxClass(looks.value)}>{t('overlay_gone')}</p>}
      {known && <OnNow snapshot={known} looks={looks.value} />}
    </main>
  );
}

function useOverlay(port: OverlayPort) {
  const store = useMemo(() => {
    const snapshot = signal<OverlaySnapshot | null | undefined>(undefined);
    const looks = signal(port.looks());
    const read = coalesced(async () => {
      try {
        snapshot.value = await port.read();
      } catch (error) {
        // Viewers are not told: what was on stays.
        report(error);
      }
    });
    return { snapshot, looks, read };
  }, [port]);
  useEffect(() => {
    const leaving = new AbortController();
    port.watchChanges(() => void store.read(), leaving.signal);
    port.watchLooks(() => {
      store.looks.value = port.looks();
    }, leaving.signal);
    void store.read();
    return () => leaving.abort();
  }, [port, store]);
  return store;
}

/** Nothing before the stream, in a pause and after it. */
function OnNow({ snapshot, looks }: { snapshot: OverlaySnapshot; looks: OverlayLooks }) {
  const segment = onNow(snapshot.stream, snapshot.segments);
  if (!segment) return null;
  const names = segment.products.flatMap((id) => snapshot.names.get(id) ?? []);
  const text = overlayText(segment, names, kindName(segment.kind));
  if (!text) return null;
  return <Box text={text} disclosure={snapshot.disclosure} looks={looks} />;
}

interface BoxProps {
  text: OverlayText;
  disclosure: string;
  looks: OverlayLooks;
}

function Box({ text, disclosure, looks }: BoxProps) {
  const { segment, names, more, code } = text;
  return (
    <div class={boxClass(looks)} dir="auto">
      {looks.segment && segment && (
        <p class="overlay-segment" dir="auto">
          {segment}
        </p>
      )}
      {names.map((name, at) => (
        <p key={at} class="overlay-name" dir="auto">
          {name}
        </p>
      ))}
      {more > 0 && <p class="overlay-more">{`+${more}`}</p>}
      {looks.code && code && (
        <p class="overlay-code">
          {t('overlay_word_code')} <b dir="ltr">{code}</b>
        </p>
      )}
      {looks.disclosure && disclosure && (
        <p class="overlay-disclosure" dir="auto">
          {disclosure}
        </p>
      )}
    </div>
  );
}
