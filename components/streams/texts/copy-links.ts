import { country } from '@/components/ui/format.ts';
import { noTag } from '@/components/ui/no-tag.ts';
import { tn } from '@/utils/browser/i18n.ts';
import { composeSeveral, splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { CarouselItem } from '@/utils/streams/carousel.ts';
import { useStreams } from '../store/context.ts';
import type { Texts } from './use-texts.ts';

/**
 * Copies the links of a stream's products in a format: to the country that it sells in, with its tag. What has no ASIN
 * there is left out, and the note says so; where there is no tag, none is copied until it is asked for without.
 */
export function useCopyLinks({ settings, marketplace }: Pick<Texts, 'settings' | 'marketplace'>) {
  const { page } = useStreams();
  return (
    items: readonly CarouselItem<ProductDetails>[],
    format: FormatId,
    isTagged: boolean,
  ): void => {
    const products = items.flatMap(({ product, asin }) =>
      asin === null ? [] : { ...product, marketplace, asin },
    );
    const { say } = page.feedback;
    if (products.length === 0) {
      say({ text: tn('streamtext_no_asin', items.length, country(marketplace)), tone: 'warn' });
      return;
    }
    if (isTagged && splitByTag(settings, products).tagged.length === 0) {
      const { text, action, section } = noTag(page.live.waiting.peek(), marketplace);
      const add = { label: action, run: () => page.port.openOptions(section) };
      say({ text, tone: 'warn', actions: [add] });
      return;
    }
    const own = page.formats.all.peek();
    const composed = composeSeveral(settings, own, products, format, isTagged ? 'none' : 'all');
    const left = items.length - products.length;
    const note = [
      tn('shop_copied', products.length),
      ...(left > 0 ? [tn('streamtext_no_asin', left, country(marketplace))] : []),
    ];
    void page.copying.copyText(composed, note.join(' '));
  };
}
