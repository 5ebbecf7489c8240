import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { sizeText } from '@/components/ui/format.ts';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { RawYear } from '@/utils/earnings/kept/raw-size.ts';
import { useEarnings } from '../store/context.ts';
import './kept-rows.css';

/** What the rows of reports take on this machine, year by year; each year can be dropped. */
export function KeptRowsView() {
  const { port, page, facts } = useEarnings();
  const [years, setYears] = useState<readonly RawYear[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState<RawYear | null>(null);
  const read = () => port.rawYears().then(setYears, setFailure);
  // Again with every reading of the reports.
  useEffect(() => void read(), [facts.value]);

  async function drop(year: RawYear): Promise<void> {
    setAsked(null);
    try {
      await port.dropRawYear(year.year);
      page.feedback.say({ text: t('earnings_rows_dropped', year.year), tone: 'good' });
    } catch (error) {
      page.feedback.say({ text: failureText(error), tone: 'bad' });
    }
    await read();
  }

  return (
    <div class="earnings-view">
      <ViewHead title={t('earnings_rows')} hint={t('earnings_rows_hint')} />
      {failure !== null && (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            setFailure(null);
            void read();
          }}
        />
      )}
      {years?.length === 0 && <p role="status">{t('earnings_rows_none')}</p>}
      {years && years.length > 0 && <Years years={years} onDrop={setAsked} />}
      {asked && (
        <Dialog
          title={t('earnings_rows_drop_title', asked.year)}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t('common_cancel')}</Button>
              <Button onClick={() => void drop(asked)}>
                {t('earnings_rows_drop', sizeText(asked.bytes))}
              </Button>
            </>
          }
        >
          <p>{t('earnings_rows_drop_what')}</p>
        </Dialog>
      )}
    </div>
  );
}

interface YearsProps {
  years: readonly RawYear[];
  onDrop: (year: RawYear) => void;
}

function Years({ years, onDrop }: YearsProps) {
  return (
    <>
      <ul class="kept-rows">
        {years.map((each) => (
          <li key={each.year}>
            <span class="ltr">{each.year}</span>
            <span class="quiet">{sizeText(each.bytes)}</span>
            <Button
              variant="quiet"
              icon="delete"
              aria-label={t('earnings_rows_drop_title', each.year)}
              onClick={() => onDrop(each)}
            >
              {t('shop_delete')}
            </Button>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t('earnings_rows_all', sizeText(years.reduce((sum, { bytes }) => sum + bytes, 0)))}
      </p>
    </>
  );
}
