import { useEffect, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import type { AddToStreamProps } from '@/components/shop/store/sections.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { Field } from '@/components/ui/field.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { upcomingStreams } from '@/utils/streams/queries/upcoming.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { numberedName } from '../parts/segment-name.ts';
import { titleOf } from '../parts/title-of.ts';
import { whenText } from '../parts/when-text.ts';
import type { StreamsPort } from '../port.ts';
import './add-to-stream.css';

interface Props extends AddToStreamProps {
  port: Pick<StreamsPort, 'streams' | 'addProducts'>;
}

/** In the selects: a stream that is made by this; a segment for each product, or one for all. */
const NEW = '';
const EACH = 'each';
const ONE = 'one';

/** Asks for the live stream that products of the shop are added to, and where in it. */
export function AddToStream({ port, ids, onClose }: Props) {
  const { snapshot, failure } = useSnapshot(port);
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState(EACH);
  const streams = snapshot ? upcomingStreams(snapshot.streams, Date.now()) : [];
  const stream = chosen ?? streams[0]?.id ?? NEW;
  const add = useAdd(port, onClose);
  const isNew = stream === NEW;
  const into = {
    stream: isNew ? { title } : stream,
    segment: isNew || where === EACH || where === ONE ? null : where,
    isEach: where === EACH,
    isOnce: true,
  };
  return (
    <Dialog
      title={t('plan_add_to_stream')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            variant="primary"
            disabled={!snapshot || add.isBusy}
            onClick={() => void add.run(ids, into)}
          >
            {tn('plan_add_count', ids.length)}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('plan_which')}
        class="add-to-select"
        value={stream}
        options={[
          ...streams.map((each) => [each.id, `${titleOf(each)} · ${whenText(each)}`] as const),
          [NEW, t('plan_new_stream')],
        ]}
        onValue={(next) => {
          setChosen(next);
          setWhere(EACH);
        }}
      />
      {isNew && (
        <Field
          label={t('plan_stream_title')}
          placeholder={t('plan_stream_title_example')}
          value={title}
          onInput={setTitle}
        />
      )}
      <Where segments={snapshot?.segments.get(stream) ?? []} value={where} onValue={setWhere} />
      <Failure text={failure ?? add.failure} />
    </Dialog>
  );
}

interface WhereProps {
  segments: readonly Segment[];
  value: string;
  onValue: (value: string) => void;
}

/** Where in the stream: in segments of their own, in one for all, or in one that is there. */
function Where({ segments, value, onValue }: WhereProps) {
  return (
    <SelectField
      label={t('plan_where')}
      class="add-to-select"
      value={value}
      options={[
        [EACH, t('plan_segment_each')],
        [ONE, t('plan_segment_one')],
        ...segments.map((each, at) => [each.id, numberedName(each, at)] as const),
      ]}
      onValue={onValue}
    />
  );
}

function useSnapshot(port: Props['port']) {
  const [snapshot, setSnapshot] = useState<StreamsSnapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    port.streams().then(setSnapshot, (error: unknown) => setFailure(failureText(error)));
  }, [port]);
  return { snapshot, failure };
}

/** Adds them, and says so on the page with the way back */
function useAdd(port: Props['port'], onClose: () => void) {
  const { actions, feedback } = useShopPage();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function run(ids: readonly string[], into: Parameters<typeof port.addProducts>[1]) {
    setBusy(true);
    try {
      const added = await port.addProducts(ids, into);
      const { streams } = await port.streams();
      const id = added?.stream ?? into.stream;
      const stream = streams.find((each) => each.id === id);
      const name = stream ? titleOf(stream) : '';
      onClose();
      if (added) await actions.tell(added, t('plan_added_to', name));
      else feedback.say({ text: t('plan_added_already', name) });
    } catch (error) {
      setFailure(failureText(error));
    }
    setBusy(false);
  }

  return { isBusy, failure, run };
}
