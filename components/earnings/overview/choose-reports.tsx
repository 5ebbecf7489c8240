import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from '../store/context.ts';

/** What report files are called. */
const ACCEPT = '.xlsx,.csv,.tsv,.txt,.zip';

/** Chooses report files; they may also be dropped anywhere on the section. */
export function ChooseReports({ isFirst = false }: { isFirst?: boolean }) {
  const { takeFiles } = useEarnings();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={isFirst ? 'primary' : 'plain'}
        icon="import"
        onClick={() => field.current?.click()}
      >
        {t('earnings_choose_reports')}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label={t('earnings_choose_reports')}
        onChange={({ currentTarget }) => {
          if (currentTarget.files?.length) takeFiles([...currentTarget.files]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
