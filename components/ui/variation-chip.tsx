import { t } from '@/utils/browser/i18n.ts';
import './variation-chip.css';

/** What was chosen of a product's variations, beside its title: the end of a long title, where it stands too, is cut. */
export function VariationChip({ variation }: { variation: string }) {
  return (
    <span class="variation-chip" dir="auto" title={`${t('label_variation')}: ${variation}`}>
      {variation}
    </span>
  );
}
