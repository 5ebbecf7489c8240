import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { Field } from '@/components/ui/field.tsx';
import { FileDrop, type ReadFile } from '@/components/ui/file-drop.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { productId } from '@/utils/records/ids.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import { durationText } from '@/utils/time/duration.ts';
import { useStreams } from '../store/context.ts';
import { toStream, toView } from '../store/route.ts';
import { problemText } from './problem-text.ts';
import { type Given, type GivenFault, readGiven } from './read-given.ts';
import { saveSample } from './save-files.ts';
import './import.css';

/** Problems that are listed: what is wrong everywhere is seen by then. */
const MOST_PROBLEMS = 50;

const FAULTS: Readonly<Record<GivenFault, () => string>> = {
  none: () => t('streams_list_import_none'),
  newer: () => t('streams_list_import_newer'),
  damaged: () => t('streams_list_import_damaged'),
};

/** Takes a run of show or streams in: what is in it is shown, with what could not be read, then it is written. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { page } = useStreams();
  const [file, setFile] = useState<ReadFile | null>(null);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const home = page.live.settings.value?.home ?? 'US';
  const text = file ? decode(file.bytes, file.encoding) : pasted;
  const name = file?.name ?? '';
  const read = useMemo(
    () => (text.trim() === '' ? null : readGiven(text, name, home)),
    [text, name, home],
  );
  const given = typeof read === 'string' ? null : read;
  const { isBusy, failure, run } = useImport(onClose);
  return (
    <Dialog
      title={t('streams_list_import_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            variant="primary"
            disabled={!given || isBusy}
            onClick={() => given && void run(given)}
          >
            {t('streams_list_import_run')}
          </Button>
        </>
      }
    >
      <div class="streams-import">
        <Sources
          file={file}
          pasted={pasted}
          onFile={(next, why) => {
            setFile(next);
            setProblem(why);
          }}
          onPasted={(next) => {
            setPasted(next);
            setFile(null);
            setProblem(null);
          }}
        />
        <div role="status">
          {problem !== null && <Bad text={problem} />}
          {typeof read === 'string' && <Bad text={FAULTS[read]()} />}
          {failure !== null && <Bad text={failure} />}
          {given && <Found given={given} />}
        </div>
      </div>
    </Dialog>
  );
}

interface SourcesProps {
  file: ReadFile | null;
  pasted: string;
  /** @param why it could not be read; null: it could */
  onFile: (file: ReadFile | null, why: string | null) => void;
  onPasted: (text: string) => void;
}

/** Where it comes from: a file, or what is pasted. */
function Sources({ file, pasted, onFile, onPasted }: SourcesProps) {
  const { port } = useStreams();
  return (
    <>
      <FileDrop
        label={t('streams_list_import_drop')}
        name={file?.name}
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        onFile={onFile}
      />
      <Field
        label={t('streams_list_import_paste')}
        hint={t('streams_list_import_how')}
        rows={4}
        value={pasted}
        onInput={onPasted}
      />
      <div>
        <Button variant="quiet" icon="download" onClick={() => saveSample(port)}>
          {t('streams_list_sample')}
        </Button>
      </div>
    </>
  );
}

function Bad({ text }: { text: string }) {
  return (
    <p class="streams-import-bad">
      <Icon name="error" />
      <span>{text}</span>
    </p>
  );
}

/** What would be imported, and what would not. */
function Found({ given: { plans, products, problems } }: { given: Given }) {
  const { page } = useStreams();
  const catalog = page.live.snapshot.value?.catalog;
  const known = useMemo(() => new Set(catalog?.live.items.map(({ id }) => id)), [catalog]);
  const segments = plans.flatMap((plan) => plan.segments);
  const seconds = segments.reduce(
    (sum, segment) => sum + (segment.isSkipped ? 0 : (segment.seconds ?? 0)),
    0,
  );
  const ids = new Set(products.map(({ marketplace, asin }) => productId(marketplace, asin)));
  const added = [...ids].filter((id) => !known.has(id)).length;
  return (
    <>
      <p class="streams-import-found">
        <strong>{tn('streams_list_import_streams', plans.length)}</strong>
        <span>{tn('streams_list_segments', segments.length)}</span>
        <span>{durationText(seconds)}</span>
        {ids.size > 0 && <span>{tn('streams_list_products', ids.size)}</span>}
      </p>
      {added > 0 && <p class="quiet">{tn('streams_list_import_new', added)}</p>}
      {problems.length > 0 && (
        <>
          <h3>{tn('streams_list_problems', problems.length)}</h3>
          <ul class="streams-import-problems">
            {problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={`${problem.line} ${problem.what} ${problem.text}`} dir="auto">
                {problemText(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Writes it and shows the plan of the only stream, or the list in which they are. */
function useImport(onClose: () => void) {
  const { page, port, go } = useStreams();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function run({ plans, products }: Given): Promise<void> {
    setBusy(true);
    try {
      const done = await port.importPlans(plans, products);
      onClose();
      if (!done) return;
      // Products may be new in the shop.
      await page.actions.tell(done);
      const [id, ...others] = done.ids;
      go(id !== undefined && others.length === 0 ? toStream('plan', id) : toView('upcoming'));
    } catch (error) {
      setFailure(failureText(error));
      setBusy(false);
    }
  }

  return { isBusy, failure, run };
}
