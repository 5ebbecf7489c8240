import { Picture } from '@/components/ui/picture.tsx';
import { kindName } from '@/components/ui/segment-kind.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { segmentTitle } from '../segment-text.ts';
import { useOnAir } from './context.ts';

/** What is on now, with all that is to be said of it. */
export function CurrentPart() {
  const { current, stage, phase, texts } = useOnAir();
  const segment = current.value;
  const products = stage.snapshot.value?.products ?? new Map();
  return (
    <section class="stage-now" aria-label={t('onair_now')}>
      {phase.value === 'paused' && (
        <p class="stage-paused">
          <strong>{t('onair_phase_paused')}</strong> {texts.pausedFor}
        </p>
      )}
      <p class="stage-kind">{segment ? kindName(segment.kind) : t('onair_now')}</p>
      <h2 class="stage-segment" dir="auto" aria-live="polite">
        {segment ? segmentTitle(segment, products) : t('onair_no_segment')}
      </h2>
      {segment && <Contents segment={segment} />}
    </section>
  );
}

/** The promo code, the products and the talking points. */
function Contents({ segment }: { segment: Segment }) {
  return (
    <>
      {segment.code !== '' && (
        <p class="stage-code">
          <span>{t('plan_code')}</span> <strong class="code ltr">{segment.code}</strong>
        </p>
      )}
      <Products ids={segment.products} title={segment.title} />
      {segment.points !== '' && (
        // Long points are scrolled: keys reach them, too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
        <p class="stage-points" dir="auto" tabIndex={0}>
          {segment.points}
        </p>
      )}
    </>
  );
}

function Products({ ids, title }: { ids: readonly string[]; title: string }) {
  const snapshot = useOnAir().stage.snapshot.value;
  if (!snapshot || ids.length === 0) return null;
  return (
    <ul class="stage-products">
      {ids.map((id) => {
        const product = snapshot.products.get(id);
        return (
          <li key={id}>
            <Picture image={product?.image ?? null} size={160} shown={snapshot.pictures} />
            {/* A segment without a title of its own is called what its product is. */}
            {(title !== '' || ids.length > 1 || !product) && (
              <span dir="auto">{product?.title ?? t('plan_gone')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
