import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { copyGroups } from '@/components/ui/copy-groups.ts';
import { country, numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { type MenuGroup, MenuList } from '@/components/ui/menu-list.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import {
  asinLines,
  type CarouselItem,
  type CarouselMark,
  carouselOf,
  FIRST,
  nextToCopy,
  plannedProducts,
} from '@/utils/streams/carousel.ts';
import { useStreams } from '../store/context.ts';
import { readCursor, writeCursor } from './carousel-cursor.ts';
import { useCopyLinks } from './copy-links.ts';
import { TextCard } from './text-card.tsx';
import type { Texts } from './use-texts.ts';

type Item = CarouselItem<ProductDetails>;

/** The products in the order of the plan, to be copied into the app that the stream is made with. */
export function Carousel({ texts }: { texts: Texts }) {
  const { stream, segments, products, marketplace } = texts;
  const items = carouselOf(plannedProducts(stream, segments), products, marketplace);
  const cursor = useCursor(stream.id, items);
  if (items.length === 0) {
    return (
      <TextCard title={t('streamtext_carousel')}>
        <p class="quiet">{t('streamtext_carousel_empty')}</p>
      </TextCard>
    );
  }
  return (
    <TextCard title={t('streamtext_carousel')} hint={t('streamtext_carousel_hint')}>
      <CarouselTools texts={texts} items={items} cursor={cursor} />
      <ol class="carousel">
        {items.map((item, at) => (
          <CarouselRow
            key={item.product.id}
            item={item}
            place={at + 1}
            isNext={at === cursor.next}
            hasMore={items.length > FIRST}
            texts={texts}
            onBegin={() => cursor.beginAt(at)}
          />
        ))}
      </ol>
    </TextCard>
  );
}

interface Cursor {
  /** The place of the product that is copied next, from 0; null: all were. */
  next: number | null;
  /** A product of this place was copied. */
  copied: (at: number) => void;
  /** Copying goes on with this place. */
  beginAt: (at: number) => void;
}

/** Where copying one by one has come to, on this device. It goes by the product: the plan may change meanwhile. */
function useCursor(stream: string, items: readonly Item[]): Cursor {
  const { notes } = useStreams().page;
  const [last, setLast] = useState(() => readCursor(notes, stream));
  const at = items.findIndex(({ product }) => product.id === last);
  function keep(place: number) {
    const id = items[place]?.product.id ?? null;
    setLast(id);
    try {
      writeCursor(notes, stream, id);
    } catch (error) {
      // It is remembered as long as the page is open.
      report(error);
    }
  }
  return {
    next: nextToCopy(items, at + 1),
    copied: keep,
    beginAt: (place) => keep(place - 1),
  };
}

interface ToolsProps {
  texts: Texts;
  items: readonly Item[];
  cursor: Cursor;
}

function CarouselTools({ texts, items, cursor }: ToolsProps) {
  const { page } = useStreams();
  const copyLinks = useCopyLinks(texts);
  const known = items.filter(({ asin }) => asin !== null);
  return (
    <>
      <div class="text-actions">
        <CopyNext items={items} cursor={cursor} />
        <Button
          icon="copy"
          disabled={known.length === 0}
          onClick={() =>
            void page.copying.copyText(
              { text: asinLines(items), html: null },
              tn('streamtext_asins_copied', known.length),
            )
          }
        >
          {t('streamtext_copy_asins')}
        </Button>
        <LinkMenu
          groups={() =>
            linkGroups(page.formats.all.peek(), (format, isTagged) =>
              copyLinks(items, format, isTagged),
            )
          }
        />
      </div>
      {known.length < items.length && (
        <p class="text-warning">
          <Icon name="warning" />
          <span>
            {tn('streamtext_no_asin', items.length - known.length, country(texts.marketplace))}
          </span>
        </p>
      )}
    </>
  );
}

function LinkMenu({ groups }: { groups: () => readonly MenuGroup[] }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<readonly MenuGroup[] | null>(null);
  const label = t('streamtext_copy_links');
  return (
    <>
      <Button
        icon="link"
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : groups())}
      >
        {label}
      </Button>
      {open && (
        <MenuList label={label} groups={open} anchor={button} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** All ways: there is no big button for the first. */
function linkGroups(
  own: Parameters<typeof copyGroups>[0],
  copy: Parameters<typeof copyGroups>[1],
): ReturnType<typeof copyGroups> {
  const [common = [], ...others] = copyGroups(own, copy);
  const link = { id: 'link', label: t('action_copy_link'), run: () => copy('link', true) };
  return [[link, ...common], ...others];
}

/** Copies the next ASIN; the focus stays on the button, so that one key copies all of them. */
function CopyNext({ items, cursor }: Omit<ToolsProps, 'texts'>) {
  const { page } = useStreams();
  const button = useRef<HTMLButtonElement>(null);
  const { next } = cursor;
  const known = items.flatMap(({ asin }, at) => (asin === null ? [] : at));
  if (next === null) {
    return (
      <Button variant="primary" icon="undo" buttonRef={button} onClick={() => cursor.beginAt(0)}>
        {t('streamtext_copy_again')}
      </Button>
    );
  }
  const asin = items[next]?.asin ?? '';
  const place = known.indexOf(next) + 1;
  function copy() {
    if (next === null) return;
    const at = next;
    page.port.copy({ text: asin, html: null }).then(
      () => {
        cursor.copied(at);
        page.feedback.say({
          text: t('streamtext_copied_one', asin, numberText(place), numberText(known.length)),
          tone: 'good',
        });
      },
      () => page.feedback.copyByHand(asin),
    );
  }
  return (
    <CopyButton variant="primary" isCopied={false} buttonRef={button} onClick={copy}>
      {t('streamtext_copy_next', numberText(place), numberText(known.length))}
    </CopyButton>
  );
}

const MARKS: Readonly<Record<CarouselMark, (texts: Texts) => string>> = {
  twice: () => t('streamtext_mark_twice'),
  dead: () => t('streamtext_mark_dead'),
  deleted: () => t('streamtext_mark_deleted'),
  elsewhere: ({ marketplace }) => t('streamtext_mark_elsewhere', country(marketplace)),
};

interface RowProps {
  item: Item;
  /** From 1. */
  place: number;
  isNext: boolean;
  /** There are more than are placed well. */
  hasMore: boolean;
  texts: Texts;
  onBegin: () => void;
}

function CarouselRow({ item, place, isNext, hasMore, texts, onBegin }: RowProps) {
  const { product, asin, isFirst, marks } = item;
  return (
    <li class="carousel-row" aria-current={isNext ? 'step' : undefined}>
      <span class="carousel-place">{numberText(place)}</span>
      <Picture image={product.image} size={40} shown={texts.settings.pictures} />
      <span class="carousel-words">
        <bdi>{product.title}</bdi>
        <span class="quiet">
          {asin && <code dir="ltr">{asin}</code>}
          {isFirst && hasMore && <span class="carousel-first">{t('streamtext_first_ten')}</span>}
        </span>
        {marks.map((mark) => (
          <span key={mark} class="text-warning">
            <Icon name="warning" />
            <span>{MARKS[mark](texts)}</span>
          </span>
        ))}
      </span>
      {isNext ? (
        <span class="carousel-next">{t('streamtext_is_next')}</span>
      ) : (
        asin !== null && (
          <Button variant="quiet" onClick={onBegin}>
            {t('streamtext_begin_here')} <span class="visually-hidden">{product.title}</span>
          </Button>
        )
      )}
    </li>
  );
}
