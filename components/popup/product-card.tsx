import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { copyGroups } from '@/components/ui/copy-groups.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { Template, TrackingId } from '@/utils/settings/schema.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView, SavedState } from '@/utils/shop/queries/views.ts';
import type { PageProduct } from './port.ts';
import { stateText } from './saved-text.ts';
import { TagPicker } from './tag-picker.tsx';

export interface ProductCardProps {
  product: PageProduct;
  /** Null until it is known. */
  saved: SavedState | null;
  tags: readonly TrackingId[];
  tag: string | null;
  templates: readonly Template[];
  pictures: boolean;
  categories: readonly CategoryView[];
  /** What was just copied, with which tag. */
  confirmation: string | null;
  onCopy: (format: FormatId, tagged: boolean) => void;
  /** Names of her channels. */
  channels: readonly string[];
  /** Copies it as a channel has it. */
  onChannel: (name: string) => void;
  onTag: (tag: string) => void;
  onAddTag: () => void;
  onSave: (change: CategoryChange) => Promise<string | null>;
  /** Whether the big button takes the focus when it appears: not once something has been typed. */
  takesFocus: () => boolean;
}

/** The product of the page that the popup was opened on: copy its link, save it. */
export function ProductCard(props: ProductCardProps) {
  const { product, saved, tags, tag, pictures, confirmation, takesFocus } = props;
  const [picking, setPicking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);

  // The main job is one Enter away.
  useEffect(() => {
    if (takesFocus()) first.current?.focus();
  }, [takesFocus]);

  function close() {
    setPicking(false);
    saveButton.current?.focus();
  }

  const state = saved && stateText(saved);
  return (
    <section class="card" aria-label={t('popup_product')}>
      <div class="card-head">
        <Picture image={product.image} size={56} shown={pictures} />
        <div class="card-text">
          <h2 class="card-title" dir="auto" title={product.title}>
            {product.title || product.asin}
          </h2>
          <p class="card-line">
            <span class="ltr">
              {HOSTS[product.marketplace]} · {product.asin}
            </span>
          </p>
          <p class={saved?.saved ? 'card-line card-saved' : 'card-line'}>
            {saved?.saved && <Icon name="check" />}
            <span dir="auto">{state ?? (saved ? t('popup_not_saved') : '')}</span>
          </p>
        </div>
      </div>
      <div class="card-actions">
        <div class="card-copy">
          {tag === null ? (
            <Button variant="primary" buttonRef={first} icon="add" onClick={props.onAddTag}>
              {t('action_add_tag')}
            </Button>
          ) : (
            <Button
              variant="primary"
              buttonRef={first}
              icon={confirmation ? 'check' : 'copy'}
              onClick={() => props.onCopy('link', true)}
            >
              {t('action_copy_link')}
            </Button>
          )}
          <MenuButton
            icon="chevron-down"
            label={t('action_copy_other_formats')}
            class="card-formats"
            groups={() => [
              ...copyGroups(tag === null ? null : props.templates, props.onCopy),
              props.channels.map((name) => ({
                id: `channel:${name}`,
                label: t('action_copy_template', name),
                run: () => props.onChannel(name),
              })),
            ]}
          />
        </div>
        <Button
          icon="save"
          buttonRef={saveButton}
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {saved?.saved ? t('label_categories') : t('action_save')}
        </Button>
      </div>
      {confirmation ? (
        <p class="card-note card-saved">{confirmation}</p>
      ) : (
        <TagPicker marketplace={product.marketplace} tags={tags} tag={tag} onTag={props.onTag} />
      )}
      {picking && saved && (
        <SavePicker
          categories={props.categories}
          held={saved.categories}
          saved={saved.saved}
          onClose={close}
          onSave={async (change) => {
            const failure = await props.onSave(change);
            if (failure === null) close();
            return failure;
          }}
        />
      )}
    </section>
  );
}
