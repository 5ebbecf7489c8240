import { Button } from '@/components/ui/button.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { useStreams } from '../store/context.ts';
import { toView } from '../store/route.ts';
import { titleOf } from './title-of.ts';

/** In place of a view of a stream that is in the trash, with the way out; null: it is not here any more. */
export function NoStream({ stream }: { stream: Stream | null }) {
  const { actions, port, go } = useStreams();
  const hint = stream ? t('streams_list_in_trash') : t('streams_list_gone');
  return (
    <ViewHead title={stream ? titleOf(stream) : t('section_streams')} hint={hint}>
      {stream && (
        <Button
          variant="primary"
          icon="undo"
          onClick={() => void actions.run(() => port.restoreStreams([stream.id]))}
        >
          {t('streams_list_restore')}
        </Button>
      )}
      <Button onClick={() => go(toView('upcoming'))}>{t('streams_list_all')}</Button>
    </ViewHead>
  );
}
